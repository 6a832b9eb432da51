import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, first } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Elder } from '../elder/entity.ts';
import { DisabilityCertificate } from './entity.ts';
import { disabilityExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';

const ElderDisabilityFields = fieldsOf(Elder, {
  disabilityCertificate: first(
    'p3',
    () => DisabilityCertificate,
    ['key', 'elderKey'],
    'Disability certificate; null for who has none. 残疾人证',
    {
      order: { expression: 'e.issued_on', direction: OrderDirection.DESC },
      where: { status: 'HOLDS' },
    },
  ),
});

export const disabilityCertificate = row(DisabilityCertificate, {
  keys: [],
  workflow,
  resolvers: [ElderDisabilityFields, actions, ...disabilityExchange.resolvers],
  tables: disabilityExchange.tables,
  mergedElder: { clash: BOTH_HOLD },
});
