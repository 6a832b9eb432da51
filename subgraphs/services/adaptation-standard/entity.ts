import { Check } from '@mikro-orm/decorators/legacy';
import {
  coded,
  Day,
  described,
  Fen,
  Kept,
  OneOf,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { AdaptationStandardStatus } from './machine.ts';

@Table('What a household may get for adapting its home, at most. 适老化改造补助标准', { key: 'id' })
@Check({ name: 'adaptation_standard_span', expression: 'valid_to >= valid_from' })
@Check({ name: 'adaptation_standard_amounts', expression: 'most_per_household > 0 and years > 0' })
export class AdaptationStandard extends versioned(
  'p0',
  described('p0', coded('Code, such as 210100-ADAPTATION. 代码')),
) {
  @OneOf(AdaptationStandardStatus, 'p0', 'Whether it is in use. 发布状态', { default: 'PUBLISHED' })
  status: AdaptationStandardStatus;

  @Fen('p0', 'What one household may get, in fen. 每户上限')
  mostPerHousehold: number;

  @Whole(
    'p0',
    'In how many years a household may get it once; null where it is once for good. 年限',
    { nullable: true },
  )
  years: number | null;

  @Day('p0', 'First day in force. 施行日期')
  validFrom: string;

  @Day('p0', 'Last day in force, null while none is set. 终止日期', {
    name: 'validUntil',
    nullable: true,
  })
  validTo: string | null;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;

  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;
}
