import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

/** Of one elder in fifty an officer has compared the number with her card. */
export function revealRows({ n, key, residenceRegion }: WorldElder, asOf: string): Row[] {
  const dice = new Dice('reveal', n);
  if (n <= DEMO_ELDERS || !dice.chance(0.02)) return [];
  return [
    {
      ...{ key: keyOf('numberReveal', n), elder_key: key, status: 'REVEALED' },
      ...{ number: 'NATIONAL_ID', revealed_on: dateOf(dayOf(asOf) - dice.between(0, 200)) },
      ...{ office: `civil-affairs-${residenceRegion.slice(0, 6)}`, reason: '核对身份证件' },
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
    },
  ];
}
