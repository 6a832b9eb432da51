import { Check, Index, Unique } from '@mikro-orm/decorators/legacy';
import { Day, Instant, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { DeviceStatus } from './machine.ts';

@Table('A device of the office: one serial of a vendor. 设备')
@Unique({ properties: ['vendorId', 'serial'] })
@Index({ properties: ['registeredOn', 'key'] })
@Check({
  name: 'device_with_elder_check',
  expression: "elder_key is null or status = 'READY'",
})
@Check({
  name: 'device_in_store_check',
  expression: 'elder_key is not null or (bed_key is null and facility_id is null)',
})
export class Device extends regional('p2') {
  @OneOf(DeviceStatus, 'p2', 'Its condition. 状态')
  status: DeviceStatus;

  @Words('p2', 'Serial number that the vendor gave. 设备编号')
  serial: string;

  @Day('p2', 'Day on which the office registered it. 登记日期')
  registeredOn: string;

  @Day('p2', 'Day on which it was disinfected and checked last. 最近消毒检修日期', {
    nullable: true,
  })
  disinfectedOn: string | null;

  @Words('p2', 'What is to be repaired; null where nothing is. 故障', { nullable: true })
  fault: string | null;

  @Instant(
    'p3',
    'When it last sent anything; null before, and of what sends nothing. 最近在线时间',
    {
      nullable: true,
    },
  )
  lastHeardAt: Date | null;

  @Kept('text')
  itemId: string;

  @Kept('uuid')
  vendorId: string;

  /** Who owns it; null for what is the office's own. */
  @Kept('uuid', { nullable: true })
  ownerId: string | null;

  /** With whom it is, by its open loan; null in store. */
  @Kept('uuid', { nullable: true, index: true })
  elderKey: string | null;

  /** The home care bed that it was fitted to; null elsewhere. */
  @Kept('uuid', { nullable: true, index: true })
  bedKey: string | null;

  /** The facility that serves that bed. */
  @Kept('uuid', { nullable: true, index: true })
  facilityId: string | null;
}
