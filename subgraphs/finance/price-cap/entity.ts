import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Fen,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { PriceItemKind } from '../price-filing/item-kind.ts';
import { PriceCapStatus } from './machine.ts';

@Table('What inclusive homes of a region may ask at most for one thing. 普惠价格上限', {
  key: 'id',
})
@Index({ properties: ['regionCode'] })
@Check({
  name: 'price_cap_term',
  expression: 'valid_until is null or valid_from <= valid_until',
})
@Check({ name: 'price_cap_monthly', expression: 'monthly >= 0' })
export class PriceCap extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 210100-BED_2026. 标识')
  id: string;

  @OneOf(PriceCapStatus, 'p0', 'Whether it is in use. 发布状态', { default: 'PUBLISHED' })
  status: PriceCapStatus;

  @OneOf(PriceItemKind, 'p0', 'What it is for. 项目')
  item: PriceItemKind;

  @Fen('p0', 'The most that is asked a month, included. 每月上限')
  monthly: number;

  @Day('p0', 'First day in force. 施行日期')
  validFrom: string;

  @Day('p0', 'Last day in force, null while open. 失效日期', { nullable: true })
  validUntil: string | null;
}
