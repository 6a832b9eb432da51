import { standardOf } from '../assessment-standard/scoring.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';

/** Chinese name of a level of a standard. */
export function levelLabel(standard: StandardCode, level: number | null): string | null {
  return level === null ? null : (standardOf(standard).levels[level]?.labelZh ?? null);
}
