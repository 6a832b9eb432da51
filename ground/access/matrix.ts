import { type Role, WORKING_ROLES } from '../identity/viewer.ts';

/** How rows of an entity belong to a place and a person. */
type Belonging =
  /**
   * They carry their region themselves, and the elder they are about in `person`; `everywhere` where
   * they have no region, and the roles read all of them.
   */
  | {
      person?: string;
      /** Rows are about an elder only where this column has one of these values. */
      personIf?: { column: string; in: readonly string[] };
      /** The worker that they are about, in this column. */
      worker?: string;
      knownTo?: KnownTo;
      /** Who acts for the elder by a row reads it while it is in force, whatever else it lets her read. */
      namesWhoActs?: true;
      recipient?: true;
      everywhere?: true;
    }
  /** They belong to a row of another entity, whose key is in `column`. */
  | { under: string; column: string };

/** A table that says to which persons rows are known that are about somebody else. */
interface KnownTo {
  table: string;
  person: string;
  /** Column with the keys of the rows. */
  keys: string;
  /** Which rows these are to the person, in words. */
  which: string;
  /** Where a row is about all of these persons: the column with the key of one row, for an index. */
  aboutAll?: string;
}

/** Contracts that say who works at a facility on a day, and the column of a row that names a worker. */
export interface WorksAt {
  table: string;
  worker: string;
  facility: string;
  from: string;
  until: string;
  key: string;
}

/** Who reads the rows of an entity. */
export type Readers = Belonging & {
  /** What ties a row to a facility, whose operator reads it: a column, or contracts that run today. */
  facility?: string | WorksAt;
  /** The facility's operator reads a row only while this column of it is empty. */
  facilityUntil?: string;
  /** Roles of staff, each in the subtree of its region. */
  roles: readonly Role[];
  /** Whether the operator of the facility may write what is its own, too. */
  operatorWrites?: true;
  /** Fields that fewer roles read. */
  fields?: Readonly<Record<string, readonly Role[]>>;
};

/** Officers of a county or city and, for what is about work and no more closed than a name (p1), of the province. */
const WORK: readonly Role[] = [...WORKING_ROLES, 'PROVINCE'];

/** Offices that have to know who an elder is. */
const PEOPLE: readonly Role[] = ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'];

/** Who visits elders, and who sees to it. */
const VISITING: readonly Role[] = ['CAREGIVING', 'SUPERVISION', 'GRID'];

/** Who buys services for elders, sees to what was given, and pays. */
const BUYING: readonly Role[] = ['CAREGIVING', 'FINANCE', 'SUPERVISION'];

/** Some programmes pay facilities and organisations; a household is paid through an elder of it. */
const PAID = {
  person: 'beneficiary_id',
  personIf: { column: 'beneficiary_kind', in: ['ELDER', 'HOUSEHOLD'] },
} as const;

/**
 * The rows that not everybody reads, and who does: staff by role, in the subtree of their region; an
 * elder, and who acts for her, what is about her; an app or an office elsewhere, what she shares with
 * it (field-groups.ts). Nobody else sees any of them. Everything that the hub holds beside these is
 * open (PIPL art. 6, 28, 51; docs/access.md).
 */
export const MATRIX: Readonly<Record<string, Readers>> = {
  Elder: {
    person: 'key',
    roles: [...PEOPLE, 'GRID'],
    // Whoever knocks at a door needs name, address and telephone, not what the household lives on.
    fields: {
      nationalIdMasked: PEOPLE,
      ethnicity: PEOPLE,
      maritalStatus: PEOPLE,
      education: PEOPLE,
      incomeSources: PEOPLE,
      medicalPayments: PEOPLE,
    },
  },
  ElderRegistration: {
    person: 'elder_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'],
  },
  // An elder reads the household that she lives in.
  Household: {
    knownTo: {
      ...{ table: 'household_membership', person: 'elder_key', keys: 'household_keys' },
      which: 'the one that she lives in',
      aboutAll: 'household_key',
    },
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE'],
    fields: { bookNumberMasked: ['CAREGIVING'] },
  },
  HouseholdMembership: ofElder('CAREGIVING', 'ASSESSMENT', 'FINANCE'),
  ElderArrival: ofElder('CAREGIVING', 'SUPERVISION'),
  // An appeal is for whom the decision is about, and for the offices that answer it.
  RegistrationAppeal: ofElder('CAREGIVING', 'SUPERVISION'),
  // Which pieces an office holds as evidence, for itself and for whom they are about.
  RegistrationEvidence: ofElder('CAREGIVING', 'SUPERVISION'),
  // Which records were made one, and what that left open.
  ElderMerge: ofElder('CAREGIVING', 'SUPERVISION'),
  MergeCase: ofElder('CAREGIVING', 'SUPERVISION'),
  // Who looked at her identity number; she reads it too.
  NumberReveal: { person: 'elder_key', roles: ['ASSESSMENT', 'FINANCE', 'SUPERVISION'] },
  // Where money for her goes; the number itself is shown by a look alone.
  BankAccount: ofElder('FINANCE'),
  // How registers of other authorities agree about her.
  ExternalRegisterLink: ofElder('CAREGIVING', 'SUPERVISION'),
  ContactPerson: ofElder('CAREGIVING', 'ASSESSMENT', 'GRID'),
  SupportAgreement: ofElder('CAREGIVING'),
  EligibilityRecord: ofElder('CAREGIVING', 'ASSESSMENT', 'FINANCE'),
  DestituteSupport: ofElder('CAREGIVING', 'FINANCE'),
  DisabilityCertificate: ofElder('CAREGIVING', 'ASSESSMENT', 'FINANCE'),
  HealthManagement: ofElder('CAREGIVING', 'ASSESSMENT'),
  FamilyDoctorContract: ofElder('CAREGIVING', 'ASSESSMENT'),
  AbilityAssessment: {
    person: 'elder_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'],
  },
  // What a city recognised of another one's assessment; the assessment itself stays with its own.
  AssessmentRecognition: {
    person: 'elder_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'],
  },

  VisitPlan: { person: 'elder_key', roles: VISITING },
  VisitRecord: { person: 'elder_key', roles: VISITING },
  VisitAbsence: { under: 'VisitPlan', column: 'plan_key', roles: VISITING },
  // The operator of a facility reads the beds that it serves.
  HomeCareBed: {
    person: 'elder_key',
    facility: 'provider_id',
    roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION', 'OPERATOR'],
  },
  HomeCareDelivery: {
    under: 'HomeCareBed',
    column: 'bed_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION', 'OPERATOR'],
  },
  HomeAdaptation: { person: 'elder_key', roles: ['CAREGIVING', 'FINANCE', 'SUPERVISION'] },
  ServiceAppeal: ofElder('CAREGIVING', 'SUPERVISION'),
  ServiceEvidence: ofElder('CAREGIVING', 'SUPERVISION'),
  // What a supplier's worker did for an elder, and what the supplier is owed.
  ServiceDelivery: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  ServiceReview: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  MonthlySettlement: { roles: BUYING },
  DeviceLoan: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  // Who reads a home care bed reads the devices that it has.
  Device: {
    person: 'elder_key',
    facility: 'facility_id',
    roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION', 'OPERATOR'],
  },
  EmergencyAlert: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  // What may be for an elder and is not given to her.
  ProactiveLead: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },

  // Whom it names reads it while it is in force.
  Consent: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'], recipient: true },

  // Whom it is for reads it once its code was redeemed, while that opens anything.
  Referral: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'], recipient: true },

  // The guardian whom it names reads it as all else of the elder, while it is in force.
  Guardianship: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  // A relative who may order and read nothing of the elder reads that.
  AuthorizedRelative: {
    ...{ person: 'elder_key', namesWhoActs: true },
    roles: ['CAREGIVING', 'SUPERVISION'],
  },
  // Whom the operator of the hub shuts out, by a subject that means nothing here.
  AccountBlock: { everywhere: true, roles: ['ADMIN'] },

  // Her record of who looked; officers of the record search it.
  AccessEntry: { person: 'person', roles: ['OFFICER'] },
  AccessWithholding: { roles: ['OFFICER'] },

  Admission: {
    person: 'elder_key',
    // Who asked for a bed and never moved in is no longer a matter of the home.
    ...{ facility: 'facility_id', facilityUntil: 'withdrawn_on' },
    roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION', 'OPERATOR'],
  },

  // Whose it is stands in one column; through which facility, in another.
  SubsidyApplication: {
    ...PAID,
    facility: 'facility_id',
    operatorWrites: true,
    roles: ['FINANCE', 'SUPERVISION', 'OPERATOR'],
  },
  Disbursement: {
    ...PAID,
    facility: 'facility_id',
    roles: ['FINANCE', 'SUPERVISION', 'OPERATOR'],
  },

  PurchasePayment: { roles: BUYING },
  // What an organisation is charged with is nobody's to tell before it is decided.
  CreditCase: { roles: ['INSPECTION', 'SUPERVISION'] },
  CreditEvidence: { roles: ['INSPECTION', 'SUPERVISION'] },
  ReclaimProposal: { person: 'elder_key', roles: ['FINANCE', 'SUPERVISION'] },
  SubsidyAppeal: {
    ...{ person: 'elder_key', facility: 'facility_id', operatorWrites: true },
    roles: ['FINANCE', 'SUPERVISION', 'OPERATOR'],
  },
  FacilityAppeal: {
    ...{ facility: 'facility_id', operatorWrites: true },
    roles: ['INSPECTION', 'SUPERVISION', 'OPERATOR'],
  },

  // An elder reads who assessed her.
  Worker: {
    worker: 'key',
    knownTo: {
      ...{ table: 'assessed_by', person: 'elder_key', keys: 'worker_keys' },
      which: 'who assessed her',
    },
    facility: worksAt('key'),
    roles: [...WORK, 'OPERATOR'],
    fields: {
      ...{ status: WORKING_ROLES, transitions: WORKING_ROLES, endedOn: WORKING_ROLES },
      ...{ birthDate: ['SUPERVISION'], nationalIdMasked: ['SUPERVISION'] },
    },
  },
  Employment: {
    under: 'Worker',
    column: 'worker_key',
    facility: 'facility_id',
    roles: [...WORK, 'OPERATOR'],
  },
  Certificate: {
    worker: 'worker_key',
    facility: worksAt('worker_key'),
    roles: [...WORK, 'OPERATOR'],
    fields: { number: [...WORKING_ROLES, 'OPERATOR'] },
  },
  Award: {
    worker: 'worker_key',
    facility: worksAt('worker_key'),
    roles: [...WORK, 'OPERATOR'],
  },
  // Who learned to care for her at home; of a volunteer of nobody, the offices alone.
  FamilyCarerTraining: ofElder('CAREGIVING', 'SUPERVISION'),
  WorkforceAppeal: { worker: 'worker_key', roles: ['SUPERVISION'] },
  ConductEvidence: { worker: 'worker_key', roles: ['SUPERVISION', 'INSPECTION'] },
  // A ban itself is told of the worker; why it came is for those who decide.
  ConductRecord: { worker: 'worker_key', roles: ['SUPERVISION', 'INSPECTION'] },
  CertificateSuspension: { under: 'Certificate', column: 'certificate_key', roles: WORK },
  Enrolment: {
    worker: 'worker_key',
    roles: WORK,
    fields: { theoryScore: ['SUPERVISION'], skillsScore: ['SUPERVISION'] },
  },
};

/** Whether not everybody reads the rows of an entity. */
export function isClosed(entity: string): boolean {
  return Object.hasOwn(MATRIX, entity);
}

/** Rows that belong to an elder alone. */
/** Entries about an elder: of the place that recorded them, wherever she lives now. */
function ofElder(...roles: readonly Role[]): Readers {
  return { person: 'elder_key', roles };
}

/** Rows of a worker, known by a column, who works at a facility today. */
function worksAt(key: string): WorksAt {
  const term = { from: 'starts_on', until: 'ends_on' };
  return { table: 'employment', worker: 'worker_key', facility: 'facility_id', ...term, key };
}
