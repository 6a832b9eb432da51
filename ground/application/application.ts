import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClassType } from 'type-graphql';
import type { Answer } from '../access/answers.ts';
import { choice, day } from '../row/arguments.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { taking, type Works } from '../workflow/actions.ts';
import { refusals } from '../workflow/refusals.ts';
import type { Step } from '../workflow/workflow.ts';
import { lastNumberOf, nextNumber } from './acceptance-number.ts';
import { clockOn } from './clock.ts';
import { type ApplicationResult, ResultDelivery, type application } from './columns.ts';
import {
  checked,
  CHECKS,
  HANDED_IN,
  handedIn,
  materialsOf,
  requireAskable,
  requireComplete,
} from './materials.ts';
import { type ApplicationMaterial, type Matter, promisedDays } from './matters.ts';
import type { ApplicationStep } from './steps.ts';

const REFUSES = refusals({
  RESULT_DELIVERED: {
    en: 'The applicant has the result already. Nothing is left to record.',
    zh: '办理结果已送达，无需再次登记。',
  },
  DAY_OF_DELIVERY: {
    code: 'INVALID_VALUE',
    en: 'The result was handed over between {from} and today. Correct the day.',
    zh: '送达日期须在{from}至今天之间，请更正。',
  },
});

export type ApplicationRow = InstanceType<ReturnType<typeof application>> & {
  regionCode: string;
  status: string;
};

const UNTOUCHED = {
  ...{ receivedOn: null, promisedDays: null, dueOn: null },
  ...{ supplementAskedOn: null, supplementedOn: null },
  ...{ concludedOn: null, result: null, deliveredBy: null, deliveredOn: null },
} as const;

/** How an application ends on a day. */
export function concluded(result: ApplicationResult, today: string) {
  return { result, concludedOn: today };
}

/** What ends on a day: taken back if nothing was decided before, else decided as it was. */
export function withdrawn({ result, concludedOn }: ApplicationRow, today: string) {
  return { result: result ?? 'WITHDRAWN', concludedOn: concludedOn ?? today };
}

/** What becomes of one that goes back to the applicant: nothing of its clock is left, and it is decided anew. */
export const RETURNED = UNTOUCHED;

/** The one way in which applications begin, are completed, run and end, for the rows of an entity. */
export function applications<Row extends ApplicationRow & object, const Entity extends string>(
  entity: ClassType<Row>,
  name: Entity,
  matterOf: (row: Row) => Matter,
) {
  const lastNumber: Answer = lastNumberOf(entity as unknown as EntityClass<AnyEntity>);

  /** The columns of one that is not handed in yet. */
  function drafted(row: object) {
    return { ...UNTOUCHED, acceptanceNumber: null, materials: materialsOf(matterOf(row as Row)) };
  }

  /** The columns of one that is handed in today; handed in again it keeps its number, and its clock begins anew. */
  async function received(
    within: { context: SubgraphContext; em: SqlEntityManager },
    row: Pick<ApplicationRow, 'regionCode'> & Partial<ApplicationRow>,
    given: readonly ApplicationMaterial[] | null,
  ) {
    const { today } = within.context;
    const matter = matterOf(row as Row);
    const materials = handedIn(row.materials ?? materialsOf(matter), given, today);
    const { regionCode } = row;
    const days = {
      ...UNTOUCHED,
      ...{ receivedOn: today, promisedDays: promisedDays(matter, regionCode) },
    };
    const acceptanceNumber =
      row.acceptanceNumber ?? (await nextNumber(within, lastNumber, { matter, regionCode }));
    return { ...days, materials, acceptanceNumber, dueOn: clockOn(days, today)!.dueOn };
  }

  const works = {
    [`check${name}Materials`]: taking(
      'What was found of the materials. 核对内容',
      CHECKS,
      ({ row, context }: Step<ApplicationRow>, given) => ({
        materials: checked(row.materials, given.checked, context.today),
      }),
    ),
    [`ask${name}Supplement`]: ({ row, context }: Step<ApplicationRow>) => {
      requireAskable(row);
      const supplementAskedOn = context.today;
      return { supplementAskedOn, ...due({ ...row, supplementAskedOn }, context) };
    },
    [`supplement${name}`]: taking(
      'What is handed in now. 补正内容',
      HANDED_IN,
      ({ row, context }: Step<ApplicationRow>, given) => {
        const supplementedOn = context.today;
        const materials = handedIn(row.materials, given.materials, supplementedOn);
        requireComplete(materials, 'materials');
        return { materials, supplementedOn, ...due({ ...row, supplementedOn }, context) };
      },
    ),
    [`deliver${name}Result`]: taking(
      'How the result was handed over. 送达内容',
      {
        by: choice(ResultDelivery, 'How. 送达方式'),
        on: day('The day, not to come. 送达日期'),
      },
      ({ row, context }: Step<ApplicationRow>, { by, on }) => {
        if (row.deliveredOn !== null) throw REFUSES.RESULT_DELIVERED('id');
        const from = row.concludedOn!;
        if (on < from || on > context.today) throw REFUSES.DAY_OF_DELIVERY('on', { from });
        return { deliveredBy: by, deliveredOn: on, status: row.status };
      },
    ),
  };
  return {
    drafted,
    received,
    lastNumber,
    works: works as unknown as Works<Row, ApplicationStep<Entity>>,
  };
}

function due(row: ApplicationRow, { today }: SubgraphContext): Pick<ApplicationRow, 'dueOn'> {
  return { dueOn: clockOn(row, today)!.dueOn };
}
