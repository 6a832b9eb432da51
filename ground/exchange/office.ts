import { expecting, HubError } from '../errors/errors.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { requirePermitted } from '../workflow/permit.ts';
import type { WorkflowRow } from '../workflow/workflow-fields.ts';
import type { Importable } from './importable.ts';

/** Who imports may do the actions behind it. @throws FORBIDDEN */
export async function requireImporter<Row extends WorkflowRow<string> & object>(
  { workflow, creates, corrects }: Importable<Row>,
  context: SubgraphContext,
): Promise<void> {
  for (const name of importActions({ creates, corrects })) {
    await requirePermitted(workflow.machine.actions[name]!, name, context);
  }
}

/** The actions by which an import works. */
export function importActions({
  creates,
  corrects,
}: {
  creates: string;
  corrects?: string | undefined;
}): string[] {
  return corrects === undefined ? [creates] : [creates, corrects];
}

/** The region of the office that the viewer works for. @throws FORBIDDEN for who works for none */
export function requireOffice({ viewer }: SubgraphContext, action: string): string {
  if (viewer.audience === 'staff' && viewer.region !== null) return viewer.region;
  throw new HubError('FORBIDDEN', expecting('ROLE_FOR_ACTION', { action }));
}
