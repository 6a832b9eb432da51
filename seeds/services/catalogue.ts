import { DEVICES } from '../world/devices.ts';
import { purchasedItems } from './purchased-items.ts';

export interface CatalogueRow {
  id: string;
  kind: 'HOME_CARE_BED_DEVICE' | 'HOME_ADAPTATION' | 'PURCHASED_SERVICE';
  label: string;
  label_zh: string;
  source: 'NAMED' | 'DEFAULT';
  synthetic: boolean;
}

/** Of its 55 devices Shenyang names these and 智能感应装置 in general; it writes 防褥疮床垫. */
const NAMED_DEVICES = new Set(['NURSING_BED', 'PRESSURE_MATTRESS', 'WHEELCHAIR', 'BED_RAIL']);

/** The works that Shenyang names of its six kinds. */
const ADAPTATIONS: readonly (readonly [string, string, string])[] = [
  ['ADAPTATION_NON_SLIP_FLOOR', 'Non-slip floor', '地面防滑处理'],
  ['ADAPTATION_LEVEL_FLOOR', 'Level floor', '高差处理'],
  ['ADAPTATION_SAFETY_RAIL', 'Safety rails', '安全扶手安装'],
  ['ADAPTATION_BATH_AID', 'Bathing aids', '助浴设施安装'],
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
  return [...devices, ...adaptations, ...purchasedItems()];
}

function words(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
