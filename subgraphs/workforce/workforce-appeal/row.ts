import { appeals } from '../../../ground/appeal/appeals.ts';
import { appealFields } from '../../../ground/appeal/fields.ts';
import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { assessmentOrganisationWorkflow } from '../assessment-organisation/workflow.ts';
import type { Award } from '../award/entity.ts';
import { awardWorkflow } from '../award/workflow.ts';
import { certificateWorkflow } from '../certificate/actions.ts';
import type { Certificate } from '../certificate/entity.ts';
import { Region } from '../stubs.ts';
import { WorkforceAppeal } from './entity.ts';
import { workforceAppeals } from './list.ts';
import { WORKFORCE_APPEAL } from './machine.ts';

const { workflow, actions } = appeals(WorkforceAppeal, WORKFORCE_APPEAL, 'p4', [
  [certificateWorkflow, ({ workerKey }: Certificate) => ({ workerKey })],
  [awardWorkflow, ({ workerKey }: Award) => ({ workerKey })],
  [assessmentOrganisationWorkflow, () => ({ workerKey: null })],
]);

const fields = fieldsOf(WorkforceAppeal, {
  ...appealFields('p4'),
  region: ref('p4', Region, 'regionCode', 'Where the decision was made. 地区'),
});

export const workforceAppeal = row(WorkforceAppeal, {
  list: workforceAppeals,
  workflow,
  resolvers: [fields, actions],
});
