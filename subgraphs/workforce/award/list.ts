import { about, aboutAny, days, exactly, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { Int } from 'type-graphql';
import { Award } from './entity.ts';
import { AwardKind, AwardLevel } from './kinds.ts';
import { AwardStatus } from './machine.ts';

export const awards = listOf(Award, {
  one: ['p1', 'An award by its id. 表彰'],
  many: ['p1', 'Awards of workers, the latest year first unless sorted otherwise. 表彰'],
  filters: {
    within: inRegion('Of this region or one inside it. 地区'),
    statuses: oneOf('status', AwardStatus, 'In one of these states. 状态'),
    kinds: oneOf('kind', AwardKind, 'For one of these. 表彰类别'),
    levels: oneOf('level', AwardLevel, 'Of one of these levels. 表彰级别'),
    year: exactly('year', () => Int, 'For this year. 年度'),
    worker: about('Worker', 'worker_key', 'Of this worker. 从业人员'),
    competitions: aboutAny(
      'Competition',
      'competition_id',
      'In one of these contests. 职业技能竞赛',
      {
        natural: true,
      },
    ),
    ...days('granted', 'granted_on', 'Granted. 表彰日期'),
  },
  orders: {
    YEAR: ['year', 'Year. 年度'],
    PLACE: ['coalesce(e.place, 1000)', 'Place in its contest; those of none come last. 名次'],
    REGION: ['region_at', 'Code of the region that honours. 行政区划代码'],
  },
  usual: ['YEAR', 'DESC'],
});
