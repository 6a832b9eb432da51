import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { row } from '../../ground/row/row.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { AssessmentOrganisation } from './assessment-organisation.ts';
import { AssessmentOrganisationResolver } from './assessment-organisation.resolver.ts';
import { AssessorRule } from './assessor-rule.ts';
import { certificate } from './certificate/row.ts';
import { Employment } from './employment.ts';
import { EmploymentResolver } from './employment.resolver.ts';
import { enrolment } from './enrolment/row.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { AssessorOfOrganisationResolver, QualificationResolver } from './qualification.resolver.ts';
import { RegionResolver } from './region.resolver.ts';
import { Facility, Organization, Region } from './stubs.ts';
import { WorkforceActual } from './target-actual.ts';
import { TrainingProgramme } from './training-programme.ts';
import { TrainingProgrammeResolver } from './training-programme.resolver.ts';
import { TrainingSession } from './training-session.ts';
import { TrainingSessionResolver } from './training-session.resolver.ts';
import { Worker } from './worker.ts';
import { WorkerResolver } from './worker.resolver.ts';

export const workforce = subgraphOf({
  name: 'workforce',
  port: 4105,
  rows: [
    row(AssessmentOrganisation, {
      keys: ['id'],
      resolvers: [
        AssessmentOrganisationResolver,
        QualificationResolver,
        AssessorOfOrganisationResolver,
      ],
      tables: [AssessorRule],
    }),
    certificate,
    row(Employment, { keys: [], resolvers: [EmploymentResolver] }),
    enrolment,
    row(TrainingProgramme, { keys: ['id'], resolvers: [TrainingProgrammeResolver] }),
    row(TrainingSession, { keys: ['id'], resolvers: [TrainingSessionResolver] }),
    row(Worker, { resolvers: [WorkerResolver] }),
  ],
  stubs: [Facility, Organization, Region],
  resolvers: [FacilityResolver, OrganizationResolver, RegionResolver],
  publishes: true,
  targets: { actual: WorkforceActual, measures: INDICATOR_MEASURES },
  migrations: () => migrationsBeside(import.meta.url),
});
