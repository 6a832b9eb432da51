import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  Made,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { RegionCodeNoticeStatus } from './machine.ts';

@Table('A notice by which the region of a code goes on as others, or ends. 区划代码变更公告', {
  key: 'id',
})
@Check({ name: 'region_code_notice_successors', expression: 'cardinality(successors) > 0' })
export class RegionCodeNotice extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, the code and the first day, such as 150622-2026-06-01. 标识')
  id: string;

  @OneOf(RegionCodeNoticeStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: RegionCodeNoticeStatus;

  @Made('p0', () => DateScalar, ['id'], 'First day on which it holds. 生效日期')
  get effectiveOn(): string {
    return this.id.slice(-10);
  }

  @Day('p0', 'Day of the notice. 批准日期')
  decidedOn: string;

  @Words('p0', 'Number or title of the notice. 批准文件')
  notice: string;

  @Words('p0', 'Where it was made public. 数据来源')
  sourceText: string;

  /** The codes since, that of the region among them when it goes on. */
  @Kept('text[]')
  successors: string[];
}
