import type { ClassType } from 'type-graphql';
import { ID } from 'type-graphql';
import { APPLIED, applicantOf } from '../application/applicant.ts';
import { daysLater } from '../china/calendar.ts';
import { workingDaysAfter } from '../china/working-days.ts';
import { valueOf, words } from '../row/arguments.ts';
import { lockName } from '../rows/named-lock.ts';
import { tableOf } from '../rows/table-of.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { actionsOf, declaredAction, taking, type Works } from '../workflow/actions.ts';
import type { Machine } from '../workflow/machine.ts';
import { requirePermitted } from '../workflow/permit.ts';
import { refusals } from '../workflow/refusals.ts';
import { REFUSED } from '../workflow/refused.ts';
import { type Changes, type NewStep, type Step, Workflow } from '../workflow/workflow.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import type { appeal } from './columns.ts';
import {
  type Contested,
  contestedBy,
  type ContestedRow,
  decisionOn,
  lockedRow,
  rowOf,
} from './contested.ts';
import type { AppealAction, AppealState } from './machine.ts';

/** 行政复议法 art. 20: 60 days to ask. The days of the answer are a default of this hub, within the law's 60. */
const DAYS_TO_ASK = 60;
const WORKING_DAYS_TO_ANSWER = 20;

const REFUSES = refusals({
  NOTHING_TO_CONTEST: {
    en: 'No decision that can be appealed against stands on it now. Look at its steps.',
    zh: '该事项目前没有可申请复核的决定，请查看办理记录。',
  },
  APPEAL_TERM_OVER: {
    en: 'A decision can be appealed against within {days} days: it was until {until}.',
    zh: '应在决定之日起{days}日内申请复核，期限至{until}。',
  },
  STANDS_NO_MORE: {
    en: 'The decision does not stand any more: it was taken back, or another one followed. Answer that it is settled.',
    zh: '原决定已被撤销或变更，请据实答复。',
  },
});

type AppealRow = InstanceType<ReturnType<typeof appeal>> &
  WorkflowRow<AppealState> & { key: string; regionCode: string; regionAt: number };

/** Whose a row that was decided on is, in the columns that its appeals have for that. */
type About = (row: never) => Readonly<Record<string, string | null>>;

/** The workflow and the mutations of the appeals of a subgraph. */
export function appeals<Row extends AppealRow & object, const Entity extends string>(
  entity: ClassType<Row>,
  machine: Machine<AppealState, AppealAction<Entity>>,
  fieldClass: FieldClass,
  contested: readonly (readonly [workflow: unknown, about: About])[],
) {
  const workflow = new Workflow<Row, AppealState, AppealAction<Entity>>(
    entity,
    machine,
    fieldClass,
  );
  const workflows = contested.map(([one]) => one as Contested);
  const aboutOf = (of: Contested, row: ContestedRow) =>
    contested[workflows.indexOf(of)]![1](row as never);
  const name = machine.entity as Entity;

  async function file(
    { context, em, own }: NewStep<Row>,
    { decision: id, grounds, ...applied }: FileInput,
  ): Promise<Changes<Row>> {
    const { workflow: of, key } = contestedBy(context, workflows, id, 'decision');
    const row = await rowOf(context, of, key);
    if (row === null) throw REFUSED.NOT_KNOWN('decision');
    const about = aboutOf(of, row);
    const place = { regionCode: row.regionCode, regionAt: row.regionAt, ...about };
    await own(place as Changes<Row>);
    const made = await decisionOn(context, of, row);
    if (made === null) throw REFUSES.NOTHING_TO_CONTEST('decision');
    const until = daysLater(made.day, DAYS_TO_ASK);
    if (context.today > until) {
      throw REFUSES.APPEAL_TERM_OVER('decision', { days: DAYS_TO_ASK, until });
    }
    await lockName(em, name, key);
    if (await isAppealed(context, key, made.version)) throw REFUSED.ALREADY_EXISTS('decision');
    const { elderKey = null, facilityId = null } = about;
    const applicant = await applicantOf(context, applied, { elderKey, through: facilityId });
    return {
      ...{ ...place, ...applicant, grounds, synthetic: false },
      ...{ contestedType: of.machine.entity, contestedKey: key, contestedAction: made.action },
      ...{ contestedVersion: made.version, contestedActor: made.actor, contestedOn: made.day },
      ...{ filedOn: context.today, decidedOn: null },
      dueOn: workingDaysAfter(context.today, WORKING_DAYS_TO_ANSWER),
    } as unknown as Changes<Row>;
  }

  async function isAppealed(
    { rows }: NewStep<Row>['context'],
    key: string,
    version: number,
  ): Promise<boolean> {
    const found = await rows.sql(
      `select 1 from ${tableOf(entity as never)} where contested_key = ? and contested_version = ?
         and status <> 'WITHDRAWN'`,
      [key, version],
    );
    return found.length > 0;
  }

  /** What takes the decision back happens with the answer, by whoever answers, or neither does. */
  async function overturn(
    { row, context, em }: Step<Row>,
    { note }: { note?: string | null },
  ): Promise<Changes<Row>> {
    const of = workflows.find((one) => one.machine.entity === row.contestedType)!;
    const decided = await lockedRow(context, of, row.contestedKey);
    const made = decided && (await decisionOn(context, of, decided));
    if (made?.version !== row.contestedVersion) throw REFUSES.STANDS_NO_MORE('id');
    const { undoneBy } = of.machine.actions[row.contestedAction]!.taking!;
    await requirePermitted(of.machine.actions[undoneBy]!, undoneBy, context);
    const { work } = declaredAction<ContestedRow>(of, undoneBy);
    const input = { version: decided!.version, note };
    await of.moveLocked({ row: decided!, context, em }, undoneBy, input, (step) =>
      work(step as never, { note }),
    );
    return { decidedOn: context.today } as Changes<Row>;
  }

  const today = ({ context }: Step<Row>) => ({ decidedOn: context.today }) as Changes<Row>;
  const works = {
    [`file${name}`]: taking(
      'Which decision is contested, and why. 复核申请',
      {
        decision: valueOf<string>(() => ID, 'Id of what was decided on. 决定事项标识'),
        grounds: words('Why it is contested, at most 1,000 characters. 申请理由', 1000),
        ...APPLIED,
      },
      file,
    ),
    [`withdraw${name}`]: today,
    [`uphold${name}`]: today,
    [`overturn${name}`]: taking('Which appeal, and why the decision falls. 撤销内容', {}, overturn),
  } as unknown as Works<Row, AppealAction<Entity>>;
  return { workflow, actions: actionsOf(workflow, works) };
}

type FileInput = { decision: string; grounds: string } & Parameters<typeof applicantOf>[1];
