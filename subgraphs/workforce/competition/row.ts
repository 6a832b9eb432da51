import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Occupation } from '../certificate/entity.ts';
import { Region } from '../stubs.ts';
import { Competition } from './entity.ts';
import { CompetitionStatus } from './machine.ts';
import { competitionRegister } from './register.ts';

export const competition = row(Competition, {
  keys: ['id'],
  workflow: competitionRegister.workflow,
  list: listOf(Competition, {
    one: ['p0', 'A contest of skills by its id. 职业技能竞赛'],
    many: ['p0', 'Contests of skills, the latest first unless sorted otherwise. 职业技能竞赛'],
    filters: {
      within: inRegion('Held by this region or one inside it. 地区'),
      statuses: oneOf('status', CompetitionStatus, 'In one of these states. 发布状态'),
      occupations: oneOf('occupation', Occupation, 'Of one of these. 职业'),
      ...days('held', 'held_from', 'Beginning. 起始日期'),
    },
    orders: {
      HELD_FROM: ['held_from', 'First day. 起始日期'],
      REGION: ['region_at', 'Code of the region that holds it. 行政区划代码'],
    },
    usual: ['HELD_FROM', 'DESC'],
  }),
  resolvers: [
    competitionRegister.actions,
    fieldsOf(Competition, {
      region: ref('p0', Region, 'regionCode', 'The region that holds it. 地区'),
    }),
  ],
});
