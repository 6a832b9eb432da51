import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../serving/context.ts';
import { Open } from '../schema/field-class.ts';
import { Withheld } from './figure.ts';
import { ActualReason, compare, type Goal, type Measure } from './measure.ts';
import { DateScalar, DecimalScalar } from '../schema/scalars.ts';

/**
 * The figure beside a target. Each owner of rows has a type of its own, so that the router asks only
 * the owners of the targets at hand, and one that fails takes no other's figures with it.
 */
@InterfaceType('TargetActual', {
  autoRegisterImplementations: false,
  description: 'What the rows of the hub say about a target. 实际值',
})
export abstract class TargetActual {
  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      "In the target's unit, cut after four decimals for reading, null without one. 实际值",
  })
  value: string | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'What was counted, exact; money in yuan. 分子',
  })
  numerator: string | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'Out of what, exact; null where nothing is divided. 分母',
  })
  denominator: string | null;

  @Open(() => DateScalar, {
    description:
      'The day it describes, or the last of its period: that of the target once it is over. 截至',
  })
  asOf: string;

  @Open(() => Boolean, {
    nullable: true,
    description: 'Whether the exact figure reaches the target, null without one. 是否达标',
  })
  met: boolean | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'Actual minus target in its unit, cut downwards after four decimals; below zero it is less. 差距',
  })
  difference: string | null;

  @Open(() => Withheld, { nullable: true, description: 'Why a figure is not given. 不公开原因' })
  withheld: Withheld | null;

  @Open(() => ActualReason, { nullable: true, description: 'Why there is none. 无实际值原因' })
  reason: ActualReason | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 合成数据' })
  synthetic: boolean;
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
}

export const QUESTION_KEY =
  '@key(fields: "target goal comparison unit deadline counties otherwise")';

function Internal(type: () => unknown, description: string, nullable = false) {
  return (target: object, member: string): void => {
    Field(type as never, { nullable, description })(target, member);
    Directive('@inaccessible')(target, member);
  };
}

export type OwnedActual = TargetQuestion & TargetActual;

/** The type `<Owner>Actual` of the figures that a subgraph computes from its rows. */
export function actualOf(owner: string): new () => OwnedActual {
  @ObjectType(`${owner}Actual`, {
    implements: TargetActual,
    description: `What the rows of the subgraph ${owner.toLowerCase()} say about a target. 实际值`,
  })
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

/** Answers a target's question from the table of an owner's measures, by indicator code. */
export async function answer<T extends TargetActual>(
  actual: T,
  context: SubgraphContext,
  question: TargetQuestion,
  measures: Readonly<Record<string, MeasureOf>>,
): Promise<T> {
  const { target, otherwise } = question;
  const [region = '', indicator = ''] = splitOnce(target);
  const measureIndicator = Object.hasOwn(measures, indicator) ? measures[indicator] : undefined;
  if (!measureIndicator) {
    return Object.assign(actual, question, nothing(context.today, null, otherwise));
  }
  const { deadline, counties } = question;
  const over = deadline !== null && deadline < context.today;
  const day = over ? deadline : context.today;
  const measure = await measureIndicator(context, region, { day, over, counties });
  return Object.assign(actual, question, measured(measure, question));
}

function measured(measure: Measure, question: TargetQuestion): TargetActual {
  const { numerator, denominator, asOf, withheld } = measure;
  if (numerator === null) {
    const reason = withheld === Withheld.SMALL_NUMBER ? 'SMALL_NUMBER' : 'NO_DATA';
    return nothing(asOf, withheld, ActualReason[reason]);
  }
  const { goal: value, comparison, unit } = question;
  const compared = compare(numerator, denominator, { value, comparison, unit });
  const given = { withheld: null, reason: null, synthetic: true };
  return { ...compared, numerator, denominator, asOf, ...given };
}

function nothing(asOf: string, withheld: Withheld | null, reason: ActualReason): TargetActual {
  const none = { value: null, numerator: null, denominator: null, met: null, difference: null };
  return { ...none, asOf, withheld, reason, synthetic: true };
}

/** The last year that is over. */
export function lastYear({ today }: SubgraphContext): number {
  return Number(today.slice(0, 4)) - 1;
}

function splitOnce(target: string): [string, string] {
  const at = target.indexOf('-');
  return [target.slice(0, at), target.slice(at + 1)];
}
