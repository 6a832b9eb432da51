import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Day, Kept, Table, Words } from '../../../ground/row/columns.ts';

@Table('An entry on the list for joint punishment of broken trust. 失信联合惩戒对象名单', {
  key: null,
})
export class BlacklistEntry {
  /** Nobody refers to an entry but by its organisation, so the key is no field. */
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Day('p0', 'First day. 列入日期', { name: 'validFrom' })
  since: string;

  @Day('p0', 'Last day, null while it stands. 移出日期', { name: 'validUntil', nullable: true })
  until: string | null;

  @Words('p0', 'Reason, in Chinese. 列入原因')
  reason: string;

  @Kept('uuid', { index: true })
  organizationId: string;
}
