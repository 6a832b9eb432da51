import { dateOf, dayOf } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { nameOf } from '../world/names.ts';
import { placeOf } from '../world/places.ts';
import type { LivingSituation, Sex, WorldElder } from '../world/types.ts';
import type { Row } from '../loader.ts';
import { placeOn } from './elder-rows.ts';

type Relation =
  'SPOUSE' | 'CHILD' | 'GRANDCHILD' | 'SIBLING' | 'RELATIVE' | 'NEIGHBOUR' | 'VILLAGE_OFFICIAL';

/** Who is called first, by how the elder lives. */
const FIRST: Record<LivingSituation, readonly (readonly [Relation, number])[]> = {
  ALONE: [
    ['CHILD', 55],
    ['RELATIVE', 15],
    ['SIBLING', 10],
    ['NEIGHBOUR', 20],
  ],
  SPOUSE: [
    ['SPOUSE', 50],
    ['CHILD', 50],
  ],
  CHILDREN: [
    ['CHILD', 90],
    ['GRANDCHILD', 10],
  ],
  PARENTS: [
    ['SIBLING', 60],
    ['RELATIVE', 40],
  ],
  SIBLINGS: [
    ['SIBLING', 90],
    ['RELATIVE', 10],
  ],
  OTHER_RELATIVES: [['RELATIVE', 100]],
  NON_RELATIVES: [
    ['NEIGHBOUR', 60],
    ['RELATIVE', 40],
  ],
  INSTITUTION: [
    ['CHILD', 75],
    ['RELATIVE', 25],
  ],
};
const KIN: readonly Relation[] = ['SPOUSE', 'CHILD', 'GRANDCHILD', 'SIBLING', 'RELATIVE'];

/** People to call about an elder on the register, one or two: every rural elder living alone has two. */
export function contactRows(elder: WorldElder, asOf: string): Row[] {
  if (elder.lifeStatus !== 'ACTIVE') return [];
  const dice = new Dice('contact', elder.n);
  const alone = elder.livingSituation === 'ALONE';
  // The destitute have nobody who must support them, but they have neighbours and officials.
  const first =
    elder.destitute === null ? dice.weighted(FIRST[elder.livingSituation]) : 'NEIGHBOUR';
  const relations: Relation[] = [first];
  if (alone && !placeOf(elder.residenceRegion).urban) relations.push('VILLAGE_OFFICIAL');
  else if (dice.chance(0.3))
    relations.push(elder.destitute === null ? 'RELATIVE' : 'VILLAGE_OFFICIAL');
  const registered = dayOf(asOf) - dice.between(30, 1200);
  return relations.map((relation, i) => ({
    key: keyOf('contact', elder.n * 4 + i),
    elder_key: elder.key,
    ...placeOn(elder, dateOf(registered)),
    position: i + 1,
    name: relativeName(elder, relation, i, dice),
    relation,
    // Like the elders' own numbers, one that cannot be dialled.
    phone: `0000${9 - i}${String(elder.n).padStart(7, '0')}`,
    registered_on: dateOf(registered),
  }));
}

/** The agreement that the children of a rural elder sign before the village committee, for two in five. */
export function supportAgreementRows(elder: WorldElder, asOf: string): Row[] {
  const place = placeOf(elder.residenceRegion);
  const dice = new Dice('support-agreement', elder.n);
  if (elder.lifeStatus !== 'ACTIVE' || elder.destitute !== null) return [];
  if (place.urban || place.code.length < 12 || !dice.chance(0.4)) return [];
  const signedOn = dateOf(dayOf(asOf) - dice.between(60, 900));
  const supporters = Array.from({ length: dice.between(1, 3) }, (_, i) => ({
    name: relativeName(elder, 'CHILD', 4 + i, dice),
    relation: 'CHILD',
  }));
  return [
    {
      key: keyOf('supportAgreement', elder.n),
      elder_key: elder.key,
      ...placeOn(elder, signedOn),
      supporters,
      signed_on: signedOn,
      ended_on: null,
      elder_consented: true,
      witness: place.name,
    },
  ];
}

/** A man's child bears his surname; everybody else's name is drawn. */
function relativeName(elder: WorldElder, relation: Relation, i: number, dice: Dice): string {
  const opposite: Sex = elder.sex === 'MALE' ? 'FEMALE' : 'MALE';
  const sex: Sex = relation === 'SPOUSE' ? opposite : dice.pick(['MALE', 'FEMALE']);
  const ethnicity = KIN.includes(relation) ? elder.ethnicity : '汉族';
  const name = nameOf('contact-name', elder.n * 8 + i, sex, ethnicity);
  const inherits = relation === 'CHILD' && elder.sex === 'MALE' && ethnicity !== '蒙古族';
  return inherits ? elder.name.charAt(0) + name.slice(1) : name;
}
