import { GUARDIAN_POWERS, type GuardianPower } from '../../ground/access/guardian-power.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { nameOf } from '../world/names.ts';
import type { WorldElder } from '../world/types.ts';

/** The first elders have a guardian each, `guardian:1` and so on, whom people sign in as. */
const SIGNING_IN = 20;
/** Whose guardianship was ended, and whose is without CONSENT. */
const ENDED = 19;
const WITHOUT_CONSENT = 20;

/** Beside these, one elder in thirty has a guardian who is no persona. */
export function guardianshipRows(elder: WorldElder, asOf: string): Row[] {
  const dice = new Dice('guardianship', elder.n);
  const signsIn = elder.n <= SIGNING_IN;
  if (!signsIn && (elder.lifeStatus !== 'ACTIVE' || !dice.chance(0.033))) return [];
  const today = dayOf(asOf);
  const issued = today - dice.between(200, 900);
  const from = issued + dice.between(0, 30);
  const court = dice.chance(0.4);
  const ended = signsIn ? elder.n === ENDED : dice.chance(0.15);
  const open = dice.chance(0.5);
  const until = signsIn ? today + dice.between(400, 1200) : from + dice.between(100, 1200);
  return [
    {
      key: keyOf('guardianship', elder.n),
      elder_key: elder.key,
      guardian_account: keyOf(signsIn ? 'guardian' : 'relative', elder.n),
      guardian_name: nameOf('guardian-name', elder.n, dice.pick(['FEMALE', 'MALE']), '汉族'),
      basis: court ? 'COURT' : 'AGREEMENT',
      proof: court ? `（${dateOf(issued).slice(0, 4)}）民特${elder.n}号` : `公证字第${elder.n}号`,
      proof_issued_on: dateOf(issued),
      powers: signsIn ? powersOf(elder.n) : GUARDIAN_POWERS.slice(0, dice.between(1, 3)),
      status: ended ? 'TERMINATED' : 'RECORDED',
      valid_from: dateOf(from),
      valid_until: open ? null : dateOf(until),
      ended_on: ended ? dateOf(dice.between(from, today)) : null,
      region_code: elder.residenceRegion,
      region_at: regionAt(elder.residenceRegion),
      synthetic: true,
    },
  ];
}

function powersOf(n: number): readonly GuardianPower[] {
  return GUARDIAN_POWERS.filter((power) => n !== WITHOUT_CONSENT || power !== 'CONSENT');
}
