import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import type { WorldElder } from '../world/types.ts';

const REGISTERS = ['PUBLIC_SECURITY', 'MEDICAL_INSURANCE', 'SOCIAL_INSURANCE', 'CIVIL_AFFAIRS'];

/** One elder in three was compared with a register; few of them differ or are not known there. */
export function linkRows({ n, key, residenceRegion, lifeStatus }: WorldElder, asOf: string): Row[] {
  const dice = new Dice('register link', n);
  if (lifeStatus !== 'ACTIVE' || !dice.chance(0.33)) return [];
  const opened = dayOf(asOf) - dice.between(20, 400);
  const at = dice.between(0, 99);
  const status = at < 12 ? 'PENDING' : at < 20 ? 'CONFLICT' : at < 25 ? 'NOT_FOUND' : 'MATCHED';
  return [
    {
      ...{ key: keyOf('registerLink', n), elder_key: key, register: dice.pick(REGISTERS), status },
      ...{
        opened_on: dateOf(opened),
        differs: status === 'CONFLICT' ? [dice.pick(['RESIDENCE', 'LIFE_STATUS', 'HUKOU'])] : [],
      },
      synced_on: status === 'PENDING' ? null : dateOf(opened + dice.between(1, 15)),
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
    },
  ];
}
