import type { SubgraphContext } from '../../ground/serving/context.ts';
import { FactPosition, OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { BudgetLine } from './budget-line.ts';
import { BudgetLineMutations, budgetLineWorkflow } from './budget-line.mutations.ts';
import { BudgetLineResolver, ProgrammeMoneyResolver } from './budget-line.resolver.ts';
import { Disbursement } from './disbursement.ts';
import { DisbursementResolver } from './disbursement.resolver.ts';
import { ElderResolver } from './elder.resolver.ts';
import { Elder } from './elder.stub.ts';
import { ElderFact, elderFacts } from '../../ground/facts/elder-fact.ts';
import { FacilityFact, facilityFacts } from '../../ground/facts/facility-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { Facility } from './facility.stub.ts';
import { LotteryFundAllocation } from './lottery-fund-allocation.ts';
import { LotteryFundAllocationResolver } from './lottery-fund-allocation.resolver.ts';
import { PriceFiling } from './price-filing.ts';
import { PriceFilingResolver } from './price-filing.resolver.ts';
import { RegionResolver } from './region.resolver.ts';
import { Region } from './region.stub.ts';
import { ResidenceFact, residenceFacts } from './residence-fact.ts';
import { AmountRuleResolver, OperatingSubsidyResolver } from './rules/amount-rules.resolver.ts';
import { RegionRulesResolver } from './rules/region-rules.resolver.ts';
import { SubsidyApplication } from './subsidy-application.ts';
import { SubsidyApplicationMutations } from './subsidy-application.mutations.ts';
import { SubsidyApplicationResolver } from './subsidy-application.resolver.ts';
import { subsidyApplicationWorkflow } from './subsidy-application.workflow.ts';
import { SubsidyPaymentMutations } from './subsidy-payment.mutations.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';
import { SubsidyProgrammeResolver } from './subsidy-programme.resolver.ts';
import { SubsidyRates } from './subsidy-rates.ts';
import { SubsidyRatesMutations, subsidyRatesWorkflow } from './subsidy-rates.mutations.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { FinanceActual } from './target-actual.ts';

type Ref<K extends string> = Record<K, string>;

export const finance: SubgraphDefinition = {
  name: 'finance',
  port: 4106,
  entities: [
    SubsidyProgramme,
    SubsidyApplication,
    Disbursement,
    LotteryFundAllocation,
    PriceFiling,
    BudgetLine,
    SubsidyRates,
    ...WORKFLOW_TABLES,
    ElderFact,
    FacilityFact,
    ResidenceFact,
    OutboxFact,
    FactPosition,
  ],
  resolvers: [
    SubsidyProgrammeResolver,
    SubsidyApplicationResolver,
    SubsidyApplicationMutations,
    SubsidyPaymentMutations,
    subsidyApplicationWorkflow.resolver,
    AmountRuleResolver,
    BudgetLineResolver,
    BudgetLineMutations,
    budgetLineWorkflow.resolver,
    ProgrammeMoneyResolver,
    SubsidyRatesMutations,
    subsidyRatesWorkflow.resolver,
    DisbursementResolver,
    LotteryFundAllocationResolver,
    PriceFilingResolver,
    FacilityResolver,
    OperatingSubsidyResolver,
    ElderResolver,
    RegionResolver,
    RegionRulesResolver,
  ],
  orphanedTypes: [FinanceActual],
  references: {
    SubsidyProgramme: ({ id }: Ref<'id'>, { rows }: SubgraphContext) =>
      rows.by(SubsidyProgramme, 'id', id),
    SubsidyApplication: ({ key }: Ref<'key'>, { rows }: SubgraphContext) =>
      rows.by(SubsidyApplication, 'key', key),
    Disbursement: ({ key }: Ref<'key'>, { rows }: SubgraphContext) =>
      rows.by(Disbursement, 'key', key),
    LotteryFundAllocation: ({ id }: Ref<'id'>, { rows }: SubgraphContext) =>
      rows.by(LotteryFundAllocation, 'id', id),
    PriceFiling: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(PriceFiling, 'id', id),
    BudgetLine: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(BudgetLine, 'id', id),
    SubsidyRates: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(SubsidyRates, 'id', id),
    Facility: ({ id }: Ref<'id'>) => Facility.of(id),
    Elder: ({ key }: Ref<'key'>) => Elder.of(key),
    Region: ({ code }: Ref<'code'>) => Region.of(code),
    FinanceActual: (question: TargetQuestion, context: SubgraphContext) =>
      answer(new FinanceActual(), context, question, INDICATOR_MEASURES),
  },
  subscriptions: [facilityFacts, elderFacts, residenceFacts],
  migrations: () => migrationsBeside(import.meta.url),
};
