import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { Changes, Step } from '../../../ground/workflow/workflow.ts';
import { requireHere } from '../elder/conditions.ts';
import { Elder } from '../elder/entity.ts';
import type { HouseholdMembership, HouseholdRelation } from '../household-membership/entity.ts';
import { workflow as membershipWorkflow } from '../household-membership/register.ts';
import { membersOf, NO_BOOK, REFUSES, requireWithin } from './conditions.ts';
import type { Household } from './entity.ts';
import { moveWith } from './move-with.ts';
import { householdWorkflow } from './workflow.ts';

interface Split {
  members: readonly { elder: string; relation: HouseholdRelation }[];
  region: string;
  address: string;
  splitOn: string;
  others: number | null;
  note?: string | null;
}

/** Some who live in a household leave for a new one: members here until the day before, there from that day on. */
export async function splitOff(
  { row, context, em }: Step<Household>,
  { members, region, address, splitOn, others, note }: Split,
): Promise<Changes<Household>> {
  requireHere(context, region, 'region');
  requireWithin(row, splitOn, 'splitOn', context.today);
  const living = await membersOf(context, row.key);
  const leaving = members.map(({ elder }, n) => leaves(living, elder, splitOn, n));
  requireApart(members);
  if (leaving.length === living.length && !row.others) throw REFUSES.NOBODY_LEFT('members');
  const place = { regionCode: region, regionAt: regionAt(region) };
  const key = newKey();
  const begins = { splitFrom: row.key, closedOn: null, synthetic: false };
  const opened = { ...place, ...NO_BOOK, ...begins, address, openedOn: splitOn, others };
  await householdWorkflow.add({ context, em, key }, 'openHousehold', note, opened);
  for (const [n, membership] of leaving.entries()) {
    const { elderKey } = membership;
    const ended = { status: 'ENDED' as const, leftOn: daysLater(splitOn, -1) };
    await membershipWorkflow.change(
      { context, em },
      'endHouseholdMembership',
      note,
      membership,
      ended,
    );
    const elder = await context.rows.locked(Elder, elderKey);
    if (elder) await moveWith({ row: elder, context, em }, { ...place, address }, splitOn, note);
    const joined = { ...place, elderKey, household: key, joinedOn: splitOn, leftOn: null };
    const { relation } = members[n]!;
    await membershipWorkflow.add(
      { context, em, key: newKey() },
      'recordHouseholdMembership',
      note,
      { ...joined, relation },
    );
  }
  return {};
}

/** Her membership that ends. @throws Refusal for who does not live there, or came that day or later */
function leaves(
  living: readonly HouseholdMembership[],
  elder: string,
  splitOn: string,
  n: number,
): HouseholdMembership {
  const membership = living.find(({ elderKey }) => elderKey === elder);
  if (!membership) throw REFUSED.NOT_KNOWN(`members.${n}.elder`);
  const from = daysLater(membership.joinedOn, 1);
  if (splitOn < from) throw REFUSES.OUTSIDE_TERM('splitOn', { from });
  return membership;
}

/** Each leaves once, and the new household has one head. */
function requireApart(members: Split['members']): void {
  for (const [n, { elder, relation }] of members.entries()) {
    const before = members.slice(0, n);
    if (before.some((one) => one.elder === elder)) {
      throw REFUSED.ALREADY_EXISTS(`members.${n}.elder`);
    }
    if (relation === 'HEAD' && before.some((one) => one.relation === 'HEAD')) {
      throw REFUSED.ALREADY_EXISTS(`members.${n}.relation`);
    }
  }
}
