import { daysLater, monthsLater } from '../../ground/china/calendar.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';

type Placed = readonly [
  from: string,
  region: string,
  scope: string,
  purpose: string,
  basis: string,
  groups: readonly string[],
  status: string,
];

/** What the four cities of the pact in force have given each other, been asked for, and ended. */
const GRANTS: readonly Placed[] = [
  [
    ...(['150100', '150600', 'INFORMATION', 'CARE_COORDINATION', 'STATUTORY_DUTY'] as const),
    ...([['IDENTITY', 'HOME_CARE', 'ADMISSIONS'], 'APPROVED'] as const),
  ],
  [
    ...(['150200', '150600', 'ASSESSMENT', 'MOVE_OF_RESIDENCE', 'STATUTORY_DUTY'] as const),
    ...([['IDENTITY', 'ABILITY_BAND'], 'APPROVED'] as const),
  ],
  [
    ...(['150600', '150100', 'INFORMATION', 'CARE_COORDINATION', 'STATUTORY_DUTY'] as const),
    ...([['IDENTITY', 'CONTACT', 'VISITS'], 'APPROVED'] as const),
  ],
  [
    ...(['150900', '150600', 'SUBJECT', 'BENEFIT_APPLICATION', 'STATUTORY_DUTY'] as const),
    ...([['IDENTITY', 'SITUATION'], 'REQUESTED'] as const),
  ],
  [
    ...(['150900', '150602', 'FUNCTION', 'CARE_COORDINATION', 'EMERGENCY'] as const),
    ...([['CONTACT'], 'REFUSED'] as const),
  ],
  [
    ...(['150100', '150600', 'INFORMATION', 'HEALTH_SUPPORT', 'STATUTORY_DUTY'] as const),
    ...([['VISITS'], 'ENDED'] as const),
  ],
];

/** The first of them, under which look-ups are seeded too. */
export const GRANTED_FIRST = {
  grantKey: keyOf('accessGrant', 1),
  organisation: `partner-office-${GRANTS[0]![0]}`,
  region: GRANTS[0]![1],
  purpose: GRANTS[0]![3],
  legalBasis: GRANTS[0]![4],
};

export function accessGrantRows(asOf: string): Row[] {
  return GRANTS.map(([from, region, scope, purpose, legal_basis, field_groups, status], at) => {
    const valid_from = daysLater(asOf, -60);
    const valid_until = monthsLater(valid_from, 12 - at);
    const decided = status !== 'REQUESTED';
    return {
      id: keyOf('accessGrant', at + 1),
      organisation: `partner-office-${from}`,
      ...{ region_code: region, region_at: regionAt(region), pact_id: 'hu-bao-e-wu' },
      ...{ scope, purpose, legal_basis, field_groups, status, valid_from, valid_until },
      ...{ daily_look_ups: 50, erase_by: monthsLater(valid_until, 3) },
      requested_on: daysLater(asOf, -75),
      decided_on: decided ? daysLater(asOf, -65) : null,
      decided_by: decided ? `civil-affairs-${region.slice(0, 4)}00` : null,
      ended_on: status === 'ENDED' ? daysLater(asOf, -10) : null,
      reason: status === 'REFUSED' ? '未说明紧急情形' : status === 'ENDED' ? '事项已办结' : null,
      synthetic: true,
    };
  });
}
