import { badInput } from '../errors/errors.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of an open entity, given as `argument`. @throws BAD_USER_INPUT when it is no UUID. */
export function openId(argument: string, id: string): string {
  if (UUID.test(id)) return id.toLowerCase();
  throw badInput(argument, 'ID');
}

/** Several of them, for a filter; none given stays none. */
export function openIds(argument: string, ids: readonly string[] | null | undefined) {
  return ids?.map((id) => openId(argument, id));
}
