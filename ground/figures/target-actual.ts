import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../serving/context.ts';
import { Open } from '../schema/field-class.ts';
import { OneType } from '../schema/one-type.ts';
import { Withheld } from './withheld.ts';
import {
  ActualReason,
  compare,
  type Goal,
  isAbsolute,
  type Measure,
  metAnyway,
} from './measure.ts';
import { DateScalar, DecimalScalar } from '../schema/scalars.ts';

/** What a figure says, set beside what its target asks for. */
export interface Figure {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  asOf: string;
  met: boolean | null;
  difference: string | null;
  withheld: Withheld | null;
  reason: ActualReason | null;
  synthetic: boolean;
  factor: string | null;
  undated: number | null;
}

/** Its fields, which two types of the schema have: none of them is a kind of the other. */
const FIGURE: Readonly<Record<keyof Figure, ReturnType<typeof Open>>> = {
  value: Open(() => DecimalScalar, {
    nullable: true,
    description:
      "In the target's unit, cut after four decimals for reading, null without one. 实际值",
  }),
  numerator: Open(() => DecimalScalar, {
    nullable: true,
    description: 'What was counted, exact; money in yuan. 分子',
  }),
  denominator: Open(() => DecimalScalar, {
    nullable: true,
    description: 'Out of what, exact; null where nothing is divided. 分母',
  }),
  asOf: Open(() => DateScalar, {
    description:
      'The day it describes, or the last of its period: that of the target once it is over. 截至',
  }),
  met: Open(() => Boolean, {
    nullable: true,
    description:
      'Whether the exact figure reaches the target; null without one, for a number of the whole ' +
      'region that a sample cannot judge, and where it rests on an invented document. 是否达标',
  }),
  difference: Open(() => DecimalScalar, {
    nullable: true,
    description:
      'Actual minus target in its unit, cut downwards after four decimals; below zero it is less. 差距',
  }),
  withheld: Open(() => Withheld, {
    nullable: true,
    description: 'Why a figure is not given. 不公开原因',
  }),
  reason: Open(() => ActualReason, {
    nullable: true,
    description: 'Why there is none, or why it is not judged. 无实际值或不判定原因',
  }),
  synthetic: Open(() => Boolean, {
    description: 'Whether it is computed from synthetic rows. 合成数据',
  }),
  factor: Open(() => DecimalScalar, {
    nullable: true,
    description:
      'What part of the region its synthetic rows are, 1 for all of it; null where none is declared. ' +
      '抽样比',
  }),
  undated: Open(() => Int, {
    nullable: true,
    description:
      'Rows of which nobody knows whether they count on the day, since their dates are known by year or ' +
      'month alone or not at all; the figure leaves them out, and `met` is null where they would decide ' +
      'it. Null where dates are exact. 日期不详数',
  }),
};

function WithFigure(target: Function): void {
  for (const [name, field] of Object.entries(FIGURE)) field(target.prototype as object, name);
}

@WithFigure
@ObjectType({ description: 'What the rows of the hub say about a target on a day. 指标数值' })
@Directive('@shareable')
class TargetFigure {}

/** What a type of these figures says of itself. */
export const IS_ABOUT = {
  description:
    'What the rows of the hub say about a target: on its own day once that is past, today before ' +
    'it. 实际值',
};

/**
 * The figure beside a target. Each owner of rows has a type of its own, so that the router asks only
 * the owners of the targets at hand, and one that fails takes no other's figures with it. Clients
 * meet one type.
 */
@WithFigure
@OneType()
@InterfaceType('TargetActual', { autoRegisterImplementations: false, ...IS_ABOUT })
export abstract class TargetActual {
  @Open(() => TargetFigure, {
    nullable: true,
    description:
      'The same as of today, where the day of the target is past; null before it, when today is ' +
      'what the figure itself describes. 今日数值',
  })
  today: Promise<Figure> | null;
}

/**
 * What regions tells the owner of a target's rows: the key of the figure. It never leaves the hub.
 */
@ObjectType('TargetQuestion')
export abstract class TargetQuestion {
  @Internal(() => ID, 'Id of the target: <region code>-<indicator code>.')
  target: string;

  @Internal(() => DecimalScalar, 'Value of the target.')
  goal: string;

  @Internal(() => String, 'Name of its Comparison.')
  comparison: Goal['comparison'];

  @Internal(() => String, 'Its unit.')
  unit: string;

  @Internal(() => DateScalar, 'Its last day, where there is one.', true)
  deadline: string | null;

  @Internal(() => Int, 'Counties of its region, statistical ones left out.')
  counties: number;

  @Internal(() => ActualReason, 'The reason to give when the owner does not measure it.')
  otherwise: ActualReason;

  @Internal(() => Boolean, 'Whether the rows of its region are a sample.')
  sample: boolean;

  @Internal(
    () => DecimalScalar,
    'What part of the region the people are, where it is a sample.',
    true,
  )
  people: string | null;

  @Internal(() => DecimalScalar, 'The same of its places, staff and money.', true)
  places: string | null;
}

export const QUESTION_KEY =
  '@key(fields: "target goal comparison unit deadline counties otherwise sample people places")';

function Internal(type: () => unknown, description: string, nullable = false) {
  return (target: object, member: string): void => {
    Field(type as never, { nullable, description })(target, member);
    Directive('@inaccessible')(target, member);
  };
}

export type OwnedActual = TargetQuestion & TargetActual & Figure;

/** The type `<Owner>Actual` of the figures that a subgraph computes from its rows. */
export function actualOf(owner: string): new () => OwnedActual {
  @ObjectType(`${owner}Actual`, { implements: TargetActual, ...IS_ABOUT })
  @Directive(QUESTION_KEY)
  class Actual extends TargetQuestion {}
  // References of the router find it by the name of its type.
  Object.defineProperty(Actual, 'name', { value: `${owner}Actual` });
  return Actual as new () => OwnedActual;
}

/** What a measure is asked for. */
export interface Asked {
  /** The day to measure by: that of the target once it is over, today before. */
  day: string;
  /** Whether the day of the target is over: `day` is the end of the time it is about. */
  over: boolean;
  /** Counties of the region, statistical ones left out. */
  counties: number;
}

/**
 * How an owner measures an indicator of a region on a day; batched, so that all regions share a
 * statement. What is due is measured on its own day, so no measure reads today by itself.
 */
export type MeasureOf = (
  context: SubgraphContext,
  region: string,
  asked: Asked,
) => Promise<Measure>;

/** What an owner counts: where rows are a sample, which of its factors they follow; null for what is none. */
export type Sampled = 'people' | 'places' | null;

/** Answers a target's question from the table of an owner's measures, by indicator code. */
export async function answer<T extends TargetActual>(
  actual: T,
  context: SubgraphContext,
  question: TargetQuestion,
  measures: Readonly<Record<string, MeasureOf>>,
  sampled: Sampled,
): Promise<T> {
  const { target, otherwise, deadline, counties } = question;
  const factor = sampled === null ? null : question[sampled];
  const whole = sampled === null || !question.sample || factor === '1';
  const [region = '', indicator = ''] = splitOnce(target);
  const measureIndicator = Object.hasOwn(measures, indicator) ? measures[indicator] : undefined;
  if (!measureIndicator) {
    const none = nothing(context.today, null, otherwise);
    return Object.assign(actual, question, none, { today: null });
  }
  const over = deadline !== null && deadline < context.today;
  const on = async (asked: Omit<Asked, 'counties'>): Promise<Figure> =>
    measured(await measureIndicator(context, region, { ...asked, counties }), question, {
      factor,
      whole,
    });
  const figure = await on({ day: over ? deadline : context.today, over });
  Object.assign(actual, question, figure);
  // Read when the field is resolved, so that it is measured for those alone who ask for it.
  const today = () => (over ? on({ day: context.today, over: false }) : null);
  return Object.defineProperty(actual, 'today', { get: today });
}

function measured(
  measure: Measure,
  question: TargetQuestion,
  { factor, whole }: { factor: string | null; whole: boolean },
): Figure {
  const { numerator, denominator, asOf, withheld } = measure;
  if (numerator === null) {
    const reason = withheld === Withheld.SMALL_NUMBER ? 'SMALL_NUMBER' : 'NO_DATA';
    return nothing(asOf, withheld, ActualReason[reason]);
  }
  const { goal: value, comparison, unit } = question;
  const goal = { value, comparison, unit };
  const compared = compare(numerator, denominator, goal);
  const { synthetic = true, provesNothing = false, undated } = measure;
  const told = { numerator, denominator, asOf, withheld: null, synthetic, factor };
  const given = { ...told, undated: undated?.rows ?? null };
  const sampled = !whole && isAbsolute(question, denominator);
  if (sampled || provesNothing) {
    const reason = sampled ? ActualReason.SAMPLE : null;
    return { ...compared, met: null, difference: null, ...given, reason };
  }
  const met = undated ? metAnyway(undated, goal) : compared.met;
  return { ...compared, met, ...given, reason: met === null ? ActualReason.UNDATED : null };
}

function nothing(asOf: string, withheld: Withheld | null, reason: ActualReason): Figure {
  const none = { value: null, numerator: null, denominator: null, met: null, difference: null };
  return { ...none, asOf, withheld, reason, synthetic: true, factor: null, undated: null };
}

/** The last year that is over. */
export function lastYear({ today }: SubgraphContext): number {
  return Number(today.slice(0, 4)) - 1;
}

function splitOnce(target: string): [string, string] {
  const at = target.indexOf('-');
  return [target.slice(0, at), target.slice(at + 1)];
}
