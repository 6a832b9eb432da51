import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { GRANTED_FIRST } from '../regions/access-grant-rows.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

/** The case of the office whose look-ups are seeded; its request says it as `x-hub-case`. */
export const SEEDED_CASE = 'HH-2026-17';

/** One elder in thirty of the city that gave the first grant was looked up by who holds it. */
export function lookUpRows(
  { n, key, residenceRegion, lifeStatus }: WorldElder,
  asOf: string,
): Row[] {
  const { region, organisation, purpose, legalBasis, grantKey } = GRANTED_FIRST;
  const here = residenceRegion.startsWith(region.slice(0, 4)) && lifeStatus === 'ACTIVE';
  if (!here || n <= DEMO_ELDERS || !new Dice('look-up', n).chance(0.033)) return [];
  return [
    {
      ...{ key: keyOf('lookUp', n), organisation, actor: 'seed', grant_key: grantKey, purpose },
      ...{ legal_basis: legalBasis, case_number: SEEDED_CASE, asked_hash: '', person: key },
      ...{ asked_on: asOf, at: `${asOf}T09:00:00+08:00`, request_id: 'seed' },
    },
  ];
}
