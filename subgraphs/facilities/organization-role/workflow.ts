import { Workflow } from '../../../ground/workflow/workflow.ts';
import { publishOrganization } from '../organization/facts.ts';
import { OrganizationRole } from './entity.ts';
import { ORGANIZATION_ROLE } from './machine.ts';

export const organizationRoleWorkflow = new Workflow(OrganizationRole, ORGANIZATION_ROLE, 'p0', {
  primaryKey: 'id',
  written: ({ row, em }) => publishOrganization(em, row.organizationId),
});
