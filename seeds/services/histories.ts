import { supplemented } from '../history/application.ts';
import { SERVICE_APPEAL } from '../../subgraphs/services/service-appeal/machine.ts';
import type { TableHistory } from '../history/history.ts';
import { ADAPTATION_STANDARD } from '../../subgraphs/services/adaptation-standard/machine.ts';
import { BASIC_SERVICE_LIST } from '../../subgraphs/services/basic-service-list/machine.ts';
import { DEVICE } from '../../subgraphs/services/device/machine.ts';
import { DEVICE_LOAN } from '../../subgraphs/services/device-loan/machine.ts';
import { EMERGENCY_ALERT } from '../../subgraphs/services/emergency-alert/machine.ts';
import { HOME_ADAPTATION } from '../../subgraphs/services/home-adaptation/machine.ts';
import { HOME_CARE_BED } from '../../subgraphs/services/home-care-bed/machine.ts';
import { MONTHLY_SETTLEMENT } from '../../subgraphs/services/monthly-settlement/machine.ts';
import { PURCHASE_CONTRACT } from '../../subgraphs/services/purchase-contract/machine.ts';
import { SERVICE_DELIVERY } from '../../subgraphs/services/service-delivery/machine.ts';
import { SERVICE_REVIEW } from '../../subgraphs/services/service-review/machine.ts';
import { SUPPLIER_LISTING } from '../../subgraphs/services/supplier-listing/machine.ts';
import { VISIT_ABSENCE } from '../../subgraphs/services/visit-absence/machine.ts';
import { VISIT_PLAN } from '../../subgraphs/services/visit-plan/machine.ts';
import { VISIT_RECORD } from '../../subgraphs/services/visit-record/machine.ts';

const ALERTED = {
  ...{ raiseEmergencyAlerts: 'received_at', acknowledgeEmergencyAlert: 'acknowledged_at' },
  ...{ dispatchEmergencyAlert: 'dispatched_at', resolveEmergencyAlert: 'closed_at' },
  dismissEmergencyAlert: 'closed_at',
};

/** How rows about services came to their state. */
export const SERVICES_HISTORIES: Readonly<Record<string, TableHistory>> = {
  service_appeal: {
    machine: SERVICE_APPEAL,
    days: {
      fileServiceAppeal: 'filed_on',
      upholdServiceAppeal: 'decided_on',
      withdrawServiceAppeal: 'decided_on',
    },
  },
  adaptation_standard: {
    machine: ADAPTATION_STANDARD,
    key: 'id',
    usual: 'PUBLISHED',
    before: { publishAdaptationStandard: 'valid_from' },
  },
  basic_service_list: {
    machine: BASIC_SERVICE_LIST,
    key: 'id',
    days: { publishServiceList: 'published_on' },
  },
  device: {
    machine: DEVICE,
    days: { registerDevices: 'registered_on', disinfectDevice: 'disinfected_on' },
  },
  device_loan: {
    machine: DEVICE_LOAN,
    days: {
      ...{ lendDevice: 'lent_on', recallDevice: 'recalled_on' },
      ...{ returnDevice: 'ended_on', reportDeviceLost: 'ended_on' },
    },
  },
  emergency_alert: { machine: EMERGENCY_ALERT, days: ALERTED, moments: ALERTED },
  home_adaptation: {
    machine: HOME_ADAPTATION,
    days: {
      ...{ applyForHomeAdaptation: 'received_on' },
      ...{ ...supplemented('HomeAdaptation'), surveyHomeAdaptation: 'surveyed_on' },
      ...{ approveHomeAdaptation: 'concluded_on', rejectHomeAdaptation: 'concluded_on' },
      ...{ deliverHomeAdaptationResult: 'delivered_on', startHomeAdaptation: 'started_on' },
      ...{ handInHomeAdaptation: 'finished_on', returnHomeAdaptation: 'returned_on' },
      acceptHomeAdaptation: 'accepted_on',
    },
  },
  home_care_bed: {
    machine: HOME_CARE_BED,
    days: {
      ...{ applyForHomeCareBed: 'received_on', ...supplemented('HomeCareBed') },
      ...{ assessHomeCareBed: 'assessed_on', approveHomeCareBed: 'concluded_on' },
      ...{ rejectHomeCareBed: 'concluded_on', deliverHomeCareBedResult: 'delivered_on' },
      acceptHomeCareBed: 'active_from',
      ...{ suspendHomeCareBed: 'suspended_on', closeHomeCareBed: 'closed_on' },
    },
  },
  purchase_contract: {
    machine: PURCHASE_CONTRACT,
    key: 'id',
    days: {},
    before: { signPurchaseContract: 'valid_from' },
  },
  supplier_listing: {
    machine: SUPPLIER_LISTING,
    key: 'id',
    days: {
      ...{ applyForSupplierPool: 'applied_on', admitSupplier: 'admitted_on' },
      ...{ rejectSupplier: 'decided_on', concludeSupplierEvaluation: 'evaluated_on' },
    },
  },
  service_delivery: {
    machine: SERVICE_DELIVERY,
    days: { recordServiceDeliveries: 'started_at', recordCallBack: 'called_on' },
    gaps: { confirmServiceDelivery: [0, 4], disputeServiceDelivery: [1, 5] },
  },
  service_review: {
    machine: SERVICE_REVIEW,
    days: {
      ...{ reviewServiceDelivery: 'reviewed_on', rectifyServiceReview: 'rectified_on' },
      callBackServiceReview: 'closed_on',
    },
  },
  monthly_settlement: {
    machine: MONTHLY_SETTLEMENT,
    days: { drawUpSettlement: 'drawn_up_on', acceptSettlement: 'accepted_on' },
  },
  visit_plan: {
    machine: VISIT_PLAN,
    days: { recordVisitPlan: 'registered_on', endVisitPlan: 'ended_on' },
  },
  visit_absence: {
    machine: VISIT_ABSENCE,
    usual: 'HOLDS',
    days: { recordVisitAbsence: 'from_on' },
  },
  visit_record: {
    machine: VISIT_RECORD,
    usual: 'HOLDS',
    days: { recordVisits: 'visited_on' },
  },
};
