import { WORKFORCE_FIGURES } from './figures.ts';
import { facilityFacts } from '../../ground/facts/facility-fact.ts';
import { organizationFacts } from '../../ground/facts/organization-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { assessmentOrganisation } from './assessment-organisation/row.ts';
import { award } from './award/row.ts';
import { certificate } from './certificate/row.ts';
import { competition } from './competition/row.ts';
import { conductRecord } from './conduct-record/row.ts';
import { employment } from './employment/row.ts';
import { enrolment } from './enrolment/row.ts';
import { familyCarerTraining } from './family-carer-training/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { post } from './post/row.ts';
import { RegionFields } from './region-fields.ts';
import { FacilityStaffingFields, OrganizationStaffingFields } from './staffing/fields.ts';
import { Elder, Facility, Organization, Region } from './stubs.ts';
import { WorkforceActual } from './target-actual.ts';
import { trainingProgramme } from './training-programme/row.ts';
import { trainingSession } from './training-session/row.ts';
import { assessedBy } from './worker/assessed-by.ts';
import { worker } from './worker/row.ts';
import { workforceAppeal } from './workforce-appeal/row.ts';
import { conductEvidence } from './conduct-evidence/row.ts';

export const workforce = subgraphOf({
  name: 'workforce',
  port: 4105,
  rows: [
    conductEvidence,
    workforceAppeal,
    assessmentOrganisation,
    award,
    certificate,
    competition,
    conductRecord,
    employment,
    enrolment,
    familyCarerTraining,
    post,
    trainingProgramme,
    trainingSession,
    worker,
  ],
  stubs: [Elder, Facility, Organization, Region],
  resolvers: [RegionFields, FacilityStaffingFields, OrganizationStaffingFields],
  answers: WORKFORCE_FIGURES,
  subscriptions: [assessedBy, facilityFacts, organizationFacts],
  publishes: true,
  targets: { actual: WorkforceActual, measures: INDICATOR_MEASURES, sampled: 'places' },
  migrations: () => migrationsBeside(import.meta.url),
});
