import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import { type KnownDay, knownDay, type Precision } from '../china/known-day.ts';
import { type Arguments, type ArgumentsOf, day, optional } from '../row/arguments.ts';
import { sayKnownDate } from '../row/known-date-input.ts';
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
  ONE_START: {
    code: 'INVALID_VALUE',
    en: 'Give the first day, or in `since` what is known of it, and not both.',
    zh: '请填写起始日期，或在 `since` 中填写已知的年份、月份或“不详”，二者只填其一。',
  },
  NO_DATE: {
    code: 'INVALID_VALUE',
    en: 'This is no year, month or day of the calendar. Correct it.',
    zh: '不是有效的年份、月份或日期，请更正。',
  },
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
  /** The earliest first day that it can have, and the latest one; null where they are the same. */
  validFrom: string;
  validFromLatest: string | null;
  validFromPrecision: Precision;
  validFromSource: string | null;
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
    const { validFrom, validFromLatest, validUntil } = row;
    if (validFrom > context.today) throw REFUSES.FIRST_DAY('validFrom');
    if (validUntil !== null && validUntil < validFrom) {
      throw REFUSES.TERM('validUntil', { from: validFrom });
    }
    const { sql, params } = like(row);
    await lockName(em, table, ...params);
    const [other] = await context.rows.sql(
      `select e.id from ${table} e where ${sql} and e.id <> ?::uuid
         and coalesce(e.valid_from_latest, e.valid_from) <= coalesce(?::date, 'infinity')
         and coalesce(e.valid_until, 'infinity') >= ?::date limit 1`,
      [...params, row.id, validUntil, validFromLatest ?? validFrom],
    );
    if (other) throw REFUSES.HELD_ALREADY(taken);
  }

  const DAYS = {
    validFrom: optional(
      day('First day, not to come; `since` where no more than year or month is known. 起始日期'),
    ),
    since: optional(sayKnownDate('What is known of the first day. 已知的起始日期')),
    validUntil: optional(day('Last day, where it is known already. 终止日期')),
  };
  const works = {
    [`record${name}`]: taking(about, { ...takes, ...DAYS }, async (step: NewStep<Row>, input) => {
      const { validFrom, since, validUntil, note: _, ...given } = input as DatedInput;
      const begins = beginningOf({ validFrom, since, validUntil }, step.context.today);
      const told = await columns(step, given as ArgumentsOf<A>);
      const row = { ...told, ...begins, validUntil };
      await requireSound(step, { ...row, id: step.key } as Row, at);
      return row as Changes<Row>;
    }),
    [`correct${name}`]: taking(
      'What is corrected; what is left out stays as it is. 更正内容',
      { ...corrects, ...DAYS },
      async ({ row, context, em }: Step<Row>, input) => {
        const { validFrom, since, note: _, ...given } = input as DatedInput;
        const validUntil = given.validUntil ?? row.validUntil;
        const begins =
          validFrom === null && since === null
            ? beginsBy(row, validUntil)
            : beginningOf({ validFrom, since, validUntil }, context.today);
        const days = { ...begins, validUntil };
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
        return { ...beginsBy(row, lastDay), validUntil: lastDay } as Changes<Row>;
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
      const ended = {
        status: 'ENDED',
        ...beginsBy(row, validUntil),
        validUntil,
      } as Changes<Row> & {
        status: 'ENDED';
      };
      await workflow.change({ context, em }, `end${name}`, note, row, ended);
    }
  }

  return { workflow, actions: actionsOf(workflow, works), endAll };
}

interface Begins {
  validFrom: string;
  validFromLatest: string | null;
  validFromPrecision: Precision;
  validFromSource: string | null;
}

/** The columns of a beginning that was given. @throws Refusal with INVALID_VALUE */
function beginningOf(
  { validFrom, since, validUntil }: Pick<DatedInput, 'validFrom' | 'since' | 'validUntil'>,
  today: string,
): Begins {
  if ((validFrom === null) === (since === null)) throw REFUSES.ONE_START('validFrom');
  const limit = validUntil !== null && validUntil < today ? validUntil : today;
  const known: KnownDay | null = knownDay(since ? since.value : validFrom, limit);
  if (known === null) throw REFUSES.NO_DATE('since.value');
  if (since && known.earliest > today) throw REFUSES.FIRST_DAY('since.value');
  const { earliest, latest, precision } = known;
  return {
    ...{ validFrom: earliest, validFromPrecision: precision },
    validFromLatest: precision === 'DAY' ? null : latest,
    validFromSource: since?.source ?? null,
  };
}

/** The columns of a beginning as they are; it lies no later than the end. */
function beginsBy(row: Begins, end: string | null): Begins {
  const { validFrom, validFromLatest, validFromPrecision, validFromSource } = row;
  const late = end !== null && validFromLatest !== null && end < validFromLatest;
  return {
    ...{ validFrom, validFromPrecision, validFromSource },
    validFromLatest: late ? (end < validFrom ? validFrom : end) : validFromLatest,
  };
}

interface DatedInput {
  validFrom: string | null;
  since: { value: string | null; source: string } | null;
  validUntil: string | null;
  note?: string | null;
}
