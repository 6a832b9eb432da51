import { choice, day, openIdOf } from '../../../ground/row/arguments.ts';
import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Organization } from '../organization/entity.ts';
import { activeOrganization } from '../organization/conditions.ts';
import { OrganizationRole } from './entity.ts';
import { OrganizationRoleKind } from './kinds.ts';
import { OrganizationRoleStatus } from './machine.ts';
import { organizationRoleWorkflow as workflow } from './workflow.ts';

const REFUSES = refusals({
  ROLE_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not to come, and not before the role began. Correct it.',
    zh: '日期不得晚于今天，也不得早于角色起始日期，请更正。',
  },
  ROLE_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'The organisation has this role on that day already. Go on with it.',
    zh: '该主体在此日期已有此角色，请使用现有记录。',
  },
});

const actions = actionsOf(workflow, {
  recordOrganizationRole: taking(
    'Who does what, and since when. 登记内容',
    {
      organization: openIdOf('Organization', 'The organisation. 运营主体'),
      role: choice(OrganizationRoleKind, 'What it does. 角色'),
      validFrom: day('First day, not to come. 起始日期'),
    },
    async ({ context, own }, { organization: organizationId, role, validFrom }) => {
      const known = await context.rows.by(Organization, 'id', organizationId);
      if (!known) throw REFUSED.NOT_KNOWN('organization');
      const { regionCode, regionAt } = known;
      await own({ regionCode });
      // Its row is locked, so that two who record one role take turns.
      await activeOrganization(context, organizationId, 'organization');
      if (validFrom > context.today) throw REFUSES.ROLE_DAY('validFrom');
      const [taken] = await context.rows.sql(
        `select id from organization_role where organization_id = ? and role = ?
           and coalesce(valid_until, 'infinity') >= ?::date limit 1`,
        [organizationId, role, validFrom],
      );
      if (taken) throw REFUSES.ROLE_TAKEN('role');
      return { organizationId, regionCode, regionAt, role, validFrom, validUntil: null };
    },
  ),

  endOrganizationRole: taking(
    'With which day it ends. 终止内容',
    { lastDay: day('Last day, not to come. 最后一日') },
    ({ row: { validFrom }, context: { today } }, { lastDay }) => {
      if (lastDay > today || lastDay < validFrom) throw REFUSES.ROLE_DAY('lastDay');
      return { validUntil: lastDay };
    },
  ),
});

const roles = listOf(OrganizationRole, {
  filters: { statuses: oneOf('status', OrganizationRoleStatus, 'In one of these states. 状态') },
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
  workflow,
  resolvers: [fields, ofOrganization, actions],
});
