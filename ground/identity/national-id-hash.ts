import { createHmac } from 'node:crypto';

/**
 * The keyed hash by which the hub finds one person twice; `id` is the normal form that
 * `parseNationalId` gives. The space of identity numbers is small enough to search, so the hash is
 * as secret as its key and never leaves the database.
 */
export function nationalIdHash(key: Buffer, id: string): string {
  return createHmac('sha256', key).update(id).digest('base64url');
}
