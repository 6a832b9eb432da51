import { dayKind, textKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { HealthManagement } from './entity.ts';
import { workflow } from './register.ts';

export const healthExchange = exchangeAbout<HealthManagement>({
  name: 'healthManagements',
  text: 'enrolments in health management. 健康管理',
  entity: HealthManagement,
  fieldClass: 'p3',
  workflow,
  under: 'healthManagement',
  paged: false,
  by: [],
  columns: {
    institution: {
      text: 'Primary care institution. 基层医疗卫生机构',
      kind: textKind,
      also: ['建档机构', '管理机构'],
      required: true,
    },
    enrolledOn: {
      text: 'Day of the enrolment. 建档日期',
      kind: dayKind,
      also: ['建档时间'],
      required: true,
    },
    lastCheckUpOn: {
      text: 'Last free check-up. 最近体检日期',
      kind: dayKind,
      also: ['体检日期', '最近一次体检'],
    },
  },
});
