import type { SubgraphContext } from '../../ground/serving/context.ts';
import { OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { AssessmentOrganisation } from './assessment-organisation.ts';
import { AssessmentOrganisationResolver } from './assessment-organisation.resolver.ts';
import { AssessorRule } from './assessor-rule.ts';
import { Certificate } from './certificate.ts';
import { CertificateMutations } from './certificate.mutations.ts';
import { CertificateResolver } from './certificate.resolver.ts';
import { certificateWorkflow } from './certificate.workflow.ts';
import { Employment } from './employment.ts';
import { EmploymentResolver } from './employment.resolver.ts';
import { Enrolment } from './enrolment.ts';
import { EnrolmentMutations } from './enrolment.mutations.ts';
import { EnrolmentResolver } from './enrolment.resolver.ts';
import { enrolmentWorkflow } from './enrolment.workflow.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { facilityStub } from './facility.stub.ts';
import { LiftedSuspension } from './lifted-suspension.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { organizationStub } from './organization.stub.ts';
import { AssessorOfOrganisationResolver, QualificationResolver } from './qualification.resolver.ts';
import { RegionResolver } from './region.resolver.ts';
import { regionStub } from './region.stub.ts';
import { TrainingProgramme } from './training-programme.ts';
import { TrainingProgrammeResolver } from './training-programme.resolver.ts';
import { TrainingSession } from './training-session.ts';
import { TrainingSessionResolver } from './training-session.resolver.ts';
import { Worker } from './worker.ts';
import { WorkerResolver } from './worker.resolver.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { WorkforceActual } from './target-actual.ts';

type Id = { id: string };
type Key = { key: string };

export const workforce: SubgraphDefinition = {
  name: 'workforce',
  port: 4105,
  entities: [
    Worker,
    Employment,
    Certificate,
    LiftedSuspension,
    AssessmentOrganisation,
    AssessorRule,
    TrainingProgramme,
    TrainingSession,
    Enrolment,
    OutboxFact,
    ...WORKFLOW_TABLES,
  ],
  resolvers: [
    WorkerResolver,
    EmploymentResolver,
    CertificateResolver,
    CertificateMutations,
    certificateWorkflow.resolver,
    AssessmentOrganisationResolver,
    QualificationResolver,
    AssessorOfOrganisationResolver,
    TrainingProgrammeResolver,
    TrainingSessionResolver,
    EnrolmentResolver,
    EnrolmentMutations,
    enrolmentWorkflow.resolver,
    FacilityResolver,
    OrganizationResolver,
    RegionResolver,
  ],
  orphanedTypes: [WorkforceActual],
  references: {
    Worker: ({ key }: Key, { rows }: SubgraphContext) => rows.by(Worker, 'key', key),
    Certificate: ({ key }: Key, { rows }: SubgraphContext) => rows.by(Certificate, 'key', key),
    Enrolment: ({ key }: Key, { rows }: SubgraphContext) => rows.by(Enrolment, 'key', key),
    AssessmentOrganisation: ({ id }: Id, { rows }: SubgraphContext) =>
      rows.by(AssessmentOrganisation, 'id', id),
    TrainingProgramme: ({ id }: Id, { rows }: SubgraphContext) =>
      rows.by(TrainingProgramme, 'id', id),
    TrainingSession: ({ id }: Id, { rows }: SubgraphContext) => rows.by(TrainingSession, 'id', id),
    Facility: ({ id }: Id) => facilityStub(id),
    Organization: ({ id }: Id) => organizationStub(id),
    Region: ({ code }: { code: string }) => regionStub(code),
    WorkforceActual: (question: TargetQuestion, context: SubgraphContext) =>
      answer(new WorkforceActual(), context, question, INDICATOR_MEASURES),
  },
  migrations: () => migrationsBeside(import.meta.url),
};
