import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { SubsidyRates } from './entity.ts';
import { SubsidyRatesStatus } from './machine.ts';

/** Rates are read under their programme. */
export const subsidyRates = listOf(SubsidyRates, {
  plural: 'configuredRates',
  filters: { statuses: oneOf('status', SubsidyRatesStatus, 'In one of these states. 状态') },
  orders: {
    NUMBER: ['number', 'The order in which they were set. 设定顺序'],
    VALID_FROM: ['valid_from', 'First day in force. 施行日期'],
  },
  usual: ['NUMBER', 'ASC'],
});
