import { aboutOpen, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { CreditCause } from './cause.ts';
import { CreditCase } from './entity.ts';
import { CreditCaseStatus } from './machine.ts';

export const creditCases = listOf(CreditCase, {
  one: ['p4', 'A case of broken trust by its id. 失信认定'],
  many: [
    'p4',
    'Cases of broken trust, the latest proposal first unless sorted otherwise. 失信认定',
  ],
  filters: {
    within: inRegion('Of organisations registered in this region or below it. 登记地区'),
    organization: aboutOpen('Organization', 'organization_id', 'Of this organisation. 主体'),
    causes: oneOf('cause', CreditCause, 'For one of these causes. 列入事由'),
    statuses: oneOf('status', CreditCaseStatus, 'In one of these states. 状态'),
    ...days('proposed', 'proposed_on', 'Proposed. 提出日期'),
  },
  orders: { PROPOSED_ON: ['proposed_on', 'Day of the proposal. 提出日期'] },
  usual: ['PROPOSED_ON', 'DESC'],
});
