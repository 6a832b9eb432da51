import { DateTimeScalar } from '../../../ground/schema/scalars.ts';
import {
  about,
  exactly,
  flag,
  inRegion,
  oneOf,
  type FilterField,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { AccessEntry } from './entity.ts';
import { AccessKind, AccessOutcome, LegalBasisName } from './labels.ts';

const moment = (test: string, description: string): FilterField => ({
  ...exactly('at', () => DateTimeScalar, description),
  condition: ((value: Date) => ({ sql: `e."at" ${test} ?`, params: [value] })) as never,
});

export const accessEntries = listOf(AccessEntry, {
  plural: 'accessLog',
  filters: {
    kinds: oneOf('kind', AccessKind, 'About one of these. 记录类型'),
    outcomes: oneOf('outcome', AccessOutcome, 'That came to one of these. 访问结果'),
    elder: about('Elder', 'person', 'About this elder. 老年人'),
    organisation: exactly(
      'organisation',
      () => String,
      'By this office or app, such as civil-affairs-150600. 机构标识',
    ),
    purpose: exactly('purpose', () => String, 'For this purpose, as the request said it. 使用目的'),
    legalBases: oneOf('legal_basis', LegalBasisName, 'On one of these grounds. 合法性基础'),
    own: flag('own', 'By the elders themselves, or not by them. 是否本人'),
    within: inRegion('That registrations in this region allowed. 所在地区'),
    from: moment('>=', 'At this moment or later. 起始时间'),
    to: { ...moment('<=', 'At this moment or earlier. 截止时间'), notBelow: 'from' },
  },
  orders: { AT: ['at', 'When. 时间'] },
  usual: ['AT', 'DESC'],
});
