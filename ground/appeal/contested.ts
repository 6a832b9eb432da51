import type { EntityClass } from '@mikro-orm/core';
import { isClosed } from '../access/matrix.ts';
import { openKeyOf } from '../identity/open-id.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { Machine } from '../workflow/machine.ts';
import { REFUSED } from '../workflow/refused.ts';
import type { Workflow } from '../workflow/workflow.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import { contestable } from './machine.ts';

/** A workflow with decisions that are appealed against, whatever its rows. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Contested = Workflow<any, any, any>;
export type ContestedRow = WorkflowRow<string> & { regionCode: string; regionAt: number };

/** The decision on a row that holds now. */
export interface Decision {
  action: string;
  version: number;
  actor: string;
  /** Its day in Shanghai. */
  day: string;
}

/** The workflow and the key behind an id, as an answer of the hub gave it. @throws Refusal NOT_KNOWN */
export function contestedBy(
  context: SubgraphContext,
  contested: readonly Contested[],
  id: string,
  at: string,
): { workflow: Contested; key: string } {
  for (const workflow of contested) {
    const { name } = workflow.entity;
    const key = isClosed(name) ? context.ids.decode(name, id) : openKeyOf(name, id);
    if (key !== null) return { workflow, key };
  }
  throw REFUSED.NOT_KNOWN(at);
}

/** A row; null where the caller sees none. */
export function rowOf(
  { rows }: SubgraphContext,
  { entity, primaryKey }: Contested,
  key: string,
): Promise<ContestedRow | null> {
  return rows.by(entity as EntityClass<ContestedRow>, primaryKey as never, key);
}

/** The same with its lock. */
export function lockedRow(
  { rows }: SubgraphContext,
  { entity }: Contested,
  key: string,
): Promise<ContestedRow | null> {
  return rows.locked(entity as EntityClass<ContestedRow>, key);
}

/** The last decision on a row, where the row still stands as that left it; null otherwise. */
export async function decisionOn(
  { rows }: SubgraphContext,
  workflow: Contested,
  row: ContestedRow,
): Promise<Decision | null> {
  const { machine } = workflow as { machine: Machine };
  const names = contestable(machine).map(({ decision }) => decision);
  const [last] = await rows.sql<Decision & { to: string }>(
    `select action, version, actor, to_state as "to",
       to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from transition where entity = ? and subject = ? and action = any(array[?]::text[])
     order by version desc limit 1`,
    [machine.entity, workflow.keyOf(row), names],
  );
  return last && last.to === row.status ? last : null;
}
