import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, ManyOf, OneOf, regional, Table } from '../../../ground/row/columns.ts';
import { ExternalRegister, LinkedData } from './kinds.ts';
import { RegisterMatch } from './machine.ts';

/** Neither the number by which it was asked nor what the other register holds is kept: only in what they differ. */
@Table('How a register of another authority and this one agree about an elder. 外部登记比对')
@Index({ properties: ['openedOn', 'key'] })
@Index({
  name: 'external_register_link_one_unique',
  expression:
    'create unique index "external_register_link_one_unique" on "elders"."external_register_link" ("elder_key", "register") where "status" <> \'ENDED\'',
})
@Check({
  name: 'external_register_link_differs',
  expression: "(status = 'CONFLICT') = (cardinality(differs) > 0) or status = 'ENDED'",
})
@Check({
  name: 'external_register_link_synced',
  expression: "status in ('PENDING', 'ENDED') or synced_on is not null",
})
export class ExternalRegisterLink extends regional('p3') {
  @OneOf(RegisterMatch, 'p3', 'How they agree. 比对状态')
  status: RegisterMatch;

  @OneOf(ExternalRegister, 'p3', 'The register. 外部登记系统')
  register: ExternalRegister;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Day('p3', 'Day on which it was asked first. 发起日期')
  openedOn: string;

  @Day('p3', 'Day of the latest answer; null before the first one. 最近同步日期', {
    nullable: true,
  })
  syncedOn: string | null;

  @ManyOf(LinkedData, 'p3', 'In what they differ; empty unless there is a conflict. 不一致项')
  differs: LinkedData[];
}
