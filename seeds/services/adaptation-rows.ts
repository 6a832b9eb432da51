import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { householdRows } from '../elders/household-rows.ts';
import type { Row } from '../loader.ts';
import { type AcceptanceNumbers, applicationColumns, grantedOn } from '../history/application.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { ECONOMIC_CATEGORIES, type WorldElder } from '../world/types.ts';

const STATES = ['APPLIED', 'SURVEYED', 'APPROVED', 'WORKS', 'ACCEPTANCE', 'DONE'] as const;
type State = (typeof STATES)[number] | 'REWORK' | 'REJECTED';

/** What is built in a home, with what one costs in yuan at least and at most. */
const BUILT: readonly (readonly [code: string, least: number, most: number])[] = [
  ['ADAPTATION_SAFETY_RAIL', 180, 420],
  ['ADAPTATION_NON_SLIP_FLOOR', 300, 900],
  ['ADAPTATION_BATH_AID', 240, 680],
  ['ADAPTATION_LEVEL_FLOOR', 350, 1100],
  ['SAFETY_SMOKE_ALARM', 90, 160],
  ['SAFETY_GAS_ALARM', 120, 260],
];
/** Cities whose standard is at hand, or made up, and how much a household may get there, in fen. */
const MOST: Readonly<Record<string, number>> = {
  ...{ 210100: 300_000, 150600: 400_000, 361181: 300_000 },
};

/** What a household may get: Shenyang says so in its document, the others are made up. */
export function standardRows(synthetic: boolean): Row[] {
  const made = Object.entries(MOST).map(([region, most]): Row => {
    const named = region === '210100';
    return {
      ...{ id: `${region}-ADAPTATION`, region_code: region, region_at: regionAt(region) },
      ...{ most_per_household: most, years: named ? null : 5, synthetic: !named },
      ...{ valid_from: named ? '2022-01-01' : '2023-01-01', valid_to: null },
      policy_document_id: named ? 'shenyang-2022-draft' : null,
    };
  });
  return made.filter((row) => synthetic || !row['synthetic']);
}

/** One elder in five of those in difficulty has had her home adapted, or asked for it. */
export function adaptationRows(elder: WorldElder, asOf: string, numbers: AcceptanceNumbers): Row[] {
  const { n, key, residenceRegion, categories, lifeStatus, birthDate, assessments } = elder;
  const dice = new Dice('home-adaptation', n);
  const held = categories.filter(({ to }) => to === null).map(({ category }) => category);
  const place = placeOf(residenceRegion);
  const most = place === undefined ? undefined : MOST[place];
  const poor = held.some((category) => ECONOMIC_CATEGORIES.includes(category));
  if (lifeStatus !== 'ACTIVE' || most === undefined || !poor || !dice.chance(0.2)) return [];
  const at = dayOf(asOf);
  const applied = officeDayUpTo(at - dice.between(12, 900));
  const done = at - applied > 150;
  const state: State = done
    ? dice.chance(0.06)
      ? 'REJECTED'
      : 'DONE'
    : dice.chance(0.1)
      ? 'REWORK'
      : dice.pick(STATES.slice(0, -1));
  const reached = state === 'REWORK' ? 5 : STATES.indexOf(state as (typeof STATES)[number]);
  const pace = new Dice('home-adaptation-pace', n);
  const last = officeDayUpTo(at - 1);
  let day = applied;
  const since = (step: number, least: number, most: number) => {
    day = Math.min(officeDayFrom(day + pace.between(least, most)), last);
    return reached >= step ? dateOf(day) : null;
  };
  const surveyed = since(1, 4, 12);
  const approved = since(2, 3, 10);
  const started = since(3, 6, 20);
  const finished = since(4, 10, 35);
  const closed = since(5, 2, 12);
  const items = surveyed === null ? [] : plan(dice);
  const planned = items.reduce((sum, { cost }) => sum + cost, 0);
  const granted = reached >= 2 ? Math.min(planned, most) : null;
  const cost = reached >= 4 ? planned + dice.between(-12, 25) * 1000 : null;
  const lacking = state === 'APPLIED' && pace.chance(0.3);
  const refusedOn = dateOf(Math.min(officeDayFrom(applied + pace.between(3, 12)), last));
  const application = applicationColumns(numbers, new Dice('home-adaptation-office', n), asOf, {
    ...{ matter: 'HOME_ADAPTATION', region: residenceRegion, receivedOn: dateOf(applied) },
    ...{ lacking, goesOnOn: surveyed, deliveredBefore: started },
    concluded: state === 'REJECTED' ? { on: refusedOn, result: 'REFUSED' } : grantedOn(approved),
  });
  const grounds = groundsOf(held, birthDate, assessments.at(-1)?.band ?? null, asOf);
  return [
    {
      ...{ key: keyOf('homeAdaptation', n), elder_key: key, synthetic: true },
      status: lacking ? 'SUPPLEMENT' : state,
      household_key: (householdRows(elder, asOf).households[0]?.['key'] as string) ?? null,
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion) },
      ...application,
      ...{ grounds, first: isFirst(grounds), surveyed_on: surveyed, items },
      planned_cost: surveyed === null ? null : planned,
      ...{ granted, started_on: started, builder: null },
      ...{ finished_on: finished, cost, returns: state === 'REWORK' ? 1 : 0 },
      returned_on: state === 'REWORK' ? closed : null,
      accepted_on: state === 'DONE' ? closed : null,
      subsidy: state === 'DONE' ? Math.min(granted!, cost!) : null,
      standard_id: granted === null ? null : `${place}-ADAPTATION`,
    },
  ];
}

/** The county or city whose standard holds in a place. */
function placeOf(region: string): string | undefined {
  return [region.slice(0, 6), `${region.slice(0, 4)}00`].find((one) => one in MOST);
}

function plan(dice: Dice) {
  return BUILT.filter(() => dice.chance(0.55))
    .concat([BUILT[0]!])
    .filter(isFirstOfItsKind)
    .map(([itemId, least, most]) => {
      const quantity = dice.between(1, 3);
      return { itemId, quantity, cost: dice.between(least, most) * quantity * 100, where: null };
    });
}

function isFirstOfItsKind<T>(one: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(one) === at;
}

function groundsOf(held: readonly string[], birthDate: string, band: string | null, asOf: string) {
  const has = (...some: string[]) => some.some((one) => held.includes(one));
  return [
    ...['DESTITUTE_SCATTERED', 'DIBAO', 'DIBAO_MARGIN'].filter((one) => has(one)),
    ...(band === 'FULL' ? ['DISABLED'] : []),
    ...(Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4)) > 80 ? ['VERY_OLD'] : []),
    ...(has('DISABLED', 'SEVERE_DISABLED') ? ['IMPAIRED'] : []),
  ];
}

function isFirst(grounds: readonly string[]): boolean {
  const needs = ['DISABLED', 'VERY_OLD', 'IMPAIRED'];
  return grounds.some((one) => needs.includes(one)) && grounds.some((one) => !needs.includes(one));
}
