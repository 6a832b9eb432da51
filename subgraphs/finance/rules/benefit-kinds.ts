import type { ProgrammeType } from '../subsidy-programme/kinds.ts';

/** A kind of benefit: what is of one kind is paid once for one person and period. */
export interface BenefitKind {
  kind: string;
  types: readonly ProgrammeType[];
  /** Whether support of the destitute covers it already (002 衔接, read so by this hub). */
  coveredByDestitute: boolean;
}

/**
 * 同类待遇: which programmes are of one kind. The documents name the programmes and not the
 * kinds; that care and service subsidies are one kind is a default of this hub.
 */
export const BENEFIT_KINDS: readonly BenefitKind[] = [
  { kind: 'CARE', types: ['CARE_SUBSIDY', 'SERVICE_SUBSIDY'], coveredByDestitute: true },
  { kind: 'OLD_AGE', types: ['VERY_OLD'], coveredByDestitute: false },
  { kind: 'DISABLED_LIVING', types: ['DISABLED_LIVING'], coveredByDestitute: true },
  { kind: 'DISABLED_CARE', types: ['DISABLED_CARE'], coveredByDestitute: true },
  { kind: 'ACCIDENT_INSURANCE', types: ['ACCIDENT_INSURANCE'], coveredByDestitute: false },
];

/** The kind that programmes of a type are of; none for what may be paid beside anything. */
export function benefitKindOf(type: ProgrammeType): BenefitKind | undefined {
  return BENEFIT_KINDS.find(({ types }) => types.includes(type));
}
