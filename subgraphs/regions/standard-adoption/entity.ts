import { Check } from '@mikro-orm/decorators/legacy';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import {
  Day,
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { StandardAdoptionStatus } from './machine.ts';
import { StandardClass } from './standard-class.ts';

@Table('A standard that a region has adopted. 标准采用', { key: 'id' })
@Check({
  name: 'standard_adoption_term',
  expression: 'valid_until is null or valid_from is null or valid_until >= valid_from',
})
export class StandardAdoption extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 210100-MZT039_2013. 标识')
  id: string;

  @OneOf(StandardAdoptionStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: StandardAdoptionStatus;

  @OneOf(StandardClass, 'p0', 'Class. 标准类别')
  standardClass: StandardClass;

  @OneOf(
    AssessmentStandardCode,
    'p0',
    'The standard by which ability is assessed that it is; null for any other. 评估标准',
    { nullable: true },
  )
  assessmentStandard: AssessmentStandardCode | null;

  @Day('p0', 'First day; null where the document names none. 起始日期', { nullable: true })
  validFrom: string | null;

  @Day('p0', 'Last day, null while it holds. 终止日期', { nullable: true })
  validUntil: string | null;

  /** The standard itself, and the document by which the region adopted it. */
  @Kept('text', { index: true })
  standardId: string;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;
}
