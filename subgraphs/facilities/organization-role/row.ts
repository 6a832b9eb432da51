import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PRECISIONS } from '../../../ground/row/known-term.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Organization } from '../organization/entity.ts';
import { OrganizationRole } from './entity.ts';
import { OrganizationRoleStatus } from './machine.ts';
import { organizationRoles } from './register.ts';

const roles = listOf(OrganizationRole, {
  filters: {
    statuses: oneOf('status', OrganizationRoleStatus, 'In one of these states. 状态'),
    sincePrecisions: PRECISIONS,
  },
  order: { expression: 'e.valid_from', direction: OrderDirection.DESC },
});

const fields = fieldsOf(OrganizationRole, {
  organization: one('p0', () => Organization, ['organizationId', 'id'], 'Whose it is. 运营主体'),
});

const ofOrganization = fieldsOf(Organization, {
  roles: page(
    'p0',
    () => roles,
    ['id', 'organization_id'],
    'What it does, and did, the latest first. 主体角色',
    { nullable: false },
  ),
});

export const organizationRole = row(OrganizationRole, {
  keys: ['id'],
  list: roles,
  workflow: organizationRoles.workflow,
  resolvers: [fields, ofOrganization, organizationRoles.actions],
});
