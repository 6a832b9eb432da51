import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { ContactPersonStatus } from './machine.ts';
import { ContactRelation } from './relation.ts';

@Table('A person registered to be called about an elder. 联系人', { key: null })
export class ContactPerson extends placed(versioned('p3', identified('p2'))) {
  @OneOf(ContactPersonStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: ContactPersonStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @Whole('p2', 'Who is called first has 1. 顺位', { columnType: 'smallint' })
  position: number;

  @Words('p2', 'Name. 姓名')
  name: string;

  @OneOf(ContactRelation, 'p2', 'What the person is to the elder. 关系')
  relation: ContactRelation;

  @Words('p2', 'Telephone. 电话')
  phone: string;

  @Day('p2', 'Registered on. 登记日期')
  registeredOn: string;

  @Day('p3', 'Last day, null while it holds. 终止日期', { nullable: true })
  endedOn: string | null;
}
