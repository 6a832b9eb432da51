import { type ClassType, FieldResolver } from 'type-graphql';
import { context, pageArguments, ResolverClass, root } from '../row/resolver-class.ts';
import { type Page, PageArgs } from '../rows/page.ts';
import { pageMapped } from '../rows/page-row.ts';
import { Class, type FieldClass } from '../schema/field-class.ts';
import { madeOf } from '../schema/field-source.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { isOpenTo, lastActors } from './four-eyes.ts';
import { withinPowers } from './own-powers.ts';
import { ACTIONS, actionsFrom, type Machine } from './machine.ts';
import { shownStep, type Transition, TransitionConnection } from './transition.ts';
import { TransitionRecord } from './transition-record.ts';

/** A row that moves through a state machine. */
export interface WorkflowRow<State extends string> {
  status: State;
  version: number;
}

/** What these fields ask of a workflow. */
interface Asked<Row> {
  readonly machine: object;
  readonly primaryKey: string;
  keyOf(row: Row): string;
  covers(row: Row, context: SubgraphContext): boolean | Promise<boolean>;
  elderOf(row: Row): string | null;
}

const STEPS =
  'Its recorded steps, the first one first; what the hub was seeded with has none. 办理记录';
const ALLOWED = 'Mutations that lead on from here and that the caller may do. 可执行操作';

/**
 * What every entity with a workflow has besides: `transitions`, its recorded steps, and
 * `allowedActions`, what the caller may do with it now.
 */
export function workflowFields<Row extends WorkflowRow<State> & object, State extends string>(
  entity: ClassType<Row>,
  workflow: Asked<Row>,
  fieldClass: FieldClass,
): Function {
  const machine = workflow.machine as Machine;
  const derived = new ResolverClass(() => entity);

  derived.method(
    'transitions',
    [
      FieldResolver(() => TransitionConnection, { nullable: true, description: STEPS }),
      Class(fieldClass),
    ],
    [root, context, pageArguments(() => PageArgs)],
    async (row: Row, within: SubgraphContext, args: PageArgs): Promise<Page<Transition>> => {
      const parent = { column: 'subject', value: workflow.keyOf(row) };
      const page = await within.rows.pageBy(TransitionRecord, parent, args, {
        name: `${machine.entity}.transitions`,
        where: { entity: machine.entity },
        order: { expression: 'e.version' },
      });
      return pageMapped(page, (step) => shownStep(machine, step, within.viewer));
    },
  );
  madeOf(entity, 'transitions', [workflow.primaryKey]);

  derived.method(
    'allowedActions',
    [
      FieldResolver(() => [ACTIONS.values], { nullable: true, description: ALLOWED }),
      Class(fieldClass),
    ],
    [root, context],
    async (row: Row, within: SubgraphContext) => {
      const { viewer, rows } = within;
      const names = actionsFrom(machine, row.status, viewer);
      if (names.length === 0 || !(await workflow.covers(row, within))) return [];
      const done = await lastActors(rows, machine, names, workflow.keyOf(row));
      const held = await withinPowers(machine.actions, names, workflow.elderOf(row), within);
      return held.filter((name) => isOpenTo(machine.actions[name]!, row, viewer, done));
    },
  );
  return derived.target;
}
