import type { Published } from '../../../ground/facts/publication.ts';

/** A grade is told of once it is granted; what became of it later is a correction. */
export const GRADE_PUBLISHED: Published = {
  schema: 'facilities',
  table: 'grade_rating',
  type: 'GradeRating',
  key: 't.id',
  title: `(select f.name from facilities.facility f where f.id = t.facility_id) || '等级评定' ||
    t.grade || '级'`,
  regionCode: 't.region_code',
  publishedOn: 't.granted_on',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: 't.granted_on is not null',
};
