import { badInput, type HubError } from '../errors/errors.ts';

/** Whether the text is a UUID as the hub writes them. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** The id people see of an entity whose rows are open: its type and its natural key. */
export function openIdOf(type: string, key: string): string {
  return `${type}:${key}`;
}

/** The type that an open id names; `null` for a text of any other form. */
export function openTypeOf(id: string): string | null {
  return /^([A-Z]\w*):./.exec(id)?.[1] ?? null;
}

/** The natural key in an id of this type, `null` when it is no such id. */
export function openKeyOf(type: string, id: string): string | null {
  const prefix = openIdOf(type, '');
  return id.startsWith(prefix) && id.length > prefix.length ? id.slice(prefix.length) : null;
}

/** The error for an id that no answer of the hub gave to this caller as one of this type. */
export function notAnId(type: string, argument: string): HubError {
  return badInput(argument, 'ID_OF_TYPE', { type });
}

/** The UUID of an open entity by its id, given as `argument`. @throws BAD_USER_INPUT */
export function openId(type: string, argument: string, id: string): string {
  const key = openKeyOf(type, id);
  if (key === null || !isUuid(key)) throw notAnId(type, argument);
  return key;
}

/** The same where the natural key is a code. @throws BAD_USER_INPUT */
export function openCode(type: string, argument: string, id: string): string {
  const key = openKeyOf(type, id);
  if (key === null) throw notAnId(type, argument);
  return key;
}
