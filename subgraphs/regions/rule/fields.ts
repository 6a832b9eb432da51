import { isObjectType } from 'graphql';
import type { Audience } from '../../../ground/identity/viewer.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { contractOf } from '../contract.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Rule } from './rule.ts';

export const RuleFields = fieldsOf(Rule, {
  policyDocuments: computed(
    'p0',
    () => [PolicyDocument],
    ['documents'],
    'The documents that it is read from; what they leave open is a default of the hub. 依据',
    async ({ documents }, { rows }, _, info) => {
      const read = columnsRead(PolicyDocument, info, 'row');
      const found = documents.map((id) => rows.by(PolicyDocument, 'id', id, read));
      return (await Promise.all(found)).filter((one) => one !== null);
    },
    { nullable: false, also: [ListSize(5)] },
  ),
  fields: computed(
    'p0',
    () => [String],
    ['code'],
    'Fields of this contract that answer by it, such as Region.nursingBedShareRule. 相关字段',
    ({ code }, { viewer }) => fieldsByRule(viewer.audience).get(code) ?? [],
    { nullable: false },
  ),
});

const byAudience = new Map<Audience, ReadonlyMap<string, readonly string[]>>();

/** `Type.field` of each field of a contract whose description names a rule, by its number. */
function fieldsByRule(audience: Audience): ReadonlyMap<string, readonly string[]> {
  const known = byAudience.get(audience);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const type of Object.values(contractOf(audience).getTypeMap())) {
    if (!isObjectType(type) || type.name === Rule.name) continue;
    for (const { name, description } of Object.values(type.getFields())) {
      for (const code of new Set(description?.match(/\bR-\d\d\b(?!\/)/g))) {
        const fields = found.get(code) ?? [];
        found.set(code, [...fields, `${type.name}.${name}`]);
      }
    }
  }
  byAudience.set(audience, found);
  return found;
}
