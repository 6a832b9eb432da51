import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import { type Arguments, type ArgumentsOf, day, optional } from '../row/arguments.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { lockName } from '../rows/named-lock.ts';
import { tableOf } from '../rows/table-of.ts';
import type { FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { actionsOf, taking, type Works } from './actions.ts';
import type { Machine } from './machine.ts';
import { refusals } from './refusals.ts';
import type { RegisterAction, RegisterState } from './register.ts';
import {
  type Changes,
  type NewStep,
  type Step,
  Workflow,
  type WorkflowOptions,
} from './workflow.ts';
import type { WorkflowRow } from './workflow-fields.ts';

const REFUSES = refusals({
  FIRST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not to come. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
  TERM: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before {from}, the first one. Correct it.',
    zh: '终止日期不得早于起始日期{from}，请更正。',
  },
  ENDED_ON: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before {from}, and not to come. Correct it.',
    zh: '终止日期不得早于{from}，且不得晚于今天，请更正。',
  },
  HELD_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The register has this on some of these days already. Go on with that entry.',
    zh: '这些日期内已有此项登记，请使用现有记录。',
  },
});

/** What holds for something from a day on and to a day. */
export interface DatedRow extends WorkflowRow<RegisterState> {
  id: string;
  regionCode: string;
  validFrom: string;
  /** Null while no end is known. */
  validUntil: string | null;
}

interface DatedParts<Row extends object, A extends Arguments> {
  /** What the input of a new entry is about, as "English. 中文". */
  about: string;
  /** What is recorded besides its days. */
  takes: A;
  /** Which of it is corrected as its days are, each under the name of its column. */
  corrects?: Arguments;
  /** The argument that is refused where the register has it already. */
  at: keyof A & string;
  /** The columns of a new entry: finds what it is about, holds its row, and asks whether it is in hand. */
  columns(step: NewStep<Row>, given: ArgumentsOf<A>): Promise<Changes<Row>>;
  /** The entries of which one holds at a time: those like a row, over the alias `e`. */
  like(row: Row): SqlCondition;
  /** What others learn of an entry that was written. */
  written?: WorkflowOptions<Row>['written'];
}

/** SQL: whether row `alias` holds on a day (one parameter). */
export function holdsOn(alias: string): string {
  return `?::date between ${alias}.valid_from and coalesce(${alias}.valid_until, 'infinity')`;
}

/** The workflow and the mutations of a register whose entries hold for days, one of a kind at a time. */
export function datedRegister<
  Row extends DatedRow & object,
  const Entity extends string,
  A extends Arguments,
>(
  entity: ClassType<Row>,
  machine: Machine<RegisterState, RegisterAction<Entity>>,
  fieldClass: FieldClass,
  { about, takes, corrects = {}, at, columns, like, written }: DatedParts<Row, A>,
) {
  const name = machine.entity as Entity;
  const workflow = new Workflow<Row, RegisterState, RegisterAction<Entity>>(
    entity,
    machine,
    fieldClass,
    { primaryKey: 'id', ...(written && { written }) },
  );
  const table = tableOf(entity as EntityClass<AnyEntity>);

  /** Two who write about one kind of one thing take turns. */
  async function requireSound(
    { context, em }: Omit<Step<Row>, 'row'>,
    row: Row,
    taken: string,
  ): Promise<void> {
    const { validFrom, validUntil } = row;
    if (validFrom > context.today) throw REFUSES.FIRST_DAY('validFrom');
    if (validUntil !== null && validUntil < validFrom) {
      throw REFUSES.TERM('validUntil', { from: validFrom });
    }
    const { sql, params } = like(row);
    await lockName(em, table, ...params);
    const [other] = await context.rows.sql(
      `select e.id from ${table} e where ${sql} and e.id <> ?::uuid
         and e.valid_from <= coalesce(?::date, 'infinity')
         and coalesce(e.valid_until, 'infinity') >= ?::date limit 1`,
      [...params, row.id, validUntil, validFrom],
    );
    if (other) throw REFUSES.HELD_ALREADY(taken);
  }

  const DAYS = {
    validFrom: day('First day, not to come. 起始日期'),
    validUntil: optional(day('Last day, where it is known already. 终止日期')),
  };
  const works = {
    [`record${name}`]: taking(about, { ...takes, ...DAYS }, async (step: NewStep<Row>, input) => {
      const { validFrom, validUntil, note: _, ...given } = input as DatedInput;
      const told = await columns(step, given as ArgumentsOf<A>);
      const row = { ...told, validFrom, validUntil };
      await requireSound(step, { ...row, id: step.key } as Row, at);
      return row as Changes<Row>;
    }),
    [`correct${name}`]: taking(
      'What is corrected; what is left out stays as it is. 更正内容',
      { ...corrects, validFrom: optional(DAYS.validFrom), validUntil: DAYS.validUntil },
      async ({ row, context, em }: Step<Row>, input) => {
        const { validFrom, validUntil, note: _, ...given } = input as Partial<DatedInput>;
        const days = {
          validFrom: validFrom ?? row.validFrom,
          validUntil: validUntil ?? row.validUntil,
        };
        await requireSound({ context, em }, { ...row, ...days }, 'validFrom');
        const known = Object.entries(given).filter(([, value]) => value !== null);
        return { ...Object.fromEntries(known), ...days } as Changes<Row>;
      },
    ),
    [`end${name}`]: taking(
      'With which day it ends. 终止内容',
      { lastDay: day('Last day, not to come. 最后一日') },
      ({ row, context }: Step<Row>, { lastDay }) => {
        const { validFrom: from } = row;
        if (lastDay > context.today || lastDay < from) throw REFUSES.ENDED_ON('lastDay', { from });
        return { validUntil: lastDay } as Changes<Row>;
      },
    ),
  } as unknown as Works<Row, RegisterAction<Entity>>;

  /** Ends all that holds of one thing with its own last day; what began later has one day. */
  async function endAll(
    { context, em }: { context: SubgraphContext; em: NewStep<Row>['em'] },
    column: keyof Row & string,
    value: string,
    lastDay: string,
    note: string | null | undefined,
  ): Promise<void> {
    const holding = { status: 'HOLDS' } as never;
    const order = { expression: 'e.valid_from' };
    for (const row of await context.rows.listBy(entity, column, value, order, holding)) {
      const last = lastDay < row.validFrom ? row.validFrom : lastDay;
      // An end that was known already, and lies before it, stays.
      const validUntil = row.validUntil !== null && row.validUntil < last ? row.validUntil : last;
      const ended = { status: 'ENDED', validUntil } as Changes<Row> & { status: 'ENDED' };
      await workflow.change({ context, em }, `end${name}`, note, row, ended);
    }
  }

  return { workflow, actions: actionsOf(workflow, works), endAll };
}

interface DatedInput {
  validFrom: string;
  validUntil: string | null;
  note?: string | null;
}
