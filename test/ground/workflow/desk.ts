import { identified, versioned } from '../../../ground/row/columns.ts';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import {
  Arg,
  Ctx,
  Directive,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { ChangeInput } from '../../../ground/workflow/action-input.ts';
import { signAssertion } from '../../../ground/identity/assertion.ts';
import { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Waits } from '../../../ground/process/database.ts';
import type { Deadline } from '../../../ground/process/deadline.ts';
import { For, Personal } from '../../../ground/schema/field-class.ts';
import { createLog } from '../../../ground/process/log.ts';
import { machine } from '../../../ground/workflow/machine.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { type RunningSubgraph, startSubgraph } from '../../../ground/serving/server.ts';
import { anonymous, type Viewer } from '../../../ground/identity/viewer.ts';
import { WORKFLOW_TABLES } from '../../../ground/workflow/workflow-tables.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { LONG_WAITS, testDatabase, TEST_SECRETS } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';

/** A subgraph as small as it can be with a workflow: permits of one desk. */

export const PERMIT = machine({
  entity: 'Permit',
  status: 'Status of a permit. 状态',
  states: { OPEN: 'Open. 已申请', GRANTED: 'Granted. 已批准' },
  actions: {
    openPermit: [
      'Opens a permit. 申请',
      { from: [], to: 'OPEN', roles: ['CAREGIVING'], own: 'APPLY' },
      ['ALREADY_EXISTS'],
    ],
    grantPermit: [
      'Grants it. 批准',
      { from: ['OPEN'], to: 'GRANTED', roles: ['FINANCE', 'SUPERVISION'] },
    ],
    countPermit: [
      'Counts a use. 计次',
      { from: ['OPEN', 'GRANTED'], to: ['OPEN', 'GRANTED'], roles: ['CAREGIVING'], own: 'APPLY' },
    ],
    seizePermit: [
      'Takes it back. 收回',
      { from: ['GRANTED'], to: 'OPEN', roles: ['SUPERVISION'], reason: true },
    ],
    movePermit: [
      'Hands it to another region. 移交',
      { from: ['OPEN'], to: 'OPEN', roles: ['CAREGIVING'] },
    ],
  },
});

export const PermitStatus = PERMIT.states;
export type PermitStatus = keyof typeof PermitStatus;

@ObjectType({ description: 'A permit.' })
@Directive('@key(fields: "key")')
@Entity({ tableName: 'permit' })
export class Permit extends versioned('p2', identified('p2')) {
  @Personal(() => PermitStatus, { description: 'Status.' })
  @Property({ type: 'text' })
  status: PermitStatus;

  @Personal(() => String, { description: 'Uses.' })
  @Property({ type: 'int', default: 0 })
  uses: number;

  @Unique()
  @Property({ type: 'text' })
  name: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Property({ type: 'uuid', nullable: true })
  elderKey: string | null;
}

export const permits = new Workflow(Permit, PERMIT, 'p2');

/** A row with an open UUID, as facilities have. */
@Entity({ tableName: 'stamp' })
export class Stamp {
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'text' })
  status: PermitStatus;

  @Property({ type: 'int', default: 1 })
  version: number;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt: Date;
}

@InputType()
class CountPermitInput extends ChangeInput {}

@Resolver(() => Permit)
class PermitMutations {
  @Query(() => Permit, { nullable: true })
  permit(@Ctx() { rows }: SubgraphContext, @Arg('key', () => String) key: string) {
    return rows.by(Permit, 'key', key);
  }

  @Mutation(() => permits.Payload)
  @For('staff')
  countPermit(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CountPermitInput) input: ChangeInput,
  ) {
    return count(context, input);
  }
}

export function count(context: SubgraphContext, input: ChangeInput) {
  return permits.move(context, 'countPermit', input, ({ row }) => ({
    uses: row.uses + 1,
    status: row.status,
  }));
}

export interface Desk {
  subgraph: RunningSubgraph;
  pg: Awaited<ReturnType<typeof testDatabase>>['client'];
  as(viewer: Partial<Viewer>, deadline?: Deadline): SubgraphContext;
  ask(viewer: Partial<Viewer>, query: string, variables?: object): Promise<any>;
  close(): Promise<void>;
}

export const STAFF: Partial<Viewer> = {
  audience: 'staff',
  subject: 'staff-1',
  organisation: 'office-1',
  roles: ['CAREGIVING', 'FINANCE', 'SUPERVISION'],
  region: '150600',
};

/** The desk at work on a database of its own, which it may reach by a way that fails. */
export async function openDesk(
  waits: Waits = LONG_WAITS,
  way: (url: string) => string | Promise<string> = (url) => url,
  onStatement?: (sql: string) => void,
): Promise<Desk> {
  const database = await testDatabase(true);
  await database.client.query('create schema desk');
  const subgraph = await startSubgraph(
    {
      name: 'desk',
      port: 0,
      entities: [Permit, Stamp, ...WORKFLOW_TABLES],
      resolvers: [PermitMutations, permits.resolver],
      references: {},
      migrations: async () => [],
    },
    {
      secrets: TEST_SECRETS,
      log: createLog(process.env.HUB_TEST_LOG ?? 'silent'),
      database: { url: await way(database.url), poolSize: 10, waits, onStatement },
    },
  );
  await subgraph.orm.schema.create();
  const viewerOf = (viewer: Partial<Viewer>): Viewer => ({ ...anonymous('request-1'), ...viewer });
  return {
    subgraph,
    pg: database.client,
    as: (viewer, deadline) => {
      const { orm } = subgraph;
      const who = viewerOf(viewer);
      return new SubgraphContext(orm, who, '2026-06-30', TEST_SECRETS, undefined, deadline);
    },
    async ask(viewer, query, variables = {}) {
      const assertion = await signAssertion(TEST_SECRETS, 'desk', viewerOf(viewer));
      return subgraph.execute({ query, variables: { ...variables } }, assertion);
    },
    async close() {
      await subgraph.close();
      await database.close();
    },
  };
}

let placed = 0;

/** Puts an OPEN permit there, in Ordos unless said otherwise; gives its key. */
export async function placePermit(
  { pg }: Desk,
  region = '150602',
  elderKey: string | null = null,
): Promise<string> {
  const key = newKey();
  placed += 1;
  await pg.query(
    `insert into desk.permit (key, status, name, region_code, elder_key)
     values ($1, 'OPEN', $2, $3, $4)`,
    [key, `permit ${String(placed).padStart(4, '0')}`, region, elderKey],
  );
  return key;
}

/** The input of a change, with a key that nobody used. */
export const on = (context: SubgraphContext, key: string, version = 1, more = {}) => ({
  id: context.ids.encode('Permit', key),
  version,
  idempotencyKey: freshKey(),
  ...more,
});

/** A permit as it is, and how many steps and keys are kept of it. */
export async function tracesOf({ pg }: Desk, key: string) {
  const { rows } = await pg.query(
    `select (select to_jsonb(p) from desk.permit p where p.key::text = $1) as permit,
            (select count(*)::int from desk.transition where subject = $1) as steps,
            (select count(*)::int from desk.idempotency_key where subject = $1) as keys`,
    [key],
  );
  return rows[0] as { permit: Record<string, unknown>; steps: number; keys: number };
}

/** Code of the coded error that the work ends with. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: { code?: string }) => error.code ?? 'UNKNOWN',
  );
