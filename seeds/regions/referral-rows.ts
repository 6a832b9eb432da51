import { daysLater } from '../../ground/china/calendar.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { dayOf } from '../world/calendar.ts';
import { SEEDED_CASE } from '../elders/look-up-rows.ts';
import type { Row } from '../loader.ts';
import type { WorldElder } from '../world/types.ts';
import { GRANTED_FIRST } from './access-grant-rows.ts';

/** Those whom people sign in as hand themselves over. */
const SIGNING_IN = 20;

const APPS = ['app-1', 'app-2', 'app-4'];

/**
 * Few elders were handed over by a code: by themselves to an app, or by the office of the city that gave
 * the first grant to who holds it. Nobody knows the codes; some of them were used.
 */
export function referralRows(
  { n, key, lifeStatus, residenceRegion }: WorldElder,
  asOf: string,
): Row[] {
  const dice = new Dice('referral', n);
  if (n <= SIGNING_IN || lifeStatus !== 'ACTIVE' || !dice.chance(0.04)) return [];
  const { region, organisation, purpose } = GRANTED_FIRST;
  const byOffice = residenceRegion.startsWith(region.slice(0, 4)) && dice.chance(0.5);
  const cancelled = dice.chance(0.2);
  const issued_on = daysLater(asOf, -dice.between(1, 20));
  const daysOpen = dayOf(asOf) - dayOf(issued_on);
  const cancelledOn = daysLater(
    issued_on,
    new Dice('referral-cancelled', n).between(0, daysOpen - 1),
  );
  return [
    {
      ...{ key: keyOf('referral', n), elder_key: key, code_hash: keyOf('referral code', n) },
      status: cancelled ? 'CANCELLED' : 'ISSUED',
      ...(byOffice
        ? { made_by: 'OFFICE', organisation, purpose, field_groups: ['IDENTITY', 'HOME_CARE'] }
        : {
            ...{ made_by: 'PERSON', organisation: dice.pick(APPS) },
            purpose: dice.pick(['CARE_COORDINATION', 'HEALTH_SUPPORT', 'MOVE_OF_RESIDENCE']),
            field_groups: dice.pick([['IDENTITY'], ['IDENTITY', 'CONTACT'], ['VISITS']]),
          }),
      ...{ issued_on, redeem_by: daysLater(issued_on, 7), open_days: 30 },
      cancelled_on: cancelled ? cancelledOn : null,
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
    },
  ];
}

/** Redeems one in two of those that can be: on the day they were made, in the seeded case of the office. */
export const REDEEM_SEEDED = `
  select access.redeem(f.key, case f.made_by when 'PERSON' then 'SEPARATE_CONSENT' else '${GRANTED_FIRST.legalBasis}' end,
    case f.made_by when 'OFFICE' then '${GRANTED_FIRST.grantKey}'::uuid end, '${SEEDED_CASE}', f.issued_on)
  from regions.referral f where f.status = 'ISSUED' and abs(hashtext(f.key::text)) % 2 = 0`;
