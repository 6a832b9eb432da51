import { FIELD_GROUPS } from '../../ground/access/field-groups.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import type { WorldElder } from '../world/types.ts';

const GROUPS = Object.keys(FIELD_GROUPS);
/** Those whom people sign in as give their consents themselves. */
const SIGNING_IN = 20;

/** One elder in thirty shares something with one of the registered apps and offices. */
export function consentRows(
  elder: WorldElder,
  organisations: readonly string[],
  asOf: string,
): Row[] {
  const dice = new Dice('consent', elder.n);
  if (elder.n <= SIGNING_IN || elder.lifeStatus !== 'ACTIVE' || !dice.chance(0.033)) return [];
  const granted = dayOf(asOf) - dice.between(0, 300);
  const until = granted + dice.between(90, 365);
  const withdrawn = dice.chance(0.1) ? dice.between(granted, dayOf(asOf)) : null;
  const first = dice.between(0, GROUPS.length - 1);
  const last = dice.between(first, GROUPS.length - 1);
  return [
    {
      key: keyOf('consent', elder.n),
      elder_key: elder.key,
      organisation: dice.pick(organisations),
      field_groups: GROUPS.slice(first, last + 1),
      purpose: dice.pick(['CARE_COORDINATION', 'HEALTH_SUPPORT', 'FAMILY_INFORMATION']),
      status: withdrawn === null ? 'GRANTED' : 'WITHDRAWN',
      granted_on: dateOf(granted),
      valid_until: dateOf(until),
      withdrawn_on: withdrawn === null ? null : dateOf(withdrawn),
      region_code: elder.residenceRegion,
      region_at: regionAt(elder.residenceRegion),
      synthetic: true,
    },
  ];
}
