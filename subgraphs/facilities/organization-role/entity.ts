import { Check } from '@mikro-orm/decorators/legacy';
import { Kept, OneOf, OpenKey, placed, Table, versioned } from '../../../ground/row/columns.ts';
import { dated, TERM_IS_SOUND } from '../../../ground/row/known-term.ts';
import { OrganizationRoleKind } from './kinds.ts';
import { OrganizationRoleStatus } from './machine.ts';

abstract class Plain {}

@Table('What an organisation does in elder care, on the days that it names. 主体角色', {
  key: 'id',
})
@Check({
  name: 'organization_role_term',
  expression: TERM_IS_SOUND,
})
export class OrganizationRole extends dated('p0', placed(versioned('p0', Plain))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(OrganizationRoleStatus, 'p0', 'Whether it holds or has ended. 状态')
  status: OrganizationRoleStatus;

  @OneOf(OrganizationRoleKind, 'p0', 'The role. 角色')
  role: OrganizationRoleKind;

  @Kept('uuid', { index: true })
  organizationId: string;
}
