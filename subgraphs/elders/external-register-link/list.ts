import { about, days, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { ExternalRegisterLink } from './entity.ts';
import { ExternalRegister } from './kinds.ts';
import { RegisterMatch } from './machine.ts';

export const registerLinks = listOf(ExternalRegisterLink, {
  one: ['p3', 'A link to a register of another authority by its id. 外部登记比对'],
  many: [
    'p3',
    'Links to registers of other authorities, the latest first unless sorted otherwise. 外部登记比对',
  ],
  filters: {
    within: inRegion('Of elders in this region. 所在地区'),
    registers: oneOf('register', ExternalRegister, 'With one of these registers. 外部登记系统'),
    statuses: oneOf('status', RegisterMatch, 'With one of these results. 比对状态'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
    ...days('opened', 'opened_on', 'Asked first. 发起日期'),
  },
  orders: { OPENED_ON: ['opened_on', 'Day on which it was asked first. 发起日期'] },
  usual: ['OPENED_ON', 'DESC'],
});
