import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  type Decipheriv,
  type KeyObject,
} from 'node:crypto';
import type { Secrets } from '../process/secrets.ts';
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
  readonly #key: KeyObject;
  // One block at a time without chaining has no state, so one cipher serves for all ids.
  #cipher: Cipheriv | undefined;
  #decipher: Decipheriv | undefined;

  constructor(secrets: Secrets, recipient: string) {
    this.#key = secrets.key(`public-id/${recipient}`);
  }

  /** @throws for what is no UUID: half a block would stay in the cipher and spoil the next id. */
  encode(key: string): string {
    const block = Buffer.from(key.replaceAll('-', ''), 'hex');
    if (block.length !== 16) throw new Error('an internal key is a UUID');
    this.#cipher ??= createCipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    return this.#cipher.update(block).toString('base64url');
  }

  /** The internal key, `null` when the text is no public id of this recipient. */
  decode(id: string): string | null {
    if (!/^[\w-]{22}$/.test(id)) return null;
    const block = Buffer.from(id, 'base64url');
    this.#decipher ??= createDecipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    const key = this.#decipher
      .update(block)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    // Another recipient's id decrypts to noise, which 63 times in 64 is no UUIDv7.
    return UUID.test(key) && key[14] === '7' && /[89ab]/.test(key[19] ?? '') ? key : null;
  }
}
