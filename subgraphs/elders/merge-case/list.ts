import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { MergeCase } from './entity.ts';
import { MergeCaseStatus } from './machine.ts';
import { MergedNoun } from './merged-noun.ts';

export const mergeCases = listOf(MergeCase, {
  one: ['p3', 'A question that a merge left open, by its id. 合并待处理事项'],
  many: [
    'p3',
    'Questions that merges left open, the latest first unless sorted otherwise. 合并待处理事项',
  ],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    statuses: oneOf('status', MergeCaseStatus, 'Of one of these statuses. 状态'),
    about: oneOf('about', MergedNoun, 'Of one of these kinds. 事项类别'),
    ...days('openedOn', 'opened_on', 'Day on which it was opened. 提出日期'),
  },
  orders: { OPENED_ON: ['opened_on', 'Opened on. 提出日期'] },
  usual: ['OPENED_ON', 'DESC'],
});
