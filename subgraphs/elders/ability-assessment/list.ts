import { APPLICATION_FILTERS, APPLICATION_ORDERS } from '../../../ground/application/list.ts';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { about, aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { ListSpec } from '../../../ground/rows/list-spec.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import { AbilityAssessment } from './entity.ts';
import { byWeight, inForceOn } from './in-force.ts';
import { AssessmentStatus } from './machine.ts';
import { AssessmentReason } from './reason.ts';

// What is not assessed yet comes after all days: first where the latest comes first.
const ASSESSED = "coalesce(e.assessed_on, date '9999-12-31')";
const VALID = "coalesce(e.valid_until, date '9999-12-31')";

/** By the expression that is sorted by, whose index serves both; who has no day is not found. */
const known = (column: string, expression: string) => `e.${column} is not null and ${expression}`;

export const abilityAssessments = listOf(AbilityAssessment, {
  one: ['p3', 'An assessment by the id made for the caller. 能力评估'],
  many: ['p3', 'Assessments, the latest first unless sorted otherwise. 能力评估'],
  filters: {
    within: inRegion('Made for this region or one below it. 评估地'),
    ...APPLICATION_FILTERS,
    standards: oneOf('standard', AssessmentStandardCode, 'By one of these standards. 评估标准'),
    statuses: oneOf('status', AssessmentStatus, 'Of one of these statuses. 状态'),
    reasons: oneOf('reason', AssessmentReason, 'Made for one of these reasons. 评估原因'),
    bands: oneOf('band', AbilityBand, 'With a result in one of these bands. 失能程度'),
    ...days('assessed', known('assessed_on', ASSESSED), 'Assessed. 评估日期'),
    ...days('validUntil', known('valid_until', VALID), 'Its term ends. 有效期至'),
    organisation: aboutOpen(
      'AssessmentOrganisation',
      'organisation_id',
      'Made by this assessment organisation. 评估机构',
    ),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
  },
  orders: {
    ...APPLICATION_ORDERS,
    ASSESSED_ON: [ASSESSED, 'Day of the assessment; without one after all days. 评估日期'],
    VALID_UNTIL: [VALID, 'Last valid day; without one after all days. 有效期至'],
  },
  usual: ['ASSESSED_ON', 'DESC'],
});

/** Those of one elder, the latest first: what is not assessed yet before all others. */
export const LATEST_FIRST = { expression: ASSESSED, direction: OrderDirection.DESC };

/** The assessments in force on a day, first the one that says how able the elder is. */
export function assessmentInForce(day: string): ListSpec<AbilityAssessment> {
  return {
    name: 'assessmentInForce',
    conditions: [inForceOn(day)],
    order: { expression: byWeight('e'), direction: OrderDirection.DESC },
  };
}
