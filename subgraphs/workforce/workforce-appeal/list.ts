import { appealList } from '../../../ground/appeal/list.ts';
import { WorkforceAppeal } from './entity.ts';
import { WorkforceAppealStatus } from './machine.ts';

export const workforceAppeals = appealList(
  WorkforceAppeal,
  WorkforceAppealStatus,
  'Appeals about workers and assessment organisations. 从业与评估事项复核',
  'p4',
);
