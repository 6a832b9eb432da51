import { Check } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Whole, Words } from '../../../ground/row/columns.ts';
import { HouseholdStatus } from './machine.ts';

@Table('A household: a dwelling and who lives in it. 户')
@Check({ name: 'household_span', expression: 'closed_on >= opened_on' })
@Check({
  name: 'household_closed_check',
  expression: "(status = 'CLOSED') = (closed_on is not null)",
})
export class Household extends regional('p3') {
  @OneOf(HouseholdStatus, 'p3', 'Status. 状态')
  status: HouseholdStatus;

  @Words('p3', 'Address of the dwelling. 住址')
  address: string;

  @Words(
    'p3',
    'Number of the household register, masked; null where there is none. 户口簿号(脱敏)',
    {
      nullable: true,
    },
  )
  bookNumberMasked: string | null;

  /** Keyed hash of that number. */
  @Kept('text', { nullable: true, unique: true })
  bookNumberHash: string | null;

  @Whole(
    'p3',
    'How many live there who are not on the register of elders; null where that is not known. 其他同住人数',
    { nullable: true },
  )
  others: number | null;

  /** Key of the household that who lives here has left for it. */
  @Kept('uuid', { fieldName: 'split_from_key', nullable: true, index: true })
  splitFrom: string | null;

  @Day('p3', 'First day. 立户日期')
  openedOn: string;

  @Day('p3', 'Last day, null while it is open. 销户日期', { nullable: true })
  closedOn: string | null;
}
