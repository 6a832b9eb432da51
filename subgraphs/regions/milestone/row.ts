import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { aboutAny, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { Target } from '../target/entity.ts';
import { Milestone } from './entity.ts';
import { MilestoneStatus } from './machine.ts';
import { milestoneRegister } from './register.ts';

const milestones = listOf(Milestone, {
  one: ['p0', 'The evidence of a milestone by its id. 节点任务认定'],
  many: [
    'p0',
    'What proves that milestones were reached, by id unless sorted otherwise. 节点任务认定',
  ],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    targets: aboutAny('Target', 'target_id', 'Of one of these targets. 节点任务', {
      natural: true,
    }),
    statuses: oneOf('status', MilestoneStatus, 'In one of these states. 发布状态'),
    ...days('decided', 'decided_on', 'Decided. 认定日期'),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by code. 标识'],
    DECIDED_ON: ['decided_on', 'Day of the decision. 认定日期'],
  },
  usual: ['ID', 'ASC'],
});

const fields = fieldsOf(Milestone, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region that proves it. 地区'),
  target: one('p0', () => Target, ['targetId', 'id'], 'The milestone. 节点任务'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document that proves it, null where the hub does not have it. 依据',
  ),
});

const ofTarget = fieldsOf(Target, {
  milestones: page(
    'p0',
    () => milestones,
    ['id', 'target_id'],
    'What proves that it was reached, by id unless sorted otherwise; of milestones alone. 节点任务认定',
    { nullable: false },
  ),
});

export const milestone = row(Milestone, {
  keys: ['id'],
  list: milestones,
  workflow: milestoneRegister.workflow,
  resolvers: [fields, ofTarget, milestoneRegister.actions],
});
