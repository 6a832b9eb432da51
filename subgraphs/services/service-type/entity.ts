import {
  coded,
  described,
  Kept,
  OneOf,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { ServiceTypeStatus } from './machine.ts';

@Table('A kind of service to elders, with its labels. 服务类型', { key: 'id' })
export class ServiceType extends versioned(
  'p0',
  described('p0', coded('Code, such as BATH, or 150600-FOOT_CARE for one of a city. 代码')),
) {
  @OneOf(ServiceTypeStatus, 'p0', 'Whether it is in use. 发布状态', { default: 'PUBLISHED' })
  status: ServiceTypeStatus;

  @Words('p0', 'English label. 英文名称')
  label: string;

  @Words('p0', 'Chinese label. 中文名称')
  labelZh: string;

  /** The city that added it; null for what the documents name. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Kept('bigint', { nullable: true })
  regionAt: number | null;
}
