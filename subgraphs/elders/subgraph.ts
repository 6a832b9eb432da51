import type { SubgraphContext } from '../../ground/serving/context.ts';
import { FactPosition, OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { AbilityAssessment } from './ability-assessment.ts';
import { AbilityAssessmentOrderMutations } from './ability-assessment.order-mutations.ts';
import { AbilityAssessmentResolver } from './ability-assessment.resolver.ts';
import { AbilityAssessmentResultMutations } from './ability-assessment.result-mutations.ts';
import { abilityAssessmentWorkflow } from './ability-assessment.workflow.ts';
import { AssessmentStandardResolver } from './assessment-standard.resolver.ts';
import { AssessorFact, assessorFacts } from './assessor-fact.ts';
import { ContactPerson } from './contact-person.ts';
import { DestituteSupport } from './destitute-support.ts';
import { DisabilityCertificate } from './disability-certificate.ts';
import { Elder } from './elder.ts';
import { ElderRegistration } from './elder-registration.ts';
import { ElderResolver } from './elder.resolver.ts';
import { ElderSupportResolver } from './elder-support.resolver.ts';
import { EligibilityRecord } from './eligibility-record.ts';
import { FamilyDoctorContract } from './family-doctor-contract.ts';
import { HealthManagement } from './health-management.ts';
import { NationalIdKey } from './national-id-key.ts';
import { regionOf } from './region.stub.ts';
import { RegionResolver } from './region.resolver.ts';
import { AssessmentGateResolver } from './rules/assessment-gate.resolver.ts';
import { RegionRulesResolver } from './rules/region-rules.resolver.ts';
import { SupportAgreement } from './support-agreement.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { EldersActual } from './target-actual.ts';

type Ref<K extends string> = Record<K, string>;

export const elders: SubgraphDefinition = {
  name: 'elders',
  port: 4102,
  entities: [
    Elder,
    ElderRegistration,
    EligibilityRecord,
    AbilityAssessment,
    ContactPerson,
    SupportAgreement,
    DestituteSupport,
    DisabilityCertificate,
    HealthManagement,
    FamilyDoctorContract,
    NationalIdKey,
    ...WORKFLOW_TABLES,
    AssessorFact,
    FactPosition,
    OutboxFact,
  ],
  resolvers: [
    ElderResolver,
    ElderSupportResolver,
    AbilityAssessmentResolver,
    AbilityAssessmentOrderMutations,
    AbilityAssessmentResultMutations,
    abilityAssessmentWorkflow.resolver,
    AssessmentGateResolver,
    AssessmentStandardResolver,
    RegionResolver,
    RegionRulesResolver,
  ],
  orphanedTypes: [EldersActual],
  references: {
    Elder: ({ key }: Ref<'key'>, { rows }: SubgraphContext) => rows.by(Elder, 'key', key),
    AbilityAssessment: ({ key }: Ref<'key'>, { rows }: SubgraphContext) =>
      rows.by(AbilityAssessment, 'key', key),
    Region: ({ code }: Ref<'code'>) => regionOf(code),
    EldersActual: (question: TargetQuestion, context: SubgraphContext) =>
      answer(new EldersActual(), context, question, INDICATOR_MEASURES),
  },
  subscriptions: [assessorFacts],
  migrations: () => migrationsBeside(import.meta.url),
};
