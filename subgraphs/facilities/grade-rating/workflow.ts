import { publishAnew } from '../../../ground/facts/publication.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { GradeRating } from './entity.ts';
import { GRADE_RATING } from './machine.ts';
import { GRADE_PUBLISHED } from './publication.ts';

export const gradeRatingWorkflow = new Workflow(GradeRating, GRADE_RATING, 'p0', {
  primaryKey: 'id',
  written: ({ row, em }) => publishAnew(em, GRADE_PUBLISHED, row.id),
});
