import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { HealthManagement } from './entity.ts';

const ElderHealthFields = fieldsOf(Elder, {
  healthManagement: one(
    'p3',
    () => HealthManagement,
    ['key', 'elderKey'],
    'Health management of people of 65 and over; null when not enrolled. 健康管理',
  ),
});

export const healthManagement = row(HealthManagement, {
  keys: [],
  resolvers: [ElderHealthFields],
});
