import { DEVICES } from '../world/devices.ts';
import { purchasedItems } from './purchased-items.ts';

export interface CatalogueRow {
  id: string;
  kind: 'HOME_CARE_BED_DEVICE' | 'HOME_ADAPTATION' | 'SMART_SAFETY' | 'PURCHASED_SERVICE';
  label: string;
  label_zh: string;
  source: 'NAMED' | 'DEFAULT';
  silent_after_hours?: number | null;
  synthetic: boolean;
}

/** Of its 55 devices Shenyang names these and 智能感应装置 in general; it writes 防褥疮床垫. */
const NAMED_DEVICES = new Set(['NURSING_BED', 'PRESSURE_MATTRESS', 'WHEELCHAIR', 'BED_RAIL']);

/** What sends signs of life; no document says how often, so a day without one is our own default. */
const SENDING = new Set([
  ...['CALL_BUTTON', 'VITAL_SIGNS_PAD', 'INFRARED_SENSOR', 'DOOR_SENSOR'],
  ...['SMOKE_ALARM', 'GAS_ALARM', 'SAFETY_SMOKE_ALARM', 'SAFETY_GAS_ALARM', 'SAFETY_WATER_SENSOR'],
]);
const SILENT_AFTER = 24;

/** The works that Shenyang names of its six kinds. */
const ADAPTATIONS: readonly (readonly [string, string, string])[] = [
  ['ADAPTATION_NON_SLIP_FLOOR', 'Non-slip floor', '地面防滑处理'],
  ['ADAPTATION_LEVEL_FLOOR', 'Level floor', '高差处理'],
  ['ADAPTATION_SAFETY_RAIL', 'Safety rails', '安全扶手安装'],
  ['ADAPTATION_BATH_AID', 'Bathing aids', '助浴设施安装'],
];

/** Ordos speaks of 家庭智能安防设施 without naming any: these are ours. */
const SAFETY: readonly (readonly [string, string, string])[] = [
  ['SAFETY_SMOKE_ALARM', 'Smoke alarm with a call', '联网烟感报警器'],
  ['SAFETY_GAS_ALARM', 'Gas alarm with a valve', '燃气报警切断装置'],
  ['SAFETY_WATER_SENSOR', 'Water sensor', '水浸传感器'],
];

export function catalogueRows(): CatalogueRow[] {
  const devices = Object.entries(DEVICES).map(([id, labelZh]): CatalogueRow => {
    const named = NAMED_DEVICES.has(id);
    return {
      id,
      kind: 'HOME_CARE_BED_DEVICE',
      label: words(id),
      label_zh: labelZh,
      source: named ? 'NAMED' : 'DEFAULT',
      synthetic: !named,
    };
  });
  const adaptations = ADAPTATIONS.map(([id, label, labelZh]): CatalogueRow => {
    return {
      id,
      kind: 'HOME_ADAPTATION',
      label,
      label_zh: labelZh,
      source: 'NAMED',
      synthetic: false,
    };
  });
  const safety = SAFETY.map(([id, label, labelZh]): CatalogueRow => {
    const made = { source: 'DEFAULT', synthetic: true } as const;
    return { id, kind: 'SMART_SAFETY', label, label_zh: labelZh, ...made };
  });
  const all = [...devices, ...adaptations, ...safety, ...purchasedItems()];
  return all.map((row) => ({
    ...row,
    silent_after_hours: SENDING.has(row.id) ? SILENT_AFTER : null,
  }));
}

function words(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
