import type { Role, Viewer } from './viewer.ts';

/** What the law has each role of staff do: the purpose of a request that names none. */
export const DUTIES: Readonly<Record<Role, string>> = {
  CAREGIVING: 'HOME_AND_COMMUNITY_CARE',
  ASSESSMENT: 'ABILITY_ASSESSMENT',
  INSPECTION: 'INSPECTION_OF_FACILITIES',
  FINANCE: 'SUBSIDIES_AND_PAYMENTS',
  SUPERVISION: 'SUPERVISION_OF_THE_SECTOR',
  PROVINCE: 'AGGREGATE_STEERING',
  OFFICER: 'REVIEW_OF_ACCESS',
  ADMIN: 'OPERATION_OF_THE_HUB',
  OPERATOR: 'OPERATION_OF_FACILITIES',
  GRID: 'VISITS_TO_ELDERS',
};

/**
 * The viewer with the purpose and the legal basis that he has where his request names none: staff ask
 * by the duties of their roles, and by law.
 */
export function withDuty(viewer: Viewer): Viewer {
  const { audience, purpose, roles } = viewer;
  const named: Viewer = { ...viewer, purposeFrom: purpose === null ? null : 'REQUEST' };
  if (audience !== 'staff' || roles.length === 0) return named;
  const legalBasis = named.legalBasis ?? 'STATUTORY_DUTY';
  if (purpose !== null) return { ...named, legalBasis };
  const duties = roles.map((role) => DUTIES[role]).join(', ');
  return { ...named, purpose: duties, legalBasis, purposeFrom: 'DEFAULT' };
}
