import {
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
  described,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { Department } from './departments.ts';
import { GovernmentOfficeStatus } from './machine.ts';

@Table('An office of government: a department of a region. 政府部门', { key: 'id' })
export class GovernmentOffice extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 150600-FIRE. 标识')
  id: string;

  @OneOf(GovernmentOfficeStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: GovernmentOfficeStatus;

  @OneOf(Department, 'p0', 'Department. 部门')
  department: Department;

  @Words('p0', 'Chinese name. 名称')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Words('p0', 'Telephone of the office, null when not known. 联系电话', { nullable: true })
  phone: string | null;

  @Words('p0', 'Address, null when not known. 地址', { nullable: true })
  address: string | null;
}
