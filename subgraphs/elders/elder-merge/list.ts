import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ElderMerge } from './entity.ts';
import { ElderMergeStatus } from './machine.ts';

export const elderMerges = listOf(ElderMerge, {
  one: ['p3', 'A merge of two records, by its id. 重复档案合并'],
  many: ['p3', 'Merges of records, the latest first unless sorted otherwise. 重复档案合并'],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', ElderMergeStatus, 'Of one of these statuses. 状态'),
    ...days('mergedOn', 'merged_on', 'Day of the merge. 合并日期'),
  },
  orders: { MERGED_ON: ['merged_on', 'Day of the merge. 合并日期'] },
  usual: ['MERGED_ON', 'DESC'],
});
