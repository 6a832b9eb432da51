import { Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  described,
  Kept,
  OpenKey,
  placed,
  Table,
  Words,
} from '../../../ground/row/columns.ts';

@Table(
  'An entry on the public list for joint punishment of broken trust. One that was repaired, or whose ' +
    'term is over, is no more. 失信联合惩戒对象名单',
  { key: 'id' },
)
@Index({ properties: ['since', 'id'] })
export class BlacklistEntry extends placed(described('p0')) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Day('p0', 'First day. 列入日期', { name: 'validFrom' })
  since: string;

  @Day('p0', 'Last day of its term. 期满日期', { name: 'validUntil', nullable: true })
  until: string | null;

  @Words('p0', 'Reason, in Chinese. 列入原因')
  reason: string;

  @Kept('uuid', { index: true })
  organizationId: string;
}
