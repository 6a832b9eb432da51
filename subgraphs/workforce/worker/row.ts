import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { NationalIdKey } from '../../../ground/identity/national-id-key.ts';
import { WORKPLACES } from '../staffing/workplaces.ts';
import { WorkerActions } from './actions.ts';
import { HAND_OVER_WORKER, WORKER_HAS_NUMBER } from './conditions.ts';
import { Worker } from './entity.ts';
import { PUBLISH_WORKER } from './facts.ts';
import { WORKER_IS_USED, workerExchange } from './exchange.ts';
import { workers } from './list.ts';
import { workerWorkflow } from './workflow.ts';

export const worker = row(Worker, {
  list: workers,
  workflow: workerWorkflow,
  tables: [NationalIdKey, ...workerExchange.tables],
  answers: [WORKER_HAS_NUMBER, WORKER_IS_USED, HAND_OVER_WORKER, PUBLISH_WORKER, WORKPLACES],
  resolvers: [
    WorkerActions,
    ...workerExchange.resolvers,
    fieldsOf(Worker, {
      region: ref('p1', Region, 'regionCode', 'The region of work. 工作地区'),
    }),
  ],
});
