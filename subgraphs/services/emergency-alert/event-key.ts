import { createHash } from 'node:crypto';

/**
 * The key of the alert of an event: the same for the same event of a vendor, whoever sends it and how
 * often. A hash in the form of the hub's other keys, of which public ids are made.
 */
export function eventKey(vendorId: string, eventId: string): string {
  const hash = createHash('sha256').update(`${vendorId}/${eventId}`).digest('hex');
  const parts = [
    ...[hash.slice(0, 8), hash.slice(8, 12), `7${hash.slice(13, 16)}`],
    ...[`8${hash.slice(17, 20)}`, hash.slice(20, 32)],
  ];
  return parts.join('-');
}

/** The same in SQL, of the texts of a vendor and an event. */
export function eventKeySql(vendorId: string, eventId: string): string {
  const hash = `left(encode(sha256(convert_to(${vendorId} || '/' || ${eventId}, 'UTF8')), 'hex'), 32)`;
  return `overlay(overlay(${hash} placing '7' from 13) placing '8' from 17)::uuid`;
}
