import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { ActualReason } from '../../../ground/figures/measure.ts';
import {
  answer,
  IS_ABOUT,
  QUESTION_KEY,
  TargetActual,
  TargetQuestion,
} from '../../../ground/figures/target-actual.ts';
import { OneType } from '../../../ground/schema/one-type.ts';
import { INDICATOR_MEASURES as MEASURES } from '../indicator-measures.ts';
import { codeIn, isDerived, milestoneMeasure } from '../milestone/measure.ts';
import { Region } from '../region/entity.ts';
import { RegionLevel } from '../region/level.ts';
import type { Target } from './entity.ts';
import type { DataOwner, TargetKind } from './enums.ts';

/**
 * The interface as regions sees it: it knows whom to ask, not what they answer, so the router goes
 * to the owners for everything else.
 */
@OneType()
@InterfaceType('TargetActual', { autoRegisterImplementations: false, ...IS_ABOUT })
export abstract class AskedActual {
  @Field(() => ID, { description: 'Id of the target. 指标标识' })
  @Directive('@inaccessible')
  target: string;
}

/** The figures of regions itself. */
@ObjectType('RegionsActual', { implements: AskedActual, ...IS_ABOUT })
export class RegionsActual extends TargetActual {}

function asked(owner: string): new () => TargetQuestion {
  @ObjectType(`${owner}Actual`, { implements: AskedActual })
  @Directive(QUESTION_KEY.replace(')', ', resolvable: false)'))
  class Asked extends TargetQuestion {}
  return Asked;
}

const ASKED: Record<Exclude<DataOwner, 'REGIONS'>, new () => TargetQuestion> = {
  ELDERS: asked('Elders'),
  SERVICES: asked('Services'),
  FACILITIES: asked('Facilities'),
  WORKFORCE: asked('Workforce'),
  FINANCE: asked('Finance'),
};
export const ACTUALS = [RegionsActual, ...Object.values(ASKED)];

/** What of a target its owner is told, and what decides who that is. */
export const MEASURED_BY = [
  'id',
  'value',
  'comparison',
  'unit',
  'deadline',
  'owner',
  'kind',
  'numeratorText',
  'regionCode',
] as const;

type Measured = Pick<Target, (typeof MEASURED_BY)[number]>;

/** The figure of a target: computed here when regions owns the rows or keeps the evidence, asked of their owner if not. */
export async function actualOfTarget(context: SubgraphContext, target: Measured) {
  const { id, value: goal, comparison, unit, deadline, owner, kind } = target;
  const [counties, region] = await Promise.all([
    countiesOf(context, target.regionCode),
    context.rows.by(Region, 'code', target.regionCode, ['sample']),
  ]);
  const { factor: people = null, placesFactor: places = null } = region?.sample ?? {};
  const otherwise = unmeasured(target);
  const asked = { target: id, goal, comparison, unit, deadline, counties, otherwise };
  const question = { ...asked, sample: region?.sample != null, people, places };
  if (kind === 'MILESTONE' && !isDerived(id)) {
    // Offices prove it here, whoever owns the rows around it.
    const proved = { [codeIn(id)]: milestoneMeasure(target) };
    return answer(new RegionsActual(), context, question, proved, null);
  }
  if (owner !== 'REGIONS') return Object.assign(new ASKED[owner](), question);
  // Documents, plans and pacts are no sample.
  return answer(new RegionsActual(), context, question, MEASURES, null);
}

function countiesOf({ rows }: SubgraphContext, code: string): Promise<number> {
  const where = { level: RegionLevel.COUNTY, statisticalOnly: false };
  return rows.countBy(Region, { subtree: true, value: code }, { name: 'counties', where });
}

const NOT_COUNTED: readonly TargetKind[] = ['THRESHOLD', 'CAP', 'RATE'];

/** Why there is no figure when the owner has no measure for the indicator. */
function unmeasured({ kind, numeratorText }: Measured): ActualReason {
  if (NOT_COUNTED.includes(kind)) return ActualReason.RULE_PARAMETER;
  return numeratorText === null ? ActualReason.NOT_MEASURABLE : ActualReason.NOT_MEASURED_YET;
}
