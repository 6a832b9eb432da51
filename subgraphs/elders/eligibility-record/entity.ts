import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { EligibilityRecordStatus } from './machine.ts';
import { DERIVED_FROM, EligibilityCategory } from './category.ts';

@Table('That an authority certified an elder as one of a target group, for a time. 对象类别认定', {
  key: null,
})
@Check({ name: 'eligibility_record_span', expression: 'valid_to >= valid_from' })
@Check({
  name: 'eligibility_record_certified',
  expression: `(category in (${Object.keys(DERIVED_FROM)
    .map((group) => `'${group}'`)
    .join(', ')})) = false`,
})
export class EligibilityRecord extends placed(versioned('p3', identified('p3'))) {
  @OneOf(EligibilityRecordStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: EligibilityRecordStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @OneOf(EligibilityCategory, 'p3', 'The target group. 类别')
  category: EligibilityCategory;

  @Day('p3', 'First day. 起始日期')
  validFrom: string;

  @Day('p3', 'Last day, null while it holds. 有效期至', { name: 'validUntil', nullable: true })
  validTo: string | null;

  @Words('p3', 'Who certified it. 认定机关')
  authority: string;

  @Words('p3', 'By which paper. 依据材料')
  evidence: string;
}
