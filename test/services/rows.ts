import type pg from 'pg';
import { regionAt } from '../../ground/china/region-code.ts';
import { PublicIds, recipientOf } from '../../ground/identity/public-id.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { appliedRow } from '../kit/applied.ts';
import { expectData, type QueryOptions, TEST_SECRETS, type TestHub } from '../kit/hub.ts';
import { viewerOf } from '../kit/viewers.ts';
import { TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';

/** The world that the test databases were seeded from. */
export const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
export const STAFF = 'staff:150600';
/** A region of the register that has no elders: what a test puts there is all there is. */
export const EMPTY_REGION = '330100';

let next = 0;

/** A key that no row of the world has. */
export function newKey(): string {
  next += 1;
  return keyOf('services-test', next);
}

/** Rows of a table as a test gives them: column names and values. */
export async function insert(
  client: pg.Client,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(
    `insert into services.${table} (${columns})
     select ${columns} from json_populate_recordset(null::services.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

export interface PlanRow extends Record<string, unknown> {
  key: string;
  elder_key: string;
}

export function planRow(change: Record<string, unknown> = {}): PlanRow {
  return {
    key: newKey(),
    elder_key: newKey(),
    registered_on: '2025-10-15',
    ended_on: null,
    status: change.ended_on ? 'ENDED' : 'HOLDS',
    grounds: ['LIVING_ALONE'],
    visitor_role: 'GRID',
    mode: 'HOME',
    provider_id: null,
    region_code: EMPTY_REGION,
    region_at: regionAt(EMPTY_REGION),
    synthetic: true,
    ...change,
  };
}

export function recordRow(
  plan: { key: string; elder_key: string },
  visitedOn: string,
  change: Record<string, unknown> = {},
) {
  return {
    key: newKey(),
    plan_key: plan.key,
    elder_key: plan.elder_key,
    visited_on: visitedOn,
    outcome: 'COMPLETED',
    mode: 'HOME',
    visitor_role: 'GRID',
    provider_id: null,
    findings: null,
    region_code: EMPTY_REGION,
    region_at: regionAt(EMPTY_REGION),
    synthetic: true,
    ...change,
  };
}

const UNDECIDED = ['APPLIED', 'SUPPLEMENT', 'ASSESSED'];

export function bedRow(change: Record<string, unknown> = {}) {
  return {
    key: newKey(),
    elder_key: newKey(),
    provider_id: keyOf('facility', 1),
    status: 'ACTIVE',
    ...appliedRow('HOME_CARE_BED', {
      ...{ receivedOn: '2024-01-01', lacking: change['status'] === 'SUPPLEMENT' },
      concluded: UNDECIDED.includes(change['status'] as string)
        ? null
        : { on: '2024-02-01', result: change['status'] === 'REJECTED' ? 'REFUSED' : 'GRANTED' },
    }),
    assessed_on: null,
    active_from: '2024-03-01',
    suspended_on: null,
    closed_on: null,
    planned_hours: 30,
    eligible_for_free_care: true,
    region_code: EMPTY_REGION,
    region_at: regionAt(EMPTY_REGION),
    synthetic: true,
    ...change,
  };
}

export async function publicIds(as: string): Promise<PublicIds> {
  return new PublicIds(TEST_SECRETS, recipientOf(await viewerOf(as)));
}

/** All nodes of a root list, page by page. */
export async function everyNode(
  hub: TestHub,
  list: string,
  args: string,
  fields: string,
  { as = STAFF, variables = {} }: QueryOptions = {},
): Promise<Record<string, any>[]> {
  const nodes: Record<string, any>[] = [];
  for (let after: string | null = null; ;) {
    const text = `query Page($after: String) {
      ${list}(first: 23, after: $after, ${args}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const data = expectData(await hub.query(text, { as, variables: { ...variables, after } }));
    nodes.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) return nodes;
    after = data[list].pageInfo.endCursor;
  }
}
