import { MOVE_ELDER } from './move.ts';
import { fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { ElderRegistration } from './entity.ts';

const RegistrationFields = fieldsOf(ElderRegistration, {
  region: ref('p2', Region, 'regionCode', 'Where the elder lived. 登记地'),
});

const registrations = listOf(ElderRegistration, { order: { expression: 'e.valid_from' } });

const ElderRegistrationFields = fieldsOf(Elder, {
  registrations: page(
    'p2',
    () => registrations,
    ['key', 'elder_key'],
    'Where the elder was registered and when, the earliest first. 登记经历',
  ),
});

export const elderRegistration = row(ElderRegistration, {
  keys: [],
  resolvers: [RegistrationFields, ElderRegistrationFields],
  answers: [MOVE_ELDER],
  mergedElder: { stays: 'one registration holds on each day: see `elder-merge/answers.ts`' },
});
