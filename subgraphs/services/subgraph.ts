import { DWELLERS } from '../../ground/facts/dwelling.ts';
import { employedFacts } from '../../ground/facts/employed-fact.ts';
import { facilityFacts } from '../../ground/facts/facility-fact.ts';
import { organizationFacts } from '../../ground/facts/organization-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { adaptationStandard } from './adaptation-standard/row.ts';
import { basicServiceList } from './basic-service-list/row.ts';
import { catalogueItem } from './catalogue-item/row.ts';
import { device } from './device/row.ts';
import { deviceLoan } from './device-loan/row.ts';
import { emergencyAlert } from './emergency-alert/row.ts';
import { homeAdaptation } from './home-adaptation/row.ts';
import { homeCareBed } from './home-care-bed/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { monthlySettlement } from './monthly-settlement/row.ts';
import { purchasePaymentFacts } from './monthly-settlement/payment-fact.ts';
import { elderFactsWithLeads, receiptFacts } from './proactive-lead/following-facts.ts';
import { proactiveLead } from './proactive-lead/row.ts';
import { purchaseContract } from './purchase-contract/row.ts';
import { serviceDelivery } from './service-delivery/row.ts';
import { serviceReview } from './service-review/row.ts';
import { serviceType } from './service-type/row.ts';
import {
  BudgetLine,
  Elder,
  Facility,
  Household,
  Organization,
  PurchasePayment,
  Region,
  Worker,
} from './stubs.ts';
import { supplierListing } from './supplier-listing/row.ts';
import { ServicesActual } from './target-actual.ts';
import { visitAbsence } from './visit-absence/row.ts';
import { visitPlan } from './visit-plan/row.ts';
import { visitRecord } from './visit-record/row.ts';
import { serviceAppeal } from './service-appeal/row.ts';
import { serviceEvidence } from './service-evidence/row.ts';

export const services = subgraphOf({
  name: 'services',
  port: 4103,
  rows: [
    serviceEvidence,
    serviceAppeal,
    adaptationStandard,
    basicServiceList,
    catalogueItem,
    device,
    deviceLoan,
    emergencyAlert,
    homeAdaptation,
    homeCareBed,
    monthlySettlement,
    proactiveLead,
    purchaseContract,
    serviceDelivery,
    serviceReview,
    serviceType,
    supplierListing,
    visitPlan,
    visitAbsence,
    visitRecord,
  ],
  stubs: [BudgetLine, Elder, Facility, Household, Organization, PurchasePayment, Region, Worker],
  subscriptions: [
    elderFactsWithLeads,
    receiptFacts,
    employedFacts,
    facilityFacts,
    organizationFacts,
    purchasePaymentFacts,
  ],
  publishes: true,
  answers: [DWELLERS],
  targets: { actual: ServicesActual, measures: INDICATOR_MEASURES, sampled: 'people' },
  migrations: () => migrationsBeside(import.meta.url),
});
