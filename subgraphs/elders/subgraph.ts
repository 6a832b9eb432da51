import type { SubgraphContext } from '../../ground/serving/context.ts';
import { FactPosition, OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { AbilityAssessment } from './ability-assessment/entity.ts';
import { AbilityAssessmentOrderMutations } from './ability-assessment/actions.ts';
import { AbilityAssessmentResolver } from './ability-assessment/fields.ts';
import { AbilityAssessmentResultMutations } from './ability-assessment.result-mutations.ts';
import { abilityAssessmentWorkflow } from './ability-assessment/workflow.ts';
import { AssessmentStandardResolver } from './assessment-standard/queries.ts';
import { AssessorFact, assessorFacts } from './ability-assessment/assessor-fact.ts';
import { ContactPerson } from './contact-person/entity.ts';
import { DestituteSupport } from './destitute-support/entity.ts';
import { DisabilityCertificate } from './disability-certificate/entity.ts';
import { Elder } from './elder/entity.ts';
import { ElderRegistration } from './elder-registration/entity.ts';
import { ElderResolver } from './elder/fields.ts';
import { ElderSupportResolver } from './elder-support.resolver.ts';
import { EligibilityRecord } from './eligibility-record/entity.ts';
import { FamilyDoctorContract } from './family-doctor-contract/entity.ts';
import { HealthManagement } from './health-management/entity.ts';
import { NationalIdKey } from './elder/national-id-key.ts';
import { regionOf } from './region.stub.ts';
import { RegionResolver } from './elder/region-fields.ts';
import { AssessmentGateResolver } from './ability-assessment/gate-rule.ts';
import { RegionRulesResolver } from './destitute-support/region-fields.ts';
import { SupportAgreement } from './support-agreement/entity.ts';
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
