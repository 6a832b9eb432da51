import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { DEMO_ELDERS } from '../world/demo-elders.ts';
import type { WorldElder } from '../world/types.ts';

/** Of one elder in eighty a second record was found, with a digit mistyped, and made part of hers. */
export function mergeRows(elder: WorldElder, asOf: string, recordOf: (elder: WorldElder) => Row) {
  const { n, key, residenceRegion } = elder;
  const dice = new Dice('merge', n);
  if (n <= DEMO_ELDERS || !dice.chance(0.0125)) return { merges: [], held: [], cases: [] };
  const duplicate = keyOf('mergedElder', n);
  const hash = `merged ${n}`;
  const mergedOn = dayOf(asOf) - dice.between(20, 300);
  const place = {
    ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
  };
  const merge: Row = {
    ...{ key: keyOf('elderMerge', n), elder_key: key, duplicate_key: duplicate },
    ...{ status: 'MERGED', merged_on: dateOf(mergedOn) },
    ...{ undone_on: null, evidence: '户口簿与身份证核对一致', wrong_number: 'OF_DUPLICATE' },
    ...{ duplicate_hash: hash, former_number: null, ...place },
  };
  const settled: Row = {
    ...{ key: keyOf('mergeCase', n), merge_key: merge.key, elder_key: key, about: 'VisitPlan' },
    ...{ status: 'SETTLED', opened_on: dateOf(mergedOn), settled_on: dateOf(mergedOn + 1) },
    ...{ row_key: keyOf('mergedRow', n), beside_key: keyOf('mergedBeside', n), ...place },
  };
  const record = { ...recordOf({ ...elder, key: duplicate }), national_id_hash: hash };
  const held: Row = { key: duplicate, elder: record, registrations: [] };
  return { merges: [merge], held: [held], cases: [settled] };
}

/** The keys that stand for one person since then. */
export const SAME_PERSONS = `
  insert into access.merged select duplicate_key, elder_key from elders.elder_merge on conflict do nothing`;
