import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { OrganizationRole } from './entity.ts';
import { organizationRoleWorkflow } from './workflow.ts';

/** Ends all that an organisation does with its own last day; a role that began later has one day. */
export async function endRolesOf(
  { context, em }: Pick<NewStep<OrganizationRole>, 'context' | 'em'>,
  organizationId: string,
  lastDay: string,
  note: string | null | undefined,
): Promise<void> {
  const order = { expression: 'e.valid_from' };
  const holding = { status: 'HOLDS' } as const;
  const { rows } = context;
  const all = await rows.listBy(OrganizationRole, 'organizationId', organizationId, order, holding);
  for (const role of all) {
    const validUntil = lastDay < role.validFrom ? role.validFrom : lastDay;
    await organizationRoleWorkflow.change({ context, em }, 'endOrganizationRole', note, role, {
      ...{ status: 'ENDED', validUntil },
    });
  }
}
