import { labelled } from '../../../ground/schema/labelled.ts';

export const PriceItemKind = labelled('PriceItemKind', 'What a price is for. 收费项目', {
  BED: 'Bed. 床位费',
  CARE_INTACT: 'Care of an able resident. 护理费(能力完好)',
  CARE_PARTIAL: 'Care of a partially disabled resident. 护理费(部分失能)',
  CARE_FULL: 'Care of a disabled resident. 护理费(失能)',
  MEALS: 'Meals. 伙食费',
  ENTITLED: 'All of it, for residents whom the state keeps. 集中供养对象收费',
});
export type PriceItemKind = keyof typeof PriceItemKind;
