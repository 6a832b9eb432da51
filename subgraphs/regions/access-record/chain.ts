import { createHash, createHmac, type KeyObject } from 'node:crypto';

/** An entry as it stands in its chain. */
export interface ChainLink {
  key: string;
  chain: string;
  sequence: number;
  previous: string;
  hash: string;
  seal: string;
  body: string;
}

/** A value of text, number, truth or nothing. */
type Plain = string | number | boolean | null;

/** JSON with its members in order and no blanks: one text for one content. */
export function canonical(members: Readonly<Record<string, Plain>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** What shows that the hub itself made a body, which who has the database alone cannot. */
export function sealOf(key: KeyObject, body: string): string {
  return createHmac('sha256', key).update(body).digest('hex');
}

/** The hash of an entry at its place; the database makes the same (`sealFunction`). */
export function hashOf({
  chain,
  body,
  previous,
  seal,
  sequence,
}: Omit<ChainLink, 'hash' | 'key'>): string {
  const text =
    `{"chain":${JSON.stringify(chain)},"entry":${body},"previous":"${previous}",` +
    `"seal":"${seal}","sequence":${sequence}}`;
  return createHash('sha256').update(text).digest('hex');
}
