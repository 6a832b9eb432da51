import { badInput } from '../errors/errors.ts';

/** A natural key in lower-case letters, digits and dashes. @throws BAD_USER_INPUT otherwise. */
export function codeText(argument: string, code: string): string {
  if (/^[a-z0-9-]{1,60}$/.test(code)) return code;
  throw badInput(argument, 'PLAIN_CODE', { max: 60 });
}
