import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { RegionAttributeKind } from './kinds.ts';
import { RegionAttributeStatus } from './machine.ts';

@Table('What a region counts as, on the days that it names. 区划属性', { key: 'id' })
@Check({
  name: 'region_attribute_term',
  expression: 'valid_until is null or valid_from is null or valid_until >= valid_from',
})
export class RegionAttribute extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 210102-INNER_DISTRICT. 标识')
  id: string;

  @OneOf(RegionAttributeStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: RegionAttributeStatus;

  @OneOf(RegionAttributeKind, 'p0', 'What it counts as. 属性')
  attribute: RegionAttributeKind;

  @Words('p0', 'Name of what it is about where that is a part of the region. 名称', {
    nullable: true,
  })
  name: string | null;

  @Whole('p0', 'Households, of an estate. 户数', { nullable: true })
  households: number | null;

  @Day('p0', 'First day; null: before any day that matters. 起始日期', { nullable: true })
  validFrom: string | null;

  @Day('p0', 'Last day, null while it holds. 终止日期', { nullable: true })
  validUntil: string | null;

  @Words('p0', 'Who says so, in which words. 依据')
  sourceText: string;

  @Kept('text', { nullable: true, index: true })
  policyDocumentId: string | null;
}
