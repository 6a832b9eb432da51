import { type Role, WORKING_ROLES } from '../identity/viewer.ts';

/** How rows of an entity belong to a place and a person. */
type Belonging =
  /** They carry their region themselves, and the elder they are about in `person`. */
  | {
      person?: string;
      /** Rows are about an elder only where this column has this value. */
      personIf?: { column: string; is: string };
      /** The worker that they are about, in this column. */
      worker?: string;
      knownTo?: KnownTo;
      recipient?: true;
    }
  /** They belong to a row of another entity, whose key is in `column`. */
  | { under: string; column: string };

/** A table that says to which persons rows are known that are about somebody else. */
interface KnownTo {
  table: string;
  person: string;
  /** Column with the keys of the rows. */
  keys: string;
}

/** Who reads the rows of an entity. */
export type Readers = Belonging & {
  /** Roles of staff, each in the subtree of its region. */
  roles: readonly Role[];
  /** Fields that fewer roles read. */
  fields?: Readonly<Record<string, readonly Role[]>>;
};

/** Officers of a county or city and, for what is about work and not about elders, of the province. */
const WORK: readonly Role[] = [...WORKING_ROLES, 'PROVINCE'];

/** Some programmes pay facilities and organisations. */
const PAID = {
  person: 'beneficiary_id',
  personIf: { column: 'beneficiary_kind', is: 'ELDER' },
} as const;

/**
 * The rows that not everybody reads, and who does: staff by role, in the subtree of their region; an
 * elder, and who acts for her, what is about her; an app or an office elsewhere, what she shares with
 * it (field-groups.ts). Nobody else sees any of them. Everything that the hub holds beside these is
 * open (PIPL art. 6, 28, 51; docs/access.md).
 */
export const MATRIX: Readonly<Record<string, Readers>> = {
  Elder: { person: 'key', roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'] },
  ElderRegistration: {
    person: 'elder_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'FINANCE', 'SUPERVISION'],
  },
  ContactPerson: ofElder('CAREGIVING', 'ASSESSMENT'),
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

  VisitPlan: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  VisitRecord: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  VisitAbsence: { under: 'VisitPlan', column: 'plan_key', roles: ['CAREGIVING', 'SUPERVISION'] },
  HomeCareBed: { person: 'elder_key', roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION'] },
  HomeCareDelivery: {
    under: 'HomeCareBed',
    column: 'bed_key',
    roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION'],
  },
  DeviceLoan: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'] },

  // Whom it names reads it while it is in force.
  Consent: { person: 'elder_key', roles: ['CAREGIVING', 'SUPERVISION'], recipient: true },

  // Her record of who looked; officers of the record search it.
  AccessEntry: { person: 'person', roles: ['OFFICER'] },
  AccessWithholding: { roles: ['OFFICER'] },

  Admission: { person: 'elder_key', roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION'] },

  SubsidyApplication: { ...PAID, roles: ['FINANCE', 'SUPERVISION'] },
  Disbursement: { ...PAID, roles: ['FINANCE', 'SUPERVISION'] },

  // An elder reads who assessed her.
  Worker: {
    worker: 'key',
    knownTo: { table: 'assessed_by', person: 'elder_key', keys: 'worker_keys' },
    roles: WORK,
  },
  Employment: { under: 'Worker', column: 'worker_key', roles: WORK },
  Certificate: { worker: 'worker_key', roles: WORK, fields: { number: WORKING_ROLES } },
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
function ofElder(...roles: readonly Role[]): Readers {
  return { under: 'Elder', column: 'elder_key', roles };
}
