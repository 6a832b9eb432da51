import { DWELLERS } from '../../ground/facts/dwelling.ts';
import { facilityFacts } from '../../ground/facts/facility-fact.ts';
import { organizationFacts } from '../../ground/facts/organization-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { adaptationFacts } from './adaptation-fact.ts';
import { budgetLine } from './budget-line/row.ts';
import { budgetYear } from './budget-year/row.ts';
import { disbursement } from './disbursement/row.ts';
import { gradeFacts } from './grade-fact.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { lotteryFundAllocation } from './lottery-fund-allocation/row.ts';
import { priceCap } from './price-cap/row.ts';
import { priceFiling } from './price-filing/row.ts';
import { duePurchases } from './purchase-payment/due.ts';
import { purchasePayment } from './purchase-payment/row.ts';
import { elderFactsWithReclaims } from './reclaim-proposal/proposing.ts';
import { residenceFactsWithReclaims } from './reclaim-proposal/of-residents.ts';
import { reclaimProposal } from './reclaim-proposal/row.ts';
import {
  Elder,
  Facility,
  HomeAdaptation,
  Household,
  MonthlySettlement,
  Organization,
  Region,
  Worker,
} from './stubs.ts';
import { subsidyApplication } from './subsidy-application/row.ts';
import { subsidyProgramme } from './subsidy-programme/row.ts';
import { subsidyRates } from './subsidy-rates/row.ts';
import { FinanceActual } from './target-actual.ts';
import { workerFacts } from './worker-fact.ts';
import { subsidyAppeal } from './subsidy-appeal/row.ts';

export const finance = subgraphOf({
  name: 'finance',
  port: 4106,
  rows: [
    subsidyAppeal,
    subsidyProgramme,
    subsidyApplication,
    disbursement,
    reclaimProposal,
    lotteryFundAllocation,
    priceFiling,
    priceCap,
    budgetLine,
    budgetYear,
    purchasePayment,
    subsidyRates,
  ],
  stubs: [
    Elder,
    Facility,
    HomeAdaptation,
    Household,
    MonthlySettlement,
    Organization,
    Region,
    Worker,
  ],
  subscriptions: [
    facilityFacts,
    elderFactsWithReclaims,
    organizationFacts,
    residenceFactsWithReclaims,
    workerFacts,
    duePurchases,
    adaptationFacts,
    gradeFacts,
  ],
  publishes: true,
  answers: [DWELLERS],
  targets: { actual: FinanceActual, measures: INDICATOR_MEASURES, sampled: 'people' },
  migrations: () => migrationsBeside(import.meta.url),
});
