import { choice, openIdOf } from '../../../ground/row/arguments.ts';
import { datedRegister } from '../../../ground/workflow/dated-register.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { activeOrganization } from '../organization/conditions.ts';
import { Organization } from '../organization/entity.ts';
import { publishOrganization } from '../organization/facts.ts';
import { OrganizationRole } from './entity.ts';
import { OrganizationRoleKind } from './kinds.ts';
import { ORGANIZATION_ROLE } from './machine.ts';

export const organizationRoles = datedRegister(OrganizationRole, ORGANIZATION_ROLE, 'p0', {
  about: 'Who does what, and since when. 登记内容',
  takes: {
    organization: openIdOf('Organization', 'The organisation. 运营主体'),
    role: choice(OrganizationRoleKind, 'What it does. 角色'),
  },
  at: 'role',
  async columns({ context, own }, { organization: organizationId, role }) {
    const known = await context.rows.by(Organization, 'id', organizationId);
    if (!known) throw REFUSED.NOT_KNOWN('organization');
    const { regionCode, regionAt } = known;
    await own({ regionCode });
    await activeOrganization(context, organizationId, 'organization');
    return { organizationId, regionCode, regionAt, role };
  },
  like: ({ organizationId, role }) => ({
    sql: 'e.organization_id = ?::uuid and e.role = ?',
    params: [organizationId, role],
  }),
  written: ({ row, em }) => publishOrganization(em, row.organizationId),
});
