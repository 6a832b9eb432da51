import type { Rule } from '../../../ground/rules/rule.ts';
import {
  type ShareParameters,
  type ShareResult,
  shareResult,
} from '../../../ground/rules/share-rule.ts';
import { DESTITUTE_SUPPORT } from './rules-data.ts';

/** Destitute elders who cannot care for themselves, or who wish central support. */
export type DestituteGroup = 'NOT_SELF_CARING' | 'WILLING';

export interface DestituteElders {
  inCentralSupport: number;
  destituteElders: number;
}

/**
 * R-19 特困集中供养率 (Ordos): those in central support among the destitute elders of a group. Nobody in
 * the group is no data, not a full share.
 */
export function destituteSupportShare(
  rule: Rule<ShareParameters> | null,
  elders: DestituteElders,
  day: string,
): ShareResult<DestituteElders> {
  const share = { numerator: elders.inCentralSupport, denominator: elders.destituteElders };
  return shareResult(DESTITUTE_SUPPORT, rule, share, elders, day);
}
