import type { FieldClass } from '../schema/field-class.ts';
import {
  type Audience,
  AUDIENCES,
  LEGAL_BASES,
  type LegalBasis,
  type Role,
  type Viewer,
} from '../identity/viewer.ts';

/** What a person is to the hub: whose id her pseudonym is. */
export const PERSON_TYPES = ['Elder', 'Worker'] as const;
export type PersonType = (typeof PERSON_TYPES)[number];

/** Who asked, for what and on what grounds: the same of everything that one operation reads. */
export interface Asker {
  /** Made by the edge for one operation: a request id is the client's, who may use it again. */
  operation: string;
  requestId: string;
  subject: string | null;
  organisation: string | null;
  audience: Audience;
  region: string | null;
  /** The elder that the caller is. */
  person: string | null;
  purpose: string | null;
  /** Where the purpose comes from: the request, or the duty of the caller's roles. */
  purposeFrom: Viewer['purposeFrom'];
  legalBasis: LegalBasis | null;
  caseNumber: string | null;
  /** The day on which shares had to be in force, YYYY-MM-DD. */
  day: string;
}

/** That rows about one person, of one region, were read. */
export interface Touch {
  type: PersonType;
  /** Her internal key. */
  person: string;
  /** Her id as the recipient saw it. */
  pseudonym: string;
  /** Of the rows. */
  region: string;
  /** The role that opened them; null for who has none. */
  role: Role | null;
  /** Classes of the fields that were read. */
  classes: FieldClass[];
}

/** What an organisation asked for, by a name, and whether it was found. */
export interface Attempt {
  what: AttemptKind;
  /** A keyed hash of what was asked; nothing of it can be read back. */
  asked: string;
  found: boolean;
}

/** What an attempt tried to do. */
export const ATTEMPTS = {
  LOOK_UP: 'Finding one person by number and name, or by a code. 查找个人',
  REGISTRATION: 'Registering somebody by an identity number that may be known. 按证件号登记',
  SAME_KIND:
    'Asking whether a person has a benefit of the same kind in another city of a pact. 跨市同类待遇核对',
  SEARCH: 'Searching the access record. 检索访问记录',
} as const;
export type AttemptKind = keyof typeof ATTEMPTS;

/** What a subgraph says of its part of an operation, and keeps in its outbox. */
export interface Digest {
  asker: Asker;
  touches: Touch[];
  attempts: Attempt[];
}

export function askerOf(viewer: Viewer, day: string): Asker {
  const { operationId, requestId, subject, organisation, audience, region, person } = viewer;
  const { purpose, purposeFrom, legalBasis, caseNumber } = viewer;
  return {
    ...{ operation: operationId, requestId, subject, organisation, audience, region, person },
    ...{ purpose, purposeFrom, legalBasis, caseNumber, day },
  };
}

/** Whether what came from another process has the form of a digest. */
export function isDigest(value: unknown): value is Digest {
  const { asker, touches, attempts } = (value ?? {}) as Partial<Digest>;
  return (
    isAsker(asker) &&
    Array.isArray(touches) &&
    touches.every(isTouch) &&
    Array.isArray(attempts) &&
    attempts.every(isAttempt)
  );
}

function isAsker(asker: Partial<Asker> | undefined): boolean {
  if (!asker || typeof asker.operation !== 'string' || typeof asker.requestId !== 'string') {
    return false;
  }
  const { subject, organisation, region, person, purpose, caseNumber, legalBasis } = asker;
  return (
    [subject, organisation, region, person, purpose, caseNumber].every(isTextOrNull) &&
    AUDIENCES.includes(asker.audience as Audience) &&
    [null, 'REQUEST', 'DEFAULT'].includes(asker.purposeFrom ?? null) &&
    (legalBasis === null || LEGAL_BASES.includes(legalBasis as LegalBasis)) &&
    typeof asker.day === 'string'
  );
}

function isTouch(touch: Partial<Touch> | null): boolean {
  const { type, person, pseudonym, region, role, classes } = touch ?? {};
  return (
    PERSON_TYPES.includes(type as PersonType) &&
    [person, pseudonym, region].every((text) => typeof text === 'string') &&
    isTextOrNull(role) &&
    Array.isArray(classes)
  );
}

function isAttempt(attempt: Partial<Attempt> | null): boolean {
  const { what, asked, found } = attempt ?? {};
  return (
    Object.hasOwn(ATTEMPTS, what ?? '') && typeof asked === 'string' && typeof found === 'boolean'
  );
}

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
