import { isEnough } from '../access/acting-power.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { powersOn } from './in-hand.ts';
import type { Action } from './machine.ts';
import { REFUSED } from './refused.ts';

/** Of actions on what is about an elder, those that the powers of who acts for her include. */
export async function withinPowers(
  actions: Readonly<Record<string, Action<string>>>,
  names: readonly string[],
  elderKey: string | null,
  context: SubgraphContext,
): Promise<readonly string[]> {
  if (context.viewer.account === null) return names;
  const powers = await powersOn({ elderKey }, context);
  return names.filter((name) => {
    const { own } = actions[name]!;
    return own === undefined || isEnough(powers, own);
  });
}

/** @throws Refusal POWER_MISSING for who acts for an elder and whose powers do not include an action. */
export async function requirePower(
  { own }: Action<string>,
  elderKey: string | null,
  context: SubgraphContext,
  field: 'elder' | 'id',
): Promise<void> {
  if (own === undefined || context.viewer.account === null) return;
  const powers = await powersOn({ elderKey }, context);
  if (!isEnough(powers, own)) throw REFUSED.POWER_MISSING(field, { power: own });
}
