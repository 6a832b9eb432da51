import type { RelativeScope } from '../../ground/access/relative-scope.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type {
  AuthorizedBy,
  FamilyRelation,
} from '../../subgraphs/regions/authorized-relative/entity.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { nameOf } from '../world/names.ts';
import type { WorldElder } from '../world/types.ts';

/** The first elders have authorised a relative each, `family:1` and so on, whom people sign in as. */
const SIGNING_IN = 10;
/** Whose authorisation was ended, and who may order alone. */
const ENDED = 9;
const ORDERS_ALONE = 10;

const RELATIONS: readonly FamilyRelation[] = ['CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'SIBLING'];
const SETS: readonly (readonly RelativeScope[])[] = [
  ['READ', 'ORDER', 'PAY'],
  ['READ', 'ORDER'],
  ['READ'],
  ['ORDER', 'PAY'],
];

/** Beside these, one elder in twenty has authorised a relative who is no persona. */
export function authorizedRelativeRows(elder: WorldElder, asOf: string): Row[] {
  const dice = new Dice('authorized-relative', elder.n);
  const signsIn = elder.n <= SIGNING_IN;
  if (!signsIn && (elder.lifeStatus !== 'ACTIVE' || !dice.chance(0.05))) return [];
  const today = dayOf(asOf);
  const issued = today - dice.between(60, 300);
  const from = issued + dice.between(0, 20);
  const until = signsIn ? today + dice.between(400, 700) : from + dice.between(60, 700);
  const ended = signsIn ? elder.n === ENDED : dice.chance(0.15);
  // What an elder gave herself she ends herself.
  const by: AuthorizedBy = !ended && dice.chance(0.4) ? 'OFFICE' : 'ELDER';
  return [
    {
      key: keyOf('authorizedRelative', elder.n),
      elder_key: elder.key,
      relative_account: keyOf(signsIn ? 'family' : 'family-elsewhere', elder.n),
      relative_name: nameOf('relative-name', elder.n, dice.pick(['FEMALE', 'MALE']), '汉族'),
      relation: dice.pick(RELATIONS),
      scopes: signsIn ? scopesOf(elder.n) : dice.pick(SETS),
      authorized_by: by,
      proof: by === 'OFFICE' ? `授权委托书第${elder.n}号` : null,
      proof_issued_on: by === 'OFFICE' ? dateOf(issued) : null,
      status: ended ? 'TERMINATED' : 'RECORDED',
      valid_from: dateOf(from),
      valid_until: dateOf(until),
      ended_on: ended ? dateOf(Math.min(until, dice.between(from, today))) : null,
      region_code: elder.residenceRegion,
      region_at: regionAt(elder.residenceRegion),
      synthetic: true,
    },
  ];
}

function scopesOf(n: number): readonly RelativeScope[] {
  if (n === ORDERS_ALONE) return ['ORDER'];
  return n % 2 === 1 ? ['READ', 'ORDER', 'PAY'] : ['READ'];
}
