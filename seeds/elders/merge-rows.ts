import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

/** Of one elder in eighty a second record was found and made part of hers; a few were wrong. */
export function mergeRows({ n, key, residenceRegion }: WorldElder, asOf: string) {
  const dice = new Dice('merge', n);
  if (n <= DEMO_ELDERS || !dice.chance(0.0125)) return { merges: [], cases: [] };
  const mergedOn = dayOf(asOf) - dice.between(20, 300);
  const undoneOn = dice.chance(0.2) ? dateOf(mergedOn + dice.between(1, 15)) : null;
  const place = {
    ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
  };
  const merge: Row = {
    ...{ key: keyOf('elderMerge', n), elder_key: key, duplicate_key: keyOf('mergedElder', n) },
    ...{ status: undoneOn === null ? 'MERGED' : 'UNDONE', merged_on: dateOf(mergedOn) },
    ...{ undone_on: undoneOn, evidence: '户口簿与身份证核对一致', wrong_number: 'OF_DUPLICATE' },
    ...{ duplicate_hash: `merged ${n}`, former_number: null, ...place },
  };
  const settled: Row = {
    ...{ key: keyOf('mergeCase', n), merge_key: merge.key, elder_key: key, about: 'VisitPlan' },
    ...{ status: 'SETTLED', opened_on: dateOf(mergedOn), settled_on: dateOf(mergedOn + 1) },
    ...{ row_key: keyOf('mergedRow', n), beside_key: keyOf('mergedBeside', n), ...place },
  };
  return { merges: [merge], cases: [settled] };
}
