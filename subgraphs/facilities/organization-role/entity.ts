import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { OrganizationRoleKind } from './kinds.ts';
import { OrganizationRoleStatus } from './machine.ts';

abstract class Plain {}

@Table('What an organisation does in elder care, on the days that it names. 主体角色', {
  key: 'id',
})
@Check({
  name: 'organization_role_term',
  expression: 'valid_until is null or valid_until >= valid_from',
})
export class OrganizationRole extends placed(versioned('p0', Plain)) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(OrganizationRoleStatus, 'p0', 'Whether it holds or has ended. 状态')
  status: OrganizationRoleStatus;

  @OneOf(OrganizationRoleKind, 'p0', 'The role. 角色')
  role: OrganizationRoleKind;

  @Day('p0', 'First day. 起始日期')
  validFrom: string;

  @Day('p0', 'Last day, null while no end is known. 终止日期', { nullable: true })
  validUntil: string | null;

  @Kept('uuid', { index: true })
  organizationId: string;
}
