import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { regionsByCode } from '../region/by-code.ts';
import { Region } from '../region/entity.ts';
import { MOST_TOGETHER } from '../region-code-change/changes.ts';
import { RegionCodeNotice } from './entity.ts';
import { RegionCodeNoticeStatus } from './machine.ts';
import { regionCodeNoticeRegister } from './register.ts';

const regionCodeNotices = listOf(RegionCodeNotice, {
  one: ['p0', 'A notice that changes the code of a region by its id. 区划代码变更公告'],
  many: [
    'p0',
    'Notices that change codes of regions, the latest first unless sorted otherwise. 区划代码变更公告',
  ],
  filters: {
    within: inRegion('About this region or one below it. 所在地区'),
    statuses: oneOf('status', RegionCodeNoticeStatus, 'In one of these states. 发布状态'),
    ...days('decided', 'decided_on', 'Day of the notice. 批准日期'),
  },
  orders: { DECIDED_ON: ['decided_on', 'Day of the notice. 批准日期'] },
  usual: ['DECIDED_ON', 'DESC'],
});

const fields = fieldsOf(RegionCodeNotice, {
  region: one(
    'p0',
    () => Region,
    ['regionCode', 'code'],
    'The region whose code it is. 变更前区划',
  ),
  regions: computed(
    'p0',
    () => [Region],
    ['successors'],
    'What it has been since, itself among them when it goes on. 变更后区划',
    ({ successors }, { rows }, _, info) =>
      regionsByCode(rows, successors, columnsRead(Region, info, 'row')),
    { nullable: false, also: [ListSize(MOST_TOGETHER)] },
  ),
});

const ofRegion = fieldsOf(Region, {
  codeNotices: page(
    'p0',
    () => regionCodeNotices,
    ['code', 'region_code'],
    'Notices that offices recorded about its code, the latest first unless sorted otherwise. 区划代码变更公告',
    { nullable: false },
  ),
});

export const regionCodeNotice = row(RegionCodeNotice, {
  keys: ['id'],
  list: regionCodeNotices,
  workflow: regionCodeNoticeRegister.workflow,
  resolvers: [fields, ofRegion, regionCodeNoticeRegister.actions],
});
