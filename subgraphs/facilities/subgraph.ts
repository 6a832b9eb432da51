import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact, elderFacts } from '../../ground/facts/elder-fact.ts';
import { FactPosition, OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { Admission } from './admission.ts';
import { AdmissionMutations } from './admission.mutations.ts';
import { AdmissionResolver } from './admission.resolver.ts';
import { admissionWorkflow } from './admission.workflow.ts';
import { BedInventory } from './bed-inventory.ts';
import { BedInventoryResolver } from './bed-inventory.resolver.ts';
import { BlacklistEntry } from './blacklist-entry.ts';
import { CoverageUnit } from './coverage-unit.ts';
import { coverageUnitFacts } from './coverage-unit.facts.ts';
import { elderStub } from './elder.stub.ts';
import { ElderResolver } from './elder.resolver.ts';
import { FacilityPrice } from './facility-price.ts';
import { facilityPriceFacts } from './facility-price.facts.ts';
import { FacilityStaffing } from './facility-staffing.ts';
import { facilityStaffingFacts } from './facility-staffing.facts.ts';
import { Facility } from './facility.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { GradeRating } from './grade-rating.ts';
import { GradeRatingResolver } from './grade-rating.resolver.ts';
import { Organization } from './organization.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { regionStub } from './region.stub.ts';
import { RegionResolver } from './region.resolver.ts';
import { ResidenceMutations } from './residence.mutations.ts';
import { RegionRulesResolver } from './rules/region-rules.resolver.ts';
import { AssessmentGateResolver } from './rules/assessment-gate.resolver.ts';
import { WaitingListResolver, WaitingOrderResolver } from './rules/waiting-list.resolver.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { FacilitiesActual } from './target-actual.ts';

type Ref<K extends string> = Record<K, string>;

export const facilities: SubgraphDefinition = {
  name: 'facilities',
  port: 4104,
  entities: [
    Organization,
    BlacklistEntry,
    Facility,
    BedInventory,
    GradeRating,
    Admission,
    FacilityPrice,
    FacilityStaffing,
    CoverageUnit,
    ElderFact,
    ...WORKFLOW_TABLES,
    OutboxFact,
    FactPosition,
  ],
  resolvers: [
    FacilityResolver,
    OrganizationResolver,
    BedInventoryResolver,
    GradeRatingResolver,
    AdmissionResolver,
    AdmissionMutations,
    ResidenceMutations,
    admissionWorkflow.resolver,
    ElderResolver,
    RegionResolver,
    RegionRulesResolver,
    WaitingListResolver,
    WaitingOrderResolver,
    AssessmentGateResolver,
  ],
  orphanedTypes: [FacilitiesActual],
  references: {
    Facility: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(Facility, 'id', id),
    Organization: (ref: Partial<Ref<'id' | 'creditCode'>>, { rows }: SubgraphContext) =>
      ref.id === undefined
        ? rows.by(Organization, 'creditCode', ref.creditCode!)
        : rows.by(Organization, 'id', ref.id),
    BedInventory: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(BedInventory, 'id', id),
    GradeRating: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(GradeRating, 'id', id),
    Admission: ({ key }: Ref<'key'>, { rows }: SubgraphContext) => rows.by(Admission, 'key', key),
    Region: ({ code }: Ref<'code'>) => regionStub(code),
    Elder: ({ key }: Ref<'key'>) => elderStub(key),
    FacilitiesActual: (question: TargetQuestion, context: SubgraphContext) =>
      answer(new FacilitiesActual(), context, question, INDICATOR_MEASURES),
  },
  subscriptions: [coverageUnitFacts, facilityPriceFacts, facilityStaffingFacts, elderFacts],
  migrations: () => migrationsBeside(import.meta.url),
};
