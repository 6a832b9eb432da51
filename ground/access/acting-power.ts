import { GUARDIAN_POWERS, type GuardianPower } from './guardian-power.ts';
import { RELATIVE_SCOPES, type RelativeScope } from './relative-scope.ts';

/** What who acts for an elder may do: a power of a guardian, or a scope of a relative. */
export type ActingPower = GuardianPower | RelativeScope;

/** All of them, as the elder herself has them. */
export const ACTING_POWERS: readonly ActingPower[] = [
  ...new Set<ActingPower>([...GUARDIAN_POWERS, ...RELATIVE_SCOPES]),
];

/** What an action can need; to read is no action, and nothing asks for PAY. */
export const NEEDED_POWERS = ['CONSENT', 'APPLY', 'ORDER'] as const;
export type NeededPower = (typeof NEEDED_POWERS)[number];

/** Whether powers over an elder are enough for what an action needs: who may apply for her may order. */
export function isEnough(powers: readonly ActingPower[], needed: ActingPower): boolean {
  return powers.includes(needed) || (needed === 'ORDER' && powers.includes('APPLY'));
}
