import { appealList } from '../../../ground/appeal/list.ts';
import { SubsidyAppeal } from './entity.ts';
import { SubsidyAppealStatus } from './machine.ts';

export const subsidyAppeals = appealList(
  SubsidyAppeal,
  SubsidyAppealStatus,
  'Appeals about money. 资金事项复核',
  'p3',
);
