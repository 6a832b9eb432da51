import { computed, fieldsOf, page } from '../../../ground/row/fields.ts';
import type { Unless } from '../../../ground/row/list.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import { Elder } from '../elder/entity.ts';
import { CurrentAbility, currentAssessment } from './current-ability.ts';
import { abilityAssessments } from './list.ts';

/** What came into force is for partners to recognise; what is being worked on is not theirs. */
const ownOrInForce: Unless = (_, { viewer }) =>
  viewer.audience === 'partner' ? [{ sql: 'e.effective_from is not null', params: [] }] : [];

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
  assessments: page(
    'p3',
    () => abilityAssessments,
    ['key', 'elder_key'],
    'All assessments of the elder, the latest first, before them what is under way; for partners ' +
      'those that came into force. 能力评估',
    // A filter or an order would tell a partner of what it does not read.
    { bare: true, unless: ownOrInForce, also: [AlsoFor('partner')] },
  ),
});
