import type { FacilityType, OperationMode } from '../../ground/facts/facility-kinds.ts';
import type {
  BeneficiaryKind,
  FundingSource,
  ProgrammeType,
} from '../../subgraphs/finance/subsidy-programme/kinds.ts';
import type {
  RateBound,
  RateTier,
  RateUnit,
} from '../../subgraphs/finance/subsidy-programme/rate.ts';

export interface RateRow {
  tier: RateTier;
  labelZh: string;
  amount: number | null;
  hours: string | null;
  bound: RateBound | null;
  unit: RateUnit | null;
}

/** A subsidy programme as a policy document names it; what is left out takes the default below. */
export interface ProgrammeEntry {
  code: string;
  name: string;
  labelZh: string;
  type: ProgrammeType;
  beneficiary: BeneficiaryKind;
  /** One rate without an amount: the document gives none. */
  rates?: RateRow[];
  fundingSources?: FundingSource[];
  facilityTypes?: readonly FacilityType[];
  operationModes?: readonly OperationMode[];
  inclusiveOnly?: boolean;
  excludesMembership?: boolean;
  /** Only where it differs from the term of its document. */
  term?: ProgrammeTerm;
  /** Words of the document, shortened. */
  wording: string;
  note?: string;
}

export interface ProgrammeTerm {
  validFrom: string;
  validUntil: string | null;
  termSource: 'DOCUMENT' | 'DEFAULT';
}

/** The programmes of one document. */
export interface ProgrammeDocument {
  policyDocumentId: string;
  regionCode: string;
  term: ProgrammeTerm;
  programmes: ProgrammeEntry[];
}

export type ProgrammeRow = Omit<Required<ProgrammeEntry>, 'term' | 'note'> &
  ProgrammeTerm & { policyDocumentId: string; regionCode: string; note: string | null };

/** The operators that 社会力量 and 民办 stand for. */
export const PRIVATE_MODES: readonly OperationMode[] = ['PRIVATE', 'PRIVATE_WITH_AID'];

/** The sites that serve a community by day: 社区养老服务场所. */
export const COMMUNITY_SITES: readonly FacilityType[] = [
  'EMBEDDED',
  'DAY_CARE',
  'COMPREHENSIVE_CENTRE',
  'TOWNSHIP_CENTRE',
  'VILLAGE_STATION',
  'HAPPINESS_HOME',
  'CARE_STATION',
];

/** A rate; `yuan` is null where the document gives no figure. */
export function rate(
  tier: RateRow['tier'],
  labelZh: string,
  yuan: number | null,
  unit: RateRow['unit'],
  bound: 'EXACT' | 'FLOOR' | 'CAP' = 'EXACT',
): RateRow {
  const amount = yuan === null ? null : yuan * 100;
  return { tier, labelZh, amount, hours: null, bound: amount === null ? null : bound, unit };
}

export function rowsOf(document: ProgrammeDocument): ProgrammeRow[] {
  const { policyDocumentId, regionCode, term: documentTerm, programmes } = document;
  return programmes.map(({ term, ...entry }) => ({
    rates: [rate('BASE', '未明确标准', null, null)],
    fundingSources: [],
    facilityTypes: [],
    operationModes: [],
    inclusiveOnly: false,
    excludesMembership: false,
    note: null,
    ...entry,
    ...(term ?? documentTerm),
    policyDocumentId,
    regionCode,
  }));
}
