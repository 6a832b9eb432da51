import { appealList } from '../../../ground/appeal/list.ts';
import { ServiceAppeal } from './entity.ts';
import { ServiceAppealStatus } from './machine.ts';

export const serviceAppeals = appealList(
  ServiceAppeal,
  ServiceAppealStatus,
  'Appeals about services. 服务事项复核',
  'p3',
);
