import { randomUUID } from 'node:crypto';
import type { Language } from '../text/text.ts';

/** Who asks, as the edge established it and the signed assertion carries it to a subgraph. */
export const AUDIENCES = ['open', 'developer', 'partner', 'elder', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ROLES = [
  'CAREGIVING',
  'ASSESSMENT',
  'INSPECTION',
  'FINANCE',
  'SUPERVISION',
  'PROVINCE',
  'OFFICER',
  'ADMIN',
  'OPERATOR',
  'GRID',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the offices of counties and cities. */
export const WORKING_ROLES: readonly Role[] = [
  'CAREGIVING',
  'ASSESSMENT',
  'INSPECTION',
  'FINANCE',
  'SUPERVISION',
];

export const LEGAL_BASES = ['SEPARATE_CONSENT', 'STATUTORY_DUTY', 'EMERGENCY'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export interface Viewer {
  audience: Audience;
  /** Subject of the token. */
  subject: string | null;
  /** When the token ends, in milliseconds since 1970. */
  expiresAt: number | null;
  /** App, partner office or civil-affairs office: the recipient that public ids are made for. */
  organisation: string | null;
  roles: readonly Role[];
  /** Region subtree of staff, home region of a partner. */
  region: string | null;
  /** Facilities that an operator runs, by their key; none for anybody else. */
  facilities: readonly string[];
  /** Whether it is the own system of a city and no person. */
  system: boolean;
  /** Internal key of the elder the viewer is. */
  person: string | null;
  /** Account of a guardian or an authorised relative, by which records say for whom she may act. */
  account: string | null;
  /** Set inside of an order alone: what it must know of the elder is found by a relative who may order. */
  ordering?: true;
  requestId: string;
  /** Of this one operation: the client may use its request id again. */
  operationId: string;
  purpose: string | null;
  caseNumber: string | null;
  legalBasis: LegalBasis | null;
  /** Whether the request says the purpose, or the role of staff does; null where there is none. */
  purposeFrom: 'REQUEST' | 'DEFAULT' | null;
  /** What the caller reads: refusals, errors and labels are written in it. */
  language: Language;
}

export function anonymous(requestId: string): Viewer {
  return {
    audience: 'open',
    subject: null,
    expiresAt: null,
    organisation: null,
    roles: [],
    region: null,
    facilities: [],
    system: false,
    person: null,
    account: null,
    requestId,
    operationId: randomUUID(),
    purpose: null,
    caseNumber: null,
    legalBasis: null,
    purposeFrom: null,
    language: 'en',
  };
}

/** Facilities that one operator runs at most; a chain has an account for each part of it. */
export const MOST_FACILITIES = 50;

/** Whether the viewer runs facilities and works in no office. */
export function isOperator({ facilities }: Pick<Viewer, 'facilities'>): boolean {
  return facilities.length > 0;
}

/** Who takes turns with others; all without a token are one, unless their address tells them apart. */
export function clientOf({ organisation, subject }: Viewer, address = ''): string {
  return subject === null && organisation === null
    ? `anonymous ${address}`
    : JSON.stringify([organisation, subject]);
}
