import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

/** Of one elder in six the dwelling is known, with how many live there who are not on the register. */
export function householdRows(elder: WorldElder, asOf: string) {
  const { n, key, residenceRegion, address, lifeStatus, livingSituation } = elder;
  const dice = new Dice('household', n);
  if (n <= DEMO_ELDERS || lifeStatus !== 'ACTIVE' || !dice.chance(0.16)) {
    return { households: [], memberships: [] };
  }
  const since = dateOf(dayOf(asOf) - dice.between(60, 1500));
  const place = { region_code: residenceRegion, region_at: regionAt(residenceRegion) };
  const household: Row = {
    ...{ key: keyOf('household', n), status: 'OPEN', address, ...place, opened_on: since },
    ...{
      book_number_masked: null,
      book_number_hash: null,
      closed_on: null,
      split_from_key: null,
      synthetic: true,
    },
    others: livingSituation === 'ALONE' ? 0 : dice.between(1, 4),
  };
  const membership: Row = {
    ...{ key: keyOf('householdMembership', n), status: 'HOLDS', elder_key: key, ...place },
    ...{ household_key: household.key, joined_on: since, left_on: null },
    relation: dice.chance(0.7) ? 'HEAD' : 'PARENT',
  };
  return { households: [household], memberships: [membership] };
}
