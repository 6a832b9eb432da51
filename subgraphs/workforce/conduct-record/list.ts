import { about, aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ConductRecord } from './entity.ts';
import { ConductKind } from './kinds.ts';
import { ConductRecordStatus } from './machine.ts';

export const conductRecords = listOf(ConductRecord, {
  one: ['p3', 'A record on the conduct of a worker by its id. 职业道德记录'],
  many: [
    'p3',
    'Records on the conduct of workers, the latest first unless sorted otherwise. 职业道德记录',
  ],
  filters: {
    within: inRegion('Of offices in this region, itself included. 地区'),
    statuses: oneOf('status', ConductRecordStatus, 'In one of these states. 状态'),
    kinds: oneOf('kind', ConductKind, 'About one of these. 行为类别'),
    worker: about('Worker', 'worker_key', 'On this worker. 从业人员'),
    facility: aboutOpen('Facility', 'facility_id', 'On what happened at this facility. 发生设施'),
    ...days('bannedUntil', 'banned_until', 'Banned until. 禁止终止日期'),
  },
  orders: {
    OCCURRED_ON: ['occurred_on', 'Day on which it happened. 发生日期'],
    REGION: ['region_at', 'Code of the region of the office. 行政区划代码'],
  },
  usual: ['OCCURRED_ON', 'DESC'],
});
