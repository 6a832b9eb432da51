import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  Day,
  described,
  Fen,
  Json,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';
import { PriceItemKind } from './item-kind.ts';
import { PriceFilingStep } from './machine.ts';

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
export class PriceFiling extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(PriceFilingStep, 'p0', 'Where it stands with the office. 备案办理状态', {
    ...{ name: 'registerStatus', fieldName: 'register_status', default: 'PUBLISHED' },
  })
  status: PriceFilingStep;

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
