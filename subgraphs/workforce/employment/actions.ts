import { choice, day, idOf, openIdOf, optional } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { WorkerRole } from '../worker/entity.ts';
import { workerInHand } from '../worker/in-hand.ts';
import { employerOf, requireContract } from './conditions.ts';
import { type Employment, EmploymentType } from './entity.ts';
import { REFUSES } from './refuses.ts';
import { employmentWorkflow } from './workflow.ts';

const EMPLOYER = {
  facility: optional(
    openIdOf('Facility', 'Where, for a contract that is bound to one place. 所在设施'),
  ),
  organization: optional(
    openIdOf('Organization', 'With whom, for one that is bound to no place. 用人单位'),
  ),
  post: optional(choice(WorkerRole, 'What the person is employed as. 岗位')),
};
const type = choice(EmploymentType, 'Full-time or part-time. 用工形式');
const from = day('First day, not to come. 起始日期');

export const EmploymentActions = actionsOf(employmentWorkflow, {
  recordEmployment: taking(
    'Who works where. 任职内容',
    { worker: idOf('Worker', 'The worker. 从业人员'), ...EMPLOYER, type, from },
    async ({ context, em, key }, input) => {
      const { worker: workerKey, facility, organization, post } = input;
      const worker = await workerInHand(context, workerKey);
      const employer = await employerOf(context, facility, organization);
      if (employer === null) throw REFUSES.ONE_EMPLOYER('facility');
      const terms = { post, type: input.type, startsOn: input.from, endsOn: null };
      const contract = { workerKey, ...employer, ...terms, endedWithWorker: false };
      await requireContract(context, em, worker, { key, ...contract });
      return contract;
    },
  ),

  correctEmployment: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { ...EMPLOYER, type: optional(type), from: optional(from) },
    async (step, { facility, organization, post, ...given }) => {
      const employer = await employerOf(step.context, facility, organization);
      const changes = {
        ...employer,
        ...(post !== null && { post }),
        ...(given.type !== null && { type: given.type }),
        ...(given.from !== null && { startsOn: given.from }),
      };
      await check(step, changes);
      return changes;
    },
  ),

  endEmployment: taking(
    'With which day it ends. 终止内容',
    { lastDay: day('Last day, not to come. 最后一日') },
    ({ row: { startsOn }, context }, { lastDay }) => {
      if (lastDay < startsOn || lastDay > context.today) {
        throw REFUSES.LAST_DAY('lastDay', { from: startsOn });
      }
      return { endsOn: lastDay };
    },
  ),

  resumeEmployment: async (step) => {
    const changes = { endsOn: null, endedWithWorker: false };
    await check(step, changes);
    return changes;
  },
});

async function check(
  { row, context, em }: Step<Employment>,
  changes: Partial<Employment>,
): Promise<void> {
  const worker = await workerInHand(context, row.workerKey, 'id');
  await requireContract(context, em, worker, { ...row, ...changes });
}
