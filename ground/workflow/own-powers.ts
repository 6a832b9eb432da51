import type { SubgraphContext } from '../serving/context.ts';
import { powersOn } from './in-hand.ts';
import type { Action } from './machine.ts';
import { REFUSED } from './refused.ts';

/** Of actions on what is about an elder, those that the powers of a guardian include. */
export async function withinPowers(
  actions: Readonly<Record<string, Action<string>>>,
  names: readonly string[],
  elderKey: string | null,
  context: SubgraphContext,
): Promise<readonly string[]> {
  if (context.viewer.guardian === null) return names;
  const powers = await powersOn({ elderKey }, context);
  return names.filter((name) => {
    const { own } = actions[name]!;
    return own === undefined || powers.includes(own);
  });
}

/** @throws Refusal GUARDIAN_POWER_MISSING for a guardian whose powers do not include an action. */
export async function requirePower(
  { own }: Action<string>,
  elderKey: string | null,
  context: SubgraphContext,
  field: 'elder' | 'id',
): Promise<void> {
  if (own === undefined || context.viewer.guardian === null) return;
  const powers = await powersOn({ elderKey }, context);
  if (!powers.includes(own)) throw REFUSED.GUARDIAN_POWER_MISSING(field, { power: own });
}
