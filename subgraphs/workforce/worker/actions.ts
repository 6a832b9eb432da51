import { regionAt } from '../../../ground/china/region-code.ts';
import {
  choice,
  day,
  line,
  optional,
  regionOf,
  several,
  text,
} from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Changes, Step } from '../../../ground/workflow/workflow.ts';
import { contractsOf, endContracts, resumeContracts } from '../employment/with-worker.ts';
import { HAND_OVER_WORKER, ofNewNumber, REFUSES } from './conditions.ts';
import { Worker, WorkerRole } from './entity.ts';
import { workerWorkflow } from './workflow.ts';

const name = line('Name, as the identity card has it. 姓名', 50);
const roles = several(choice(WorkerRole, 'What the person does. 岗位'), 8);

export const WorkerActions = actionsOf(workerWorkflow, {
  registerWorker: taking(
    'Who is taken into the register; sex and birth date are read from the identity number. 登记内容',
    {
      nationalId: text(
        'Identity number (GB 11643): compared and not kept, but for its mask. 公民身份号码',
      ),
      name,
      roles,
      region: regionOf('Code of where the person works, in the region of the office. 工作地区'),
    },
    async ({ context, em, key, own }, { nationalId, region, note: _, ...said }) => {
      const place = { regionCode: region, regionAt: regionAt(region) };
      await own(place);
      const numbered = await ofNewNumber({ context, em, key }, nationalId);
      return { ...numbered, ...place, ...said, endedOn: null, synthetic: false };
    },
  ),

  correctWorker: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      nationalId: optional(
        text('Identity number, where a wrong one or none was written down. 公民身份号码'),
      ),
      name: optional(name),
      roles: optional(roles),
    },
    async (step, { nationalId, name: called, roles: does }) => {
      if (does !== null) await requirePosts(step, does);
      const { context, em, row } = step;
      return {
        ...(called !== null && { name: called }),
        ...(does !== null && { roles: does }),
        ...(nationalId !== null && (await ofNewNumber({ context, em, key: row.key }, nationalId))),
      };
    },
  ),

  moveWorker: taking(
    'Where the worker works now. 转移内容',
    { region: regionOf('Code of the region of work, in any city of the hub. 工作地区') },
    async ({ row, context }, { region }) => {
      if (region === row.regionCode) throw REFUSES.REGISTERED_THERE('region');
      await context.rows.answer(HAND_OVER_WORKER, [region, regionAt(region), row.key]);
      return {};
    },
  ),

  endWorker: taking(
    'When the worker left. 离职内容',
    { leftOn: day('Last day at work, not to come. 离职日期') },
    (step, { leftOn, note }) => ended(step, leftOn, 'leftOn', note),
  ),

  recordWorkerDeath: taking(
    'When the worker died. 死亡登记内容',
    { diedOn: day('Day of death, not to come. 死亡日期') },
    (step, { diedOn, note }) => ended(step, diedOn, 'diedOn', note),
  ),

  reinstateWorker: taking(
    'Which end is taken back. 恢复内容',
    {},
    async (step, { note }): Promise<Changes<Worker>> => {
      await resumeContracts(step, note);
      return { endedOn: null };
    },
  ),
});

async function ended(
  step: Step<Worker>,
  day: string,
  field: string,
  note: string | null | undefined,
): Promise<Changes<Worker>> {
  if (day > step.context.today) throw REFUSES.NOT_TO_COME(field);
  await endContracts(step, day, field, note);
  return { endedOn: day };
}

/** @throws Refusal with POST_HELD where a contract is for a post that is none of these. */
async function requirePosts(
  { row, context }: Step<Worker>,
  roles: readonly WorkerRole[],
): Promise<void> {
  const contracts = await contractsOf(context, row.key);
  const held = contracts.find(({ post }) => post !== null && !roles.includes(post));
  if (held) throw REFUSES.POST_HELD('roles', { post: held.post! });
}
