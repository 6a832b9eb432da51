import { row } from '../../../ground/row/row.ts';
import { GradeRating } from './entity.ts';
import { FacilityGradeFields, GradeRatingFields } from './fields.ts';
import { gradeRatings } from './list.ts';

export const gradeRating = row(GradeRating, {
  keys: ['id'],
  list: gradeRatings,
  resolvers: [GradeRatingFields, FacilityGradeFields],
});
