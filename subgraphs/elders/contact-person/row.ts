import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { ContactPerson } from './entity.ts';
import { contactExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';

const contacts = listOf(ContactPerson, {
  order: { expression: 'e.position' },
  unless: () => [{ sql: "e.status = 'HOLDS'", params: [] }],
});

const ElderContactFields = fieldsOf(Elder, {
  contacts: page(
    'p2',
    () => contacts,
    ['key', 'elder_key'],
    'People to call about the elder, the first to call first. 联系人',
  ),
});

export const contactPerson = row(ContactPerson, {
  keys: [],
  workflow,
  resolvers: [ElderContactFields, actions, ...contactExchange.resolvers],
  tables: contactExchange.tables,
  mergedElder: { clash: `${BOTH_HOLD} and t.position = o.position` },
});
