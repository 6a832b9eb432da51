import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { COMMUNITY, forgetRecords, twoRecords } from '../elder-merge/records.ts';

export const OFFICE = 'caregiving:150600';
export const ELSEWHERE = '150603001001';

export async function forget(hub: TestHub): Promise<void> {
  await hub.pg.query(
    `delete from elders.household_membership where household_key in (
       select key from elders.household where not synthetic)`,
  );
  await hub.pg.query('delete from elders.household where not synthetic');
  await forgetRecords(hub);
}

export async function dwelling({ pg }: TestHub, state = 'OPEN'): Promise<string> {
  const { rows } = await pg.query<{ key: string }>(
    `insert into elders.household (key, status, address, opened_on, closed_on, region_code, region_at, synthetic)
     values (uuidv7(), $1::text, '示例路1号', '2026-01-10',
       case when $1::text = 'CLOSED' then date '2026-06-01' end, $2::text, $2::text::bigint, false) returning key`,
    [state, COMMUNITY],
  );
  return rows[0]!.key;
}

export async function lives({ pg }: TestHub, elder: string, household: string, state = 'HOLDS') {
  const { rows } = await pg.query<{ key: string }>(
    `insert into elders.household_membership (key, status, elder_key, household_key, relation, joined_on,
       left_on, region_code, region_at)
     values (uuidv7(), $3::text, $1, $2, 'HEAD', '2026-01-10',
       case when $3::text = 'ENDED' then date '2026-06-01' end, $4::text, $4::text::bigint) returning key`,
    [elder, household, state, COMMUNITY],
  );
  return rows[0]!.key;
}

/** Does an action on a row of version 1. */
export async function does(hub: TestHub, entity: string, name: string, key: string, input: object) {
  const id = await publicIdFor(OFFICE, entity, key);
  return act(hub, { entity }, name, { id, version: 1, ...input }, { as: OFFICE });
}

/** Two who live in one household, with this many others. */
export async function two(hub: TestHub, others: number | null = null) {
  const { survivor, duplicate } = await twoRecords(hub);
  const one = await dwelling(hub);
  await lives(hub, survivor, one);
  await lives(hub, duplicate, one);
  await hub.pg.query('update elders.household set others = $2 where key = $1', [one, others]);
  return { one, stays: survivor, leaves: duplicate };
}

/** How she lived where, in the order of time. */
export async function memberships({ pg }: TestHub, elder: string) {
  const { rows } = await pg.query<{ status: string; day: string | null }>(
    `select status, left_on::text as day from elders.household_membership
     where elder_key = $1 order by joined_on`,
    [elder],
  );
  return rows;
}
