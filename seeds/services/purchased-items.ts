import type { CatalogueRow } from './catalogue.ts';

/** The nine services that Shenyang buys for elders at home; assessments are bought in the same way. */
const SERVICES: readonly (readonly [id: string, label: string, labelZh: string])[] = [
  ['BUY_HAIRCUT', 'Haircut', '理发'],
  ['BUY_BATH_HELP', 'Help with bathing', '助浴'],
  ['BUY_MEAL_DELIVERY', 'Meals brought home', '送餐'],
  ['BUY_MEAL_PREPARATION', 'Meals prepared at home', '制作老年餐'],
  ['BUY_ROOM_CLEANING', 'Cleaning of rooms', '室内清洁'],
  ['BUY_WALKING_HELP', 'Help with walking', '助行'],
  ['BUY_DAILY_CARE', 'Daily care', '起居照料'],
  ['BUY_INCONTINENCE_CARE', 'Incontinence care', '失禁清理'],
  ['BUY_SELF_CARE_TRAINING', 'Training to care for oneself', '生活自理能力训练'],
];

export function purchasedItems(): CatalogueRow[] {
  const kind = 'PURCHASED_SERVICE' as const;
  const assessment = {
    ...{ id: 'BUY_ABILITY_ASSESSMENT', kind, label: 'Assessment of ability' },
    ...{ label_zh: '老年人能力评估', source: 'DEFAULT' as const, synthetic: true },
  };
  const named = SERVICES.map(([id, label, label_zh]) => ({
    ...{ id, kind, label, label_zh, source: 'NAMED' as const, synthetic: false },
  }));
  return [...named, assessment];
}
