import { fieldsOf, many } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { Elder } from '../elder/entity.ts';
import { ContactPerson } from './entity.ts';

const ElderContactFields = fieldsOf(Elder, {
  contacts: many(
    'p2',
    () => ContactPerson,
    ['key', 'elderKey'],
    'People to call about the elder, the first to call first. 联系人',
    { order: { expression: 'e.position' }, also: [ListSize(20)] },
  ),
});

export const contactPerson = row(ContactPerson, { keys: [], resolvers: [ElderContactFields] });
