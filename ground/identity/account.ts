/**
 * The account of a guardian or a relative, as her token carries it and records name it. It is long enough that a
 * slip of who types it meets nobody else.
 */
export const ACCOUNT_FORM = /^[\w.-]{16,64}$/;

export function isAccount(text: string): boolean {
  return ACCOUNT_FORM.test(text);
}
