import type { Published } from '../../../ground/facts/publication.ts';

/** Who may assess is told of from its accreditation on, and how it stands since. */
export const ACCREDITED_PUBLISHED: Published = {
  schema: 'workforce',
  table: 'assessment_organisation',
  type: 'AssessmentOrganisation',
  key: 't.id',
  title: 't.name',
  regionCode: 't.region_code',
  publishedOn: 't.registered_on',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: "t.status <> 'APPLIED'",
};
