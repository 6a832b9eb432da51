/**
 * Who should see which closed rows, written here once more and apart from the product's own table:
 * the roles as domain experts would say them, the rows as SQL over the seeded tables. `{prefix}` is
 * what the codes of the caller's region begin with, `{person}` the key of the elder that she is (of who acts for others, those whom she may read), `{facility}`
 * that of the facility that she runs.
 */
export interface GuardedEntity {
  type: string;
  table: string;
  roles: string;
  /** Rows `e` of a region, and rows of a person. */
  ofRegion: string;
  ofPerson: string;
  /** Rows `e` of a facility, where its operator reads them. */
  ofFacility?: string;
  /** Groups of fields of which any one, shared or granted, opens the rows; none where nothing does. */
  groups?: string;
  /** Look-up and list at the root, where there are any. */
  one?: string;
  list?: string;
  /** Orders of the list. */
  orders?: readonly string[];
  /** Ways to the same rows through others: a path to their ids, with the id of the first as `$id`. */
  under?: readonly Nested[];
}

export interface Nested {
  parent: string;
  /** Of the row, the key of the parent. */
  column: string;
  /** From the parent to the rows; `null` where the parent has an open id. */
  field: string;
  open?: boolean;
}

const HERE = "e.region_code like '{prefix}%'";
const HERS = "e.elder_key = '{person}'";
const PEOPLE_OFFICES = 'CAREGIVING ASSESSMENT FINANCE SUPERVISION';
const EVERY_OFFICE = 'CAREGIVING ASSESSMENT INSPECTION FINANCE SUPERVISION PROVINCE';
const workerHere =
  "exists (select from workforce.worker p where p.key = e.worker_key and p.region_code like '{prefix}%')";
const assessedHer = (key: string) =>
  `exists (select from elders.ability_assessment a where a.elder_key = '{person}' and ${key} = any(a.assessor_keys))`;

/** Who works at a facility on the day of the tests. */
const worksThere = (worker: string) =>
  `exists (select from workforce.employment c where c.worker_key = ${worker}
    and c.facility_id = '{facility}' and c.starts_on <= '2026-06-30'
    and (c.ends_on is null or c.ends_on >= '2026-06-30'))`;
const PAID_TO_IT = `(e.beneficiary_kind = 'FACILITY' and e.beneficiary_id = '{facility}'
  or e.through_facility_id = '{facility}')`;

const ofElder = (field: string): Nested[] => [{ parent: 'Elder', column: 'elder_key', field }];

export const GUARDED: readonly GuardedEntity[] = [
  {
    groups: 'IDENTITY CONTACT SITUATION ABILITY_BAND HOME_CARE VISITS ADMISSIONS',
    ...{ type: 'Elder', table: 'elders.elder', roles: `${PEOPLE_OFFICES} GRID` },
    ...{ ofRegion: HERE, ofPerson: "e.key = '{person}'" },
    ...{ one: 'elder', list: 'elders', orders: ['NAME', 'BIRTH_DATE'] },
    under: [],
  },
  {
    groups: 'ABILITY_BAND',
    ...{ type: 'AbilityAssessment', table: 'elders.ability_assessment', roles: PEOPLE_OFFICES },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'abilityAssessment', list: 'abilityAssessments', orders: ['ASSESSED_ON'] },
    under: ofElder('assessments(first: 50) { nodes { id } }'),
  },
  {
    // Of the city that recognised it, wherever the elder lives.
    ...{ type: 'AssessmentRecognition', table: 'elders.assessment_recognition' },
    roles: PEOPLE_OFFICES,
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'assessmentRecognition', list: 'assessmentRecognitions' },
    orders: ['RECOGNISED_ON', 'VALID_UNTIL'],
    under: ofElder('assessmentRecognitions(first: 50) { nodes { id } }'),
  },
  {
    groups: 'CONTACT',
    ...{ type: 'ElderRegistration', table: 'elders.elder_registration', roles: PEOPLE_OFFICES },
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('registrations(first: 50) { nodes { id } }'),
  },
  {
    groups: 'CONTACT',
    ...{ type: 'ContactPerson', table: 'elders.contact_person' },
    roles: 'CAREGIVING ASSESSMENT GRID',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('contacts(first: 50) { nodes { id } }'),
  },
  {
    groups: 'SITUATION',
    ...{ type: 'SupportAgreement', table: 'elders.support_agreement', roles: 'CAREGIVING' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('supportAgreements(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'EligibilityRecord', table: 'elders.eligibility_record' },
    roles: 'CAREGIVING ASSESSMENT FINANCE',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('categoryHistory(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'DestituteSupport', table: 'elders.destitute_support', roles: 'CAREGIVING FINANCE' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('destituteSupport { id }'),
  },
  {
    ...{ type: 'DisabilityCertificate', table: 'elders.disability_certificate' },
    roles: 'CAREGIVING ASSESSMENT FINANCE',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('disabilityCertificate { id }'),
  },
  {
    ...{ type: 'FamilyDoctorContract', table: 'elders.family_doctor_contract' },
    roles: 'CAREGIVING ASSESSMENT',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('familyDoctor { id }'),
  },
  {
    ...{ type: 'HealthManagement', table: 'elders.health_management' },
    roles: 'CAREGIVING ASSESSMENT',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: ofElder('healthManagement { id }'),
  },
  {
    groups: 'VISITS',
    ...{ type: 'VisitPlan', table: 'services.visit_plan', roles: 'CAREGIVING SUPERVISION GRID' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'visitPlan', list: 'visitPlans', orders: ['REGISTERED_ON'] },
    under: ofElder('visitPlans(first: 50) { nodes { id } }'),
  },
  {
    groups: 'VISITS',
    ...{
      type: 'VisitRecord',
      table: 'services.visit_record',
      roles: 'CAREGIVING SUPERVISION GRID',
    },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'visitRecord', list: 'visitRecords', orders: ['VISITED_ON'] },
    under: [],
  },
  {
    groups: 'HOME_CARE',
    ...{ type: 'HomeCareBed', table: 'services.home_care_bed' },
    roles: 'CAREGIVING ASSESSMENT SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ofFacility: "e.provider_id = '{facility}'",
    ...{ one: 'homeCareBed', list: 'homeCareBeds', orders: ['RECEIVED_ON'] },
    under: ofElder('homeCareBeds(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'HomeAdaptation', table: 'services.home_adaptation' },
    roles: 'CAREGIVING FINANCE SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'homeAdaptation', list: 'homeAdaptations', orders: ['RECEIVED_ON'] },
    under: ofElder('homeAdaptations(first: 50) { nodes { id } }'),
  },
  {
    groups: 'HOME_CARE',
    ...{ type: 'DeviceLoan', table: 'services.device_loan', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'deviceLoan', list: 'deviceLoans', orders: ['LENT_ON'] },
    under: ofElder('deviceLoans(first: 50) { nodes { id } }'),
  },
  {
    groups: 'HOME_CARE',
    ...{ type: 'Device', table: 'services.device' },
    roles: 'CAREGIVING ASSESSMENT SUPERVISION OPERATOR',
    ...{ ofRegion: HERE, ofPerson: HERS, ofFacility: "e.facility_id = '{facility}'" },
    ...{ one: 'device', list: 'devices', orders: ['REGISTERED_ON'] },
    under: ofElder('devices(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'EmergencyAlert', table: 'services.emergency_alert' },
    roles: 'CAREGIVING SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'emergencyAlert', list: 'emergencyAlerts', orders: ['OCCURRED_AT'] },
    under: ofElder('emergencyAlerts(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'ProactiveLead', table: 'services.proactive_lead', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'proactiveLead', list: 'proactiveLeads', orders: ['OPENED_ON', 'REGION'] },
    under: ofElder('proactiveLeads(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'ServiceDelivery', table: 'services.service_delivery' },
    roles: 'CAREGIVING SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'serviceDelivery', list: 'serviceDeliveries', orders: ['STARTED_AT'] },
    under: ofElder('serviceDeliveries(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'MonthlySettlement', table: 'services.monthly_settlement' },
    roles: 'CAREGIVING FINANCE SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'monthlySettlement', list: 'monthlySettlements', orders: ['MONTH', 'AMOUNT'] },
    under: [
      {
        ...{ parent: 'PurchaseContract', column: 'contract_id', open: true },
        field: 'settlements(first: 50) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'ServiceReview', table: 'services.service_review' },
    roles: 'CAREGIVING SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'serviceReview', list: 'serviceReviews', orders: ['REVIEWED_ON'] },
    under: ofElder('serviceReviews(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'PurchasePayment', table: 'finance.purchase_payment' },
    roles: 'CAREGIVING FINANCE SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'purchasePayment', list: 'purchasePayments', orders: ['ACCEPTED_ON', 'AMOUNT'] },
    under: [],
  },
  {
    ...{ type: 'CreditCase', table: 'facilities.credit_case', roles: 'INSPECTION SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'creditCase', list: 'creditCases', orders: ['PROPOSED_ON'] },
    under: [],
  },
  {
    ...{ type: 'Consent', table: 'regions.consent', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'consent', list: 'consents', orders: ['GRANTED_ON', 'VALID_UNTIL'] },
    under: ofElder('consents(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'Referral', table: 'regions.referral', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'referral', list: 'referrals', orders: ['ISSUED_ON', 'REDEEM_BY'] },
    under: ofElder('referrals(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'Guardianship', table: 'regions.guardianship', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'guardianship', list: 'guardianships', orders: ['VALID_FROM', 'GUARDIAN_NAME'] },
    under: ofElder('guardianships(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'AuthorizedRelative', table: 'regions.authorized_relative' },
    roles: 'CAREGIVING SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'authorizedRelative', list: 'authorizedRelatives' },
    orders: ['VALID_FROM', 'RELATIVE_NAME'],
    under: ofElder('authorizedRelatives(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'Household', table: 'elders.household', roles: 'CAREGIVING ASSESSMENT FINANCE' },
    ofRegion: HERE,
    ofPerson: `exists (select from elders.household_membership m where m.household_key = e.key
      and m.status = 'HOLDS' and m.elder_key = '{person}')`,
    ...{ one: 'household', list: 'households', orders: ['OPENED_ON'] },
    under: [],
  },
  {
    ...{ type: 'HouseholdMembership', table: 'elders.household_membership' },
    roles: 'CAREGIVING ASSESSMENT FINANCE',
    ...{ ofRegion: HERE, ofPerson: HERS },
    under: [
      ...ofElder('householdMemberships(first: 50) { nodes { id } }'),
      {
        parent: 'Household',
        column: 'household_key',
        field: 'members(first: 50) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'ElderArrival', table: 'elders.elder_arrival', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'elderArrival', list: 'elderArrivals', orders: ['RECORDED_ON'] },
    under: ofElder('arrivals(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'ElderMerge', table: 'elders.elder_merge', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'elderMerge', list: 'elderMerges', orders: ['MERGED_ON'] },
    under: ofElder('merges(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'MergeCase', table: 'elders.merge_case', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'mergeCase', list: 'mergeCases', orders: ['OPENED_ON'] },
    under: [
      ...ofElder('mergeCases(first: 50) { nodes { id } }'),
      { parent: 'ElderMerge', column: 'merge_key', field: 'cases(first: 50) { nodes { id } }' },
    ],
  },
  {
    ...{ type: 'NumberReveal', table: 'elders.number_reveal' },
    roles: 'ASSESSMENT FINANCE SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'numberReveal', list: 'numberReveals', orders: ['REVEALED_ON'] },
    under: ofElder('numberReveals(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'ExternalRegisterLink', table: 'elders.external_register_link' },
    roles: 'CAREGIVING SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'externalRegisterLink', list: 'externalRegisterLinks', orders: ['OPENED_ON'] },
    under: ofElder('registerLinks(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'BankAccount', table: 'elders.bank_account', roles: 'FINANCE' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'bankAccount', list: 'bankAccounts', orders: ['RECORDED_ON'] },
    under: ofElder('bankAccounts(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'AccountBlock', table: 'regions.account_block', roles: 'ADMIN' },
    ...{ ofRegion: 'true', ofPerson: 'false' },
    ...{ one: 'accountBlock', list: 'accountBlocks', orders: ['SUBJECT'] },
    under: [],
  },
  {
    groups: 'ADMISSIONS',
    ...{ type: 'Admission', table: 'facilities.admission' },
    roles: 'CAREGIVING ASSESSMENT SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: HERS },
    ofFacility: "e.facility_id = '{facility}' and e.status <> 'WITHDRAWN'",
    ...{ one: 'admission', list: 'admissions', orders: ['APPLIED_ON'] },
    under: [
      ...ofElder('admissions(first: 50) { nodes { id } }'),
      {
        ...{ parent: 'Facility', column: 'facility_id', open: true },
        field: 'admissions(first: 100) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'SubsidyApplication', table: 'finance.subsidy_application' },
    roles: 'FINANCE SUPERVISION',
    ...{ ofRegion: HERE, ofPerson: "e.beneficiary_id = '{person}'" },
    ofFacility: PAID_TO_IT,
    ...{ one: 'subsidyApplication', list: 'subsidyApplications', orders: ['AMOUNT'] },
    under: [],
  },
  {
    ...{ type: 'Disbursement', table: 'finance.disbursement', roles: 'FINANCE SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: "e.beneficiary_id = '{person}'" },
    ofFacility: PAID_TO_IT,
    ...{ one: 'disbursement', list: 'disbursements', orders: ['AMOUNT'] },
    under: [],
  },
  {
    ...{ type: 'ReclaimProposal', table: 'finance.reclaim_proposal', roles: 'FINANCE SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'reclaimProposal', list: 'reclaimProposals', orders: ['AMOUNT', 'PROPOSED_ON'] },
    under: ofElder('reclaimProposals(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'SubsidyAppeal', table: 'finance.subsidy_appeal', roles: 'FINANCE SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ofFacility: "e.facility_id = '{facility}'",
    ...{ one: 'subsidyAppeal', list: 'subsidyAppeals', orders: ['FILED_ON', 'DUE_ON'] },
    under: ofElder('subsidyAppeals(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'ServiceAppeal', table: 'services.service_appeal', roles: 'CAREGIVING SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'serviceAppeal', list: 'serviceAppeals', orders: ['FILED_ON', 'DUE_ON'] },
    under: ofElder('serviceAppeals(first: 50) { nodes { id } }'),
  },
  {
    ...{
      type: 'RegistrationAppeal',
      table: 'elders.registration_appeal',
      roles: 'CAREGIVING SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'registrationAppeal', list: 'registrationAppeals', orders: ['FILED_ON', 'DUE_ON'] },
    under: ofElder('registrationAppeals(first: 50) { nodes { id } }'),
  },
  {
    ...{
      type: 'FacilityAppeal',
      table: 'facilities.facility_appeal',
      roles: 'INSPECTION SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ofFacility: "e.facility_id = '{facility}'",
    ...{ one: 'facilityAppeal', list: 'facilityAppeals', orders: ['FILED_ON', 'DUE_ON'] },
    under: [],
  },
  {
    ...{ type: 'WorkforceAppeal', table: 'workforce.workforce_appeal', roles: 'SUPERVISION' },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'workforceAppeal', list: 'workforceAppeals', orders: ['FILED_ON', 'DUE_ON'] },
    under: [],
  },
  {
    ...{
      type: 'ServiceEvidence',
      table: 'services.service_evidence',
      roles: 'CAREGIVING SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'serviceEvidence', list: 'serviceEvidences', orders: ['NAMED_ON'] },
    under: ofElder('serviceEvidences(first: 50) { nodes { id } }'),
  },
  {
    ...{
      type: 'RegistrationEvidence',
      table: 'elders.registration_evidence',
      roles: 'CAREGIVING SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'registrationEvidence', list: 'registrationEvidences', orders: ['NAMED_ON'] },
    under: ofElder('registrationEvidences(first: 50) { nodes { id } }'),
  },
  {
    ...{
      type: 'CreditEvidence',
      table: 'facilities.credit_evidence',
      roles: 'INSPECTION SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'creditEvidence', list: 'creditEvidences', orders: ['NAMED_ON'] },
    under: [],
  },
  {
    ...{
      type: 'ConductEvidence',
      table: 'workforce.conduct_evidence',
      roles: 'INSPECTION SUPERVISION',
    },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'conductEvidence', list: 'conductEvidences', orders: ['NAMED_ON'] },
    under: [],
  },
  {
    ...{ type: 'Worker', table: 'workforce.worker', roles: EVERY_OFFICE },
    ...{ ofRegion: HERE, ofPerson: assessedHer('e.key') },
    ofFacility: worksThere('e.key'),
    ...{ one: 'worker', list: 'workers', orders: ['NAME', 'REGION'] },
    under: [],
  },
  {
    ...{ type: 'Certificate', table: 'workforce.certificate', roles: EVERY_OFFICE },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ofFacility: worksThere('e.worker_key'),
    under: [
      {
        ...{ parent: 'Worker', column: 'worker_key' },
        field: 'certificates(first: 50) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'Enrolment', table: 'workforce.enrolment', roles: EVERY_OFFICE },
    ...{ ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'enrolment', list: 'enrolments', orders: ['ENROLLED_ON'] },
    under: [],
  },
  {
    ...{ type: 'ConductRecord', table: 'workforce.conduct_record' },
    ...{ roles: 'INSPECTION SUPERVISION', ofRegion: HERE, ofPerson: 'false' },
    ...{ one: 'conductRecord', list: 'conductRecords', orders: ['OCCURRED_ON'] },
    under: [
      {
        ...{ parent: 'Worker', column: 'worker_key' },
        field: 'conduct(first: 50) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'Award', table: 'workforce.award', roles: EVERY_OFFICE },
    ...{ ofRegion: HERE, ofPerson: 'false', ofFacility: worksThere('e.worker_key') },
    ...{ one: 'award', list: 'awards', orders: ['YEAR', 'PLACE'] },
    under: [
      {
        ...{ parent: 'Worker', column: 'worker_key' },
        field: 'awards(first: 50) { nodes { id } }',
      },
    ],
  },
  {
    ...{ type: 'FamilyCarerTraining', table: 'workforce.family_carer_training' },
    ...{ roles: 'CAREGIVING SUPERVISION', ofRegion: HERE, ofPerson: HERS },
    ...{ one: 'familyCarerTraining', list: 'familyCarerTrainings', orders: ['ENROLLED_ON'] },
    under: ofElder('carerTrainings(first: 50) { nodes { id } }'),
  },
  {
    ...{ type: 'Employment', table: 'workforce.employment', roles: EVERY_OFFICE },
    ...{ ofRegion: workerHere, ofPerson: assessedHer('e.worker_key') },
    ofFacility: "e.facility_id = '{facility}'",
    under: [
      {
        ...{ parent: 'Worker', column: 'worker_key' },
        field: 'employments(first: 50) { nodes { id } }',
      },
    ],
  },
];

/** Tables that are reached only with their owner. */
export const WITH_OWNER: readonly GuardedEntity[] = [
  {
    groups: 'HOME_CARE',
    ...{ type: 'HomeCareDelivery', table: 'services.home_care_delivery' },
    roles: 'CAREGIVING ASSESSMENT SUPERVISION',
    ofRegion: `exists (select from services.home_care_bed p where p.key = e.bed_key and p.region_code like '{prefix}%')`,
    ofPerson: `exists (select from services.home_care_bed p where p.key = e.bed_key and p.elder_key = '{person}')`,
    ofFacility: `exists (select from services.home_care_bed p where p.key = e.bed_key and p.provider_id = '{facility}')`,
  },
  {
    groups: 'VISITS',
    ...{
      type: 'VisitAbsence',
      table: 'services.visit_absence',
      roles: 'CAREGIVING SUPERVISION GRID',
    },
    ofRegion: `exists (select from services.visit_plan p where p.key = e.plan_key and p.region_code like '{prefix}%')`,
    ofPerson: `exists (select from services.visit_plan p where p.key = e.plan_key and p.elder_key = '{person}')`,
  },
  {
    ...{ type: 'CertificateSuspension', table: 'workforce.lifted_suspension', roles: EVERY_OFFICE },
    ofRegion: `exists (select from workforce.certificate p where p.key = e.certificate_key and p.region_code like '{prefix}%')`,
    ofPerson: 'false',
  },
];

/** An appeal by an elder, or a home, of each city. */
const appeals = (table: string, whose: string, of: string) => `insert into ${table}
  (key, status, contested_type, contested_key, contested_action, contested_version, contested_actor,
   contested_on, grounds, channel, applicant_kind, filed_on, due_on, region_code, region_at, synthetic,
   ${whose})
  select uuidv7(), 'FILED', 'HomeAdaptation', uuidv7(), 'rejectHomeAdaptation', 2,
    'somebody', '2026-06-01', '认定事实有误', 'WINDOW', 'BENEFICIARY', '2026-06-10', '2026-07-08',
    one.region_code, one.region_at, true, one.id
  from (${of}) one;`;
const ELDERS = (
  subgraph: string,
) => `select distinct on (left(region_code, 4)) region_code, region_at,
  elder_key as id from ${subgraph}.elder_fact order by left(region_code, 4), elder_key`;

/** SQL: rows of what happens so seldom that the small world of tests has none of it. */
export const SELDOM = `${appeals('services.service_appeal', 'elder_key', ELDERS('services'))}
  ${appeals('finance.subsidy_appeal', 'elder_key', ELDERS('finance'))}
  ${appeals(
    'facilities.facility_appeal',
    'facility_id',
    `select distinct on (left(region_code, 4)) region_code, region_at, id from facilities.facility
     order by left(region_code, 4), id`,
  )}
  insert into workforce.lifted_suspension (key, certificate_key, starts_on, ends_on)
  select gen_random_uuid(), key, '2025-01-01', '2025-02-01' from (
    select distinct on (region_code) key from workforce.certificate order by region_code, key) one`;
