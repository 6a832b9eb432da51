import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { ListSpec, SqlCondition } from '../../../ground/rows/rows.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { within } from '../../../ground/rows/within.ts';
import type { AbilityAssessment } from './entity.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { AbilityBand, AssessmentReason, AssessmentStandardCode } from '../assessment-standard/enums.ts';
import { AssessmentStatus } from './machine.ts';
import { byWeight, inForceOn } from './in-force.ts';

@InputType({ description: 'Which assessments; all conditions hold together.' })
export class AbilityAssessmentFilter {
  @Field(() => String, { nullable: true, description: 'Made for this region or one below it.' })
  within?: string | null;

  @Field(() => [AssessmentStandardCode], {
    nullable: true,
    description: 'By one of these standards.',
  })
  standards?: StandardCode[] | null;

  @Field(() => [AssessmentStatus], { nullable: true, description: 'Of one of these statuses.' })
  statuses?: AssessmentStatus[] | null;

  @Field(() => [AssessmentReason], {
    nullable: true,
    description: 'Made for one of these reasons.',
  })
  reasons?: AssessmentReason[] | null;

  @Field(() => [AbilityBand], {
    nullable: true,
    description: 'With a result in one of these bands.',
  })
  bands?: BandName[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Assessed on this day or later.' })
  assessedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Assessed on this day or earlier.' })
  assessedTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its term ends on this day or later.' })
  validUntilFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its term ends on this day or earlier.' })
  validUntilTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Made by this assessment organisation.' })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this elder.' })
  elder?: string | null;
}

export enum AbilityAssessmentOrderField {
  ASSESSED_ON = 'ASSESSED_ON',
  VALID_UNTIL = 'VALID_UNTIL',
}
registerEnumType(AbilityAssessmentOrderField, {
  name: 'AbilityAssessmentOrderField',
  description: 'What assessments are sorted by.',
  valuesConfig: {
    ASSESSED_ON: { description: 'Day of the assessment; without one after all days. 评估日期' },
    VALID_UNTIL: { description: 'Last valid day; without one after all days. 有效期至' },
  },
});

@InputType({ description: 'How assessments are sorted.' })
export class AbilityAssessmentOrder {
  @Field(() => AbilityAssessmentOrderField, { description: 'Sort by this.' })
  field: AbilityAssessmentOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

const ORDER: Record<AbilityAssessmentOrderField, string> = {
  // What is not assessed yet comes after all days: first where the latest comes first.
  ASSESSED_ON: "coalesce(e.assessed_on, date '9999-12-31')",
  VALID_UNTIL: "coalesce(e.valid_until, date '9999-12-31')",
};

/** The conditions a filter sets by itself, its ids decoded before. */
export function abilityAssessmentList(
  filter: Omit<AbilityAssessmentFilter, 'elder' | 'organisation'>,
  keys: { elder?: string; organisation?: string },
  orderBy?: AbilityAssessmentOrder,
): ListSpec<AbilityAssessment> {
  const { standards, statuses, reasons, bands } = filter;
  const { ASSESSED_ON } = AbilityAssessmentOrderField;
  return {
    name: 'abilityAssessments',
    conditions: [
      ...(filter.within != null ? [within('filter.within', filter.within)] : []),
      ...between(ORDER.ASSESSED_ON, filter.assessedFrom, filter.assessedTo),
      ...between(ORDER.VALID_UNTIL, filter.validUntilFrom, filter.validUntilTo),
    ],
    where: {
      ...(standards && { standard: { $in: standards } }),
      ...(statuses && { status: { $in: statuses } }),
      ...(reasons && { reason: { $in: reasons } }),
      ...(bands && { band: { $in: bands } }),
      ...(keys.elder && { elderKey: keys.elder }),
      ...(keys.organisation && { organisationId: keys.organisation }),
    },
    order: {
      expression: ORDER[orderBy?.field ?? ASSESSED_ON],
      direction: orderBy ? orderBy.direction : OrderDirection.DESC,
    },
  };
}

/** Those of one elder, the latest first: what is not assessed yet before all others. */
export const LATEST_FIRST = {
  expression: ORDER[AbilityAssessmentOrderField.ASSESSED_ON],
  direction: OrderDirection.DESC,
};

/** The assessments in force on a day, first the one that says how able the elder is. */
export function assessmentInForce(on: string): ListSpec<AbilityAssessment> {
  return {
    name: 'assessmentInForce',
    conditions: [inForceOn(on)],
    order: { expression: byWeight('e'), direction: OrderDirection.DESC },
  };
}

/** By the expression that is sorted by, whose index serves both; who has no day is not found. */
function between(expression: string, from?: string | null, to?: string | null): SqlCondition[] {
  if (!from && !to) return [];
  return [
    { sql: `${expression} between ? and ?`, params: [from || '0001-01-01', to || '9999-12-30'] },
  ];
}
