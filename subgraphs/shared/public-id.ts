import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secrets } from './secrets.ts';
import type { Viewer } from './viewer.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who ids are made for: an organisation, an app, or one person. */
export function recipientOf(viewer: Viewer): string {
  return viewer.organisation ?? viewer.subject ?? 'anonymous';
}

/**
 * Public ids: the 16 bytes of the internal UUID, encrypted as one AES block with a key of the
 * recipient, in base64url (22 characters). The hub can turn them back; two recipients cannot join.
 */
export class PublicIds {
  readonly #key: Buffer;

  constructor(secrets: Secrets, recipient: string) {
    this.#key = secrets.derive(`public-id/${recipient}`);
  }

  encode(key: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    return cipher.update(Buffer.from(key.replaceAll('-', ''), 'hex')).toString('base64url');
  }

  /** The internal key, `null` when the text is no public id of this recipient. */
  decode(id: string): string | null {
    if (!/^[\w-]{22}$/.test(id)) return null;
    const block = Buffer.from(id, 'base64url');
    const decipher = createDecipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    const key = decipher
      .update(block)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    // Another recipient's id decrypts to noise, which 63 times in 64 is no UUIDv7.
    return UUID.test(key) && key[14] === '7' && /[89ab]/.test(key[19] ?? '') ? key : null;
  }
}
