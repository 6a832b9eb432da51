import { fieldsOf, many, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { ElderRegistration } from './entity.ts';

const RegistrationFields = fieldsOf(ElderRegistration, {
  region: ref('p2', Region, 'regionCode', 'Where the elder lived. 登记地'),
});

const ElderRegistrationFields = fieldsOf(Elder, {
  registrations: many(
    'p2',
    () => ElderRegistration,
    ['key', 'elderKey'],
    'Where the elder was registered and when, the earliest first. 登记经历',
    { order: { expression: 'e.valid_from' }, also: [ListSize(20)] },
  ),
});

export const elderRegistration = row(ElderRegistration, {
  keys: [],
  resolvers: [RegistrationFields, ElderRegistrationFields],
});
