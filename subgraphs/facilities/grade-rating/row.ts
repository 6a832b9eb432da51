import { row } from '../../../ground/row/row.ts';
import { GradeRatingActions } from './actions.ts';
import { GradeRating } from './entity.ts';
import { FacilityGradeFields, GradeRatingFields } from './fields.ts';
import { gradeRatings } from './list.ts';
import { gradeRatingWorkflow } from './workflow.ts';

export const gradeRating = row(GradeRating, {
  keys: ['id'],
  list: gradeRatings,
  workflow: gradeRatingWorkflow,
  resolvers: [GradeRatingFields, FacilityGradeFields, GradeRatingActions],
});
