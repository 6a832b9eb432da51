import { publishAnew } from '../../../ground/facts/publication.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { GradeRating } from './entity.ts';
import { publishGrades } from './facts.ts';
import { GRADE_RATING } from './machine.ts';
import { GRADE_PUBLISHED } from './publication.ts';

export const gradeRatingWorkflow = new Workflow(GradeRating, GRADE_RATING, 'p0', {
  primaryKey: 'id',
  async written({ row, em }) {
    await publishAnew(em, GRADE_PUBLISHED, row.id);
    if (row.grantedOn !== null) await publishGrades(em, row.facilityId);
  },
});
