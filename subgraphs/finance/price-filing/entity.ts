import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  Day,
  described,
  Fen,
  Json,
  Kept,
  OpenKey,
  placed,
  Table,
  Whole,
} from '../../../ground/row/columns.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';

export const PriceItemKind = labelled('PriceItemKind', 'What a price is for. 收费项目', {
  BED: 'Bed. 床位费',
  CARE_INTACT: 'Care of an able resident. 护理费(能力完好)',
  CARE_PARTIAL: 'Care of a partially disabled resident. 护理费(部分失能)',
  CARE_FULL: 'Care of a disabled resident. 护理费(失能)',
  MEALS: 'Meals. 伙食费',
});
export type PriceItemKind = keyof typeof PriceItemKind;

@ObjectType({ description: 'One price of a filing. 收费项目' })
export class PriceItem {
  @Open(() => PriceItemKind, { description: 'What it is for. 项目' })
  kind: PriceItemKind;

  @Open(() => FenScalar, { description: 'Price per month. 每月价格' })
  monthly: number;
}

@Table('The prices that a facility filed, from a day on. 价格备案', { key: 'id' })
@Unique({ properties: ['facilityId', 'number'] })
@Index({ properties: ['lowestMonthly', 'id'] })
@Check({
  name: 'price_filing_term',
  expression: 'valid_until is null or valid_from <= valid_until',
})
export class PriceFiling extends placed(described('p0')) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Kept('uuid')
  facilityId: string;

  @Whole('p0', 'Its place among those of the facility, 1 for the first. 备案序号')
  number: number;

  @ListSize(30)
  @Json(() => [PriceItem], 'p0', 'The prices. 收费项目')
  items: PriceItem[];

  @Fen('p0', 'The least a resident pays a month: cheapest bed, care and meals. 最低月费用')
  lowestMonthly: number;

  @Day('p0', 'Day of filing. 备案日期')
  filedOn: string;

  @Day('p0', 'First day in force. 生效日期')
  validFrom: string;

  @Day('p0', 'Last day in force, null while open. 失效日期', { nullable: true })
  validUntil: string | null;
}
