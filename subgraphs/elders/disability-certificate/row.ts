import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { DisabilityCertificate } from './entity.ts';

const ElderDisabilityFields = fieldsOf(Elder, {
  disabilityCertificate: one(
    'p3',
    () => DisabilityCertificate,
    ['key', 'elderKey'],
    'Disability certificate; null for who has none. 残疾人证',
  ),
});

export const disabilityCertificate = row(DisabilityCertificate, {
  keys: [],
  resolvers: [ElderDisabilityFields],
});
