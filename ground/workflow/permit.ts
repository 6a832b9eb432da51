import { requireActing } from '../access/acting.ts';
import { expecting, HubError } from '../errors/errors.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { type Action, mayDo } from './machine.ts';

/**
 * Whether the viewer may ever do an action, whatever the row.
 * @throws FORBIDDEN for who may not; GUARDIANSHIP_NOT_IN_FORCE for an account without any record in force
 */
export async function requirePermitted(
  action: Action<string>,
  name: string,
  context: SubgraphContext,
): Promise<void> {
  if (mayDo(action, context.viewer)) return requireActing(context);
  const isDecision = context.viewer.system && action.reason;
  const expects = isDecision ? 'PERSON_FOR_ACTION' : 'ROLE_FOR_ACTION';
  throw new HubError('FORBIDDEN', expecting(expects, { action: name }));
}
