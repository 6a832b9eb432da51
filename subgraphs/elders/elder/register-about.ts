import type { ClassType } from 'type-graphql';
import { notFound } from '../../../ground/errors/errors.ts';
import { type Arguments, day, idOf, optional } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { Evidenced } from '../../../ground/evidence/keep.ts';
import type { FieldClass } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Machine } from '../../../ground/workflow/machine.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { RegisterAction, RegisterState } from '../../../ground/workflow/register.ts';
import { type Changes, Workflow, type Written } from '../../../ground/workflow/workflow.ts';
import type { WorkflowRow } from '../../../ground/workflow/workflow-fields.ts';
import { Elder } from './entity.ts';
import { publishElder } from './facts.ts';

const REFUSES = refusals({
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The day is not after today. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
  LAST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before {from}, and not to come. Correct it.',
    zh: '终止日期不得早于{from}，且不得晚于今天，请更正。',
  },
});

/** Two who write about one elder wait for each other, so that what one checked still holds. */
export const ABOUT_ELDER = 'register about';

/** An entry of a register about one elder. */
interface Entry extends WorkflowRow<RegisterState> {
  key: string;
  elderKey: string;
}

interface About<Row extends Entry, A extends Arguments> {
  /** What an entry says, each under the name of its column; what is corrected is some of it. */
  takes: A;
  /** The column of its first day, which is not to come, and that of its last one. */
  days: readonly [first: keyof Row & string, last: keyof Row & string];
  /** What is wrong with an entry as it would be. @throws Refusal */
  check?(entry: Row, context: SubgraphContext): void | Promise<void>;
  /** Columns that follow from others, and from what the register says of her. */
  makes?(entry: Row, elder: Elder): Changes<Row>;
  /** Where the evidence for its entries is kept, where they rest on any. */
  evidence?: Evidenced<Row>;
  /** Whether other subgraphs decide by it; how they are told, where not of her alone. */
  published?: true | ((written: Written<Row>) => Promise<void>);
}

const tellOfHer = ({ row, em, context }: Written<Entry>) => publishElder(context, em, row.elderKey);

/** The actions of a register about elders: entries belong to the office where the elder lives. */
export function registerAbout<Row extends Entry & object, E extends string, A extends Arguments>(
  entity: ClassType<Row>,
  machine: Machine<RegisterState, RegisterAction<E>>,
  fieldClass: FieldClass,
  { takes, days: [first, last], check, makes, published, evidence }: About<Row, A>,
): { workflow: Workflow<Row, RegisterState, RegisterAction<E>>; actions: Function } {
  const workflow = new Workflow<Row, RegisterState, RegisterAction<E>>(
    entity,
    machine,
    fieldClass,
    {
      ...(evidence && { evidence }),
      ...(published && {
        written: published === true ? tellOfHer : published,
      }),
    },
  );
  const checked = async (entry: Row, context: SubgraphContext): Promise<void> => {
    if (String(entry[first]) > context.today) throw REFUSES.NOT_TO_COME(first);
    await check?.(entry, context);
  };
  const made = (entry: Row, elder: Elder): Row => ({ ...entry, ...makes?.(entry, elder) });
  const corrections = Object.fromEntries(
    Object.entries(takes).map(([name, argument]) => [name, optional(argument)]),
  );
  const actions = actionsOf(workflow, {
    [`record${entity.name}`]: taking(
      'About whom, and what is recorded. 登记内容',
      { elder: idOf('Elder', 'The elder. 老年人'), ...takes },
      async ({ context, em, own }, { elder: elderKey, note: _, ...given }) => {
        await lockName(em, ABOUT_ELDER, elderKey);
        const elder = await context.rows.by(Elder, 'key', elderKey as string);
        if (!elder) throw notFound('input.elder');
        const { regionCode, regionAt } = elder;
        const told = {
          elderKey: elder.key,
          regionCode,
          regionAt,
          [last]: null,
          ...(given as object),
        };
        const entry = made(told as unknown as Row, elder);
        await own(entry);
        if (elder.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN('elder');
        await checked(entry, context);
        return entry;
      },
    ),
    [`correct${entity.name}`]: taking(
      'What is corrected; what is left out stays as it is. 更正内容',
      corrections,
      async ({ row, context, em }, { note: _, ...given }) => {
        await lockName(em, ABOUT_ELDER, (row as Row).elderKey);
        const known = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== null),
        );
        const elder = await context.rows.by(Elder, 'key', (row as Row).elderKey);
        const entry = made({ ...(row as Row), ...known }, elder!);
        await checked(entry, context);
        return { ...known, ...makes?.(entry, elder!) } as Changes<Row>;
      },
    ),
    [`end${entity.name}`]: taking(
      'With which day it ends. 终止内容',
      { lastDay: day('Last day, not to come. 最后一日') },
      ({ row, context }, { lastDay }) => {
        const from = String((row as Row)[first]);
        if (lastDay < from || lastDay > context.today) throw REFUSES.LAST_DAY('lastDay', { from });
        return { [last]: lastDay } as unknown as Changes<Row>;
      },
    ),
  } as never);
  return { workflow, actions };
}
