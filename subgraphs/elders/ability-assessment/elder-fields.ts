import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { Elder } from '../elder/entity.ts';
import { CurrentAbility, currentAssessment } from './current-ability.ts';
import { AbilityAssessment } from './entity.ts';
import { LATEST_FIRST } from './list.ts';

/** What came into force is for partners to recognise; what is being worked on is not theirs. */
const IN_FORCE_ONCE = { effectiveFrom: { $ne: null } };

export const ElderAssessmentFields = fieldsOf(Elder, {
  currentAbility: computed(
    'p3',
    () => CurrentAbility,
    ['key'],
    'What the latest assessment in force says; null when there is none. 当前能力等级',
    async ({ key }, context) => {
      const assessment = await currentAssessment(key, context);
      return assessment && new CurrentAbility(assessment);
    },
    { also: [AlsoFor('developer'), AlsoFor('partner')] },
  ),
  assessments: computed(
    'p3',
    () => [AbilityAssessment],
    ['key'],
    'All assessments of the elder, the latest first, before them what is under way; for partners ' +
      'those that came into force. 能力评估',
    ({ key }, { rows, viewer }, _, info) => {
      const where = viewer.audience === 'partner' ? IN_FORCE_ONCE : undefined;
      const read = columnsRead(AbilityAssessment, info, 'row');
      return rows.listBy(AbilityAssessment, 'elderKey', key, LATEST_FIRST, where, read);
    },
    { also: [AlsoFor('partner'), ListSize(20)] },
  ),
});
