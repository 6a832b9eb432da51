import type { Request } from 'express';
import { randomUUID } from 'node:crypto';

const made = new WeakMap<Request, string>();

/** The caller's `x-request-id` when it is short and plain, else one made up; stable per request. */
export function requestId(request: Request): string {
  let id = made.get(request);
  if (!id) {
    const given = request.get('x-request-id');
    id = given && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
    made.set(request, id);
  }
  return id;
}
