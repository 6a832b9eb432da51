import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, first } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { AbilityAssessment } from '../ability-assessment/entity.ts';
import { LATEST_FIRST } from '../ability-assessment/list.ts';
import { Elder } from '../elder/entity.ts';
import { HealthManagement } from './entity.ts';
import { healthExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';

const ElderHealthFields = fieldsOf(Elder, {
  healthManagement: first(
    'p3',
    () => HealthManagement,
    ['key', 'elderKey'],
    'Health management of people of 65 and over; null when not enrolled. 健康管理',
    {
      order: { expression: 'e.enrolled_on', direction: OrderDirection.DESC },
      where: { status: 'HOLDS' },
    },
  ),
});

const fields = fieldsOf(HealthManagement, {
  combinedAssessment: first(
    'p3',
    () => AbilityAssessment,
    ['elderKey', 'elderKey'],
    'The latest assessment of ability that is combined with the free check-up, under way or done; null ' +
      'when there is none. 结合免费体检的能力评估',
    { order: LATEST_FIRST, where: { combinedWithHealthCheck: true } },
  ),
});

export const healthManagement = row(HealthManagement, {
  keys: [],
  workflow,
  resolvers: [ElderHealthFields, fields, actions, ...healthExchange.resolvers],
  tables: healthExchange.tables,
  mergedElder: { clash: BOTH_HOLD },
});
