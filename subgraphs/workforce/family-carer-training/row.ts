import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder, Region } from '../stubs.ts';
import { TrainingSession } from '../training-session/entity.ts';
import { FamilyCarerTrainingActions } from './actions.ts';
import { CARER_HAS_PLACE, ELDER_STANDS } from './conditions.ts';
import { FamilyCarerTraining } from './entity.ts';
import { TRAINED_CARERS } from './figures.ts';
import { familyCarerTrainings } from './list.ts';
import { familyCarerTrainingWorkflow } from './workflow.ts';

const fields = fieldsOf(FamilyCarerTraining, {
  elder: ref('p3', Elder, 'elderKey', 'For whom; null for a volunteer of nobody. 所照护老年人'),
  session: one('p3', () => TrainingSession, ['sessionId', 'id'], 'The session. 培训班次'),
  region: ref('p3', Region, 'regionCode', 'The region that runs the programme. 地区'),
});

const ofElder = fieldsOf(Elder, {
  carerTrainings: page(
    'p3',
    () => familyCarerTrainings,
    ['key', 'elder_key'],
    'Courses of those who care for the elder at home, the latest first unless sorted otherwise. 家庭照护者培训',
  ),
});

export const familyCarerTraining = row(FamilyCarerTraining, {
  list: familyCarerTrainings,
  workflow: familyCarerTrainingWorkflow,
  resolvers: [FamilyCarerTrainingActions, fields, ofElder],
  answers: [CARER_HAS_PLACE, ELDER_STANDS, TRAINED_CARERS],
  mergedElder: FOLLOWS,
});
