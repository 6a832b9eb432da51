import { textHash } from '../../ground/synthetic/dice.ts';
import type { FacilityPlan } from './facility-register.ts';
import type { GroupId } from './groups.ts';
import { sampledBeds, sampleFactors } from './sample.ts';
import { GROUPS } from './groups.ts';
import type { WorldBeds } from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';

/** A home has ten beds or more. */
const LEAST_BEDS = 10;
/** About how many beds a home of a large sample has. */
const USUAL_BEDS = 80;

/**
 * The plans of a group that a sample of so many elders keeps. No sample can hold the hundredth part of a
 * home: of homes that are told by hand (`needed`), and of every kind of site that the documents ask for,
 * one stays, however small the factor is. Beds and day places shrink to what the elders call for.
 */
export function sampledPlans(
  group: GroupId,
  plans: readonly FacilityPlan[],
  elders: number,
): FacilityPlan[] {
  const factor = factorOf(group, plans, elders);
  const isHome = ({ type, status = 'OPERATING' }: FacilityPlan) =>
    INSTITUTION_TYPES.includes(type) && status === 'OPERATING';
  const kept = new Map<FacilityPlan, FacilityPlan>();
  for (const home of sampledHomes(plans.filter(isHome), sampledBeds(group, elders))) {
    kept.set(home.plan, { ...home.plan, beds: home.beds, specialist: home.specialist });
  }
  const kinds = new Map<string, FacilityPlan[]>();
  for (const plan of plans.filter((one) => !isHome(one))) {
    const kind = `${plan.type}/${plan.status ?? 'OPERATING'}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), plan]);
  }
  for (const same of kinds.values()) {
    const least = same[0]!.status === undefined ? 1 : 0;
    const count = Math.min(same.length, Math.max(least, Math.round(same.length * factor)));
    const share = Math.min(1, (same.length * factor) / count);
    const inOrder = [...same.filter((one) => one.needed), ...scattered(same)];
    for (const plan of [...new Set(inOrder)].slice(0, count)) {
      kept.set(plan, { ...plan, beds: scaled(plan.beds ?? {}, share) });
    }
  }
  return plans.flatMap((plan) => kept.get(plan) ?? []);
}

/** What part of the plans the elders are; by beds where no official figure of elders is held. */
function factorOf(group: GroupId, plans: readonly FacilityPlan[], elders: number): number {
  const { region } = GROUPS[group];
  const declared = sampleFactors(elders, 'SAMPLE').find((one) => one.region === region)!.people;
  const all = plans.filter(({ type }) => INSTITUTION_TYPES.includes(type));
  return Math.min(1, declared ?? sampledBeds(group, elders) / bedsOf(all));
}

/** Homes with about so many beds together: those that are needed, then others of all counties. */
function sampledHomes(homes: readonly FacilityPlan[], wanted: number) {
  const needed = homes.filter((one) => one.needed);
  const others = scattered(homes.filter((one) => !one.needed));
  const count = Math.max(needed.length, 1, Math.round(wanted / USUAL_BEDS));
  const inOrder = [...needed, ...others];
  const chosen = inOrder.slice(0, count);
  while (bedsOf(chosen) < wanted && chosen.length < inOrder.length) {
    chosen.push(inOrder[chosen.length]!);
  }
  const share = Math.min(1, wanted / bedsOf(chosen));
  // Where the specialist home of a county is not kept, its public one has that task as well.
  const lacks = (plan: FacilityPlan) => {
    const special = (one: FacilityPlan) => one.specialist && countyOf(one) === countyOf(plan);
    return homes.some(special) && !chosen.some(special);
  };
  return chosen.map((plan) => ({
    plan,
    beds: scaled(plan.beds ?? {}, share, LEAST_BEDS),
    specialist: plan.specialist ?? (plan.type === 'WELFARE_INSTITUTE' && lacks(plan)),
  }));
}

function scaled(beds: Partial<WorldBeds>, share: number, least = 0): Partial<WorldBeds> {
  const { total = 0, nursing = 0, dementia = 0, dayCare = 0 } = beds;
  const few = Math.max(Math.min(least, total), Math.round(total * share));
  const part = total === 0 ? 0 : few / total;
  const special = dementia > 0 && few > 0 ? Math.max(2, Math.round(dementia * part)) : 0;
  return {
    total: few,
    nursing: Math.min(few, Math.max(special, Math.round(nursing * part))),
    dementia: special,
    dayCare: dayCare === 0 ? 0 : Math.max(3, Math.round(dayCare * share)),
  };
}

/** In an order that mixes kinds and counties, the same in samples of every size. */
function scattered(plans: readonly FacilityPlan[]): FacilityPlan[] {
  const order = new Map(plans.map((plan) => [plan, textHash(`${plan.region}/${plan.name}`)]));
  return [...plans].sort((left, right) => order.get(left)! - order.get(right)!);
}

function countyOf({ region }: FacilityPlan): string {
  return region.slice(0, 6);
}

function bedsOf(plans: readonly FacilityPlan[]): number {
  return plans.reduce((sum, { beds }) => sum + (beds?.total ?? 0), 0);
}
