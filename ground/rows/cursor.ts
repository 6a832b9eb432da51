import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';
import type { Secrets } from '../process/secrets.ts';

export type CursorValue = string | number | boolean | null;

/**
 * Opaque cursors: the sort values of a row, encrypted and bound to one list, its order and one
 * recipient. They hold no readable personal data, and a changed or foreign one is refused.
 */
export class Cursors {
  readonly #encrypt: KeyObject;
  readonly #nonce: KeyObject;

  constructor(secrets: Secrets, recipient: string) {
    this.#encrypt = secrets.key(`cursor/${recipient}`);
    this.#nonce = secrets.key(`cursor-nonce/${recipient}`);
  }

  encode(list: string, values: readonly CursorValue[]): string {
    const text = JSON.stringify(values);
    // The nonce follows from the content, so the same row has the same cursor in every answer.
    const nonce = createHmac('sha256', this.#nonce)
      .update(`${list}\0${text}`)
      .digest()
      .subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', this.#encrypt, nonce).setAAD(Buffer.from(list));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
  }

  /** `null` when the cursor was not made for this list, order and recipient. */
  decode(list: string, cursor: string): CursorValue[] | null {
    if (cursor.length > 2000) return null;
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length < 29) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#encrypt, bytes.subarray(0, 12))
      .setAAD(Buffer.from(list))
      .setAuthTag(bytes.subarray(-16));
    try {
      const text =
        decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
      return JSON.parse(text) as CursorValue[];
    } catch {
      return null;
    }
  }
}
