import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import { ID } from 'type-graphql';
import { idOfRow } from '../access/id-of-row.ts';
import { computed } from '../row/fields.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { labelled } from '../schema/labelled.ts';
import { sharedOf } from './shared.ts';

export const EvidenceWarning = labelled(
  'EvidenceWarning',
  'What an office should look into about a piece of evidence; it refuses nothing. 证据预警',
  {
    SHARED_WITH_OTHERS:
      'The same bytes are evidence of another household or person, too. 同一材料用于不同户或不同对象',
  },
);

/** The fields that pieces of evidence have beside their columns. */
export function evidenceFields(entity: EntityClass<AnyEntity>, fieldClass: FieldClass) {
  const shared = sharedOf(entity);
  return {
    about: computed<{ aboutType: string; aboutKey: string }, 'aboutType' | 'aboutKey'>(
      fieldClass,
      () => ID,
      ['aboutType', 'aboutKey'],
      'Id of the row whose step it is for, for `node`. 所属事项标识',
      ({ aboutType, aboutKey }, context) => idOfRow(context, aboutType, aboutKey),
    ),
    warning: computed<{ key: string }, 'key'>(
      fieldClass,
      () => EvidenceWarning,
      ['key'],
      'What should be looked into; null where nothing is. 预警',
      async ({ key }, { rows }) =>
        (await rows.answerBy(shared, key)).length > 0 ? 'SHARED_WITH_OTHERS' : null,
    ),
  };
}
