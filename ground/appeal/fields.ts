import { ID } from 'type-graphql';
import { computed } from '../row/fields.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { idOfRow } from '../access/id-of-row.ts';

/** The fields that appeals have beside their columns. */
export const appealFields = (fieldClass: FieldClass) => ({
  contested: computed<
    { contestedType: string; contestedKey: string },
    'contestedType' | 'contestedKey'
  >(
    fieldClass,
    () => ID,
    ['contestedType', 'contestedKey'],
    'Id of what was decided on, for `node`. 决定事项标识',
    ({ contestedType, contestedKey }, context) => idOfRow(context, contestedType, contestedKey),
  ),
});
