import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHash,
  type Decipheriv,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../process/secrets.ts';
import type { Viewer } from './viewer.ts';

/** Who ids are made for: an organisation, an app, or one person. */
export function recipientOf(viewer: Viewer): string {
  return viewer.organisation ?? viewer.subject ?? 'anonymous';
}

const BLOCK = 16;
const HALF = 8;
/** Bytes of an id: 24 are 32 characters of base64url without a spare bit, so an id has one form. */
const LENGTH = 24;
const FORM = /^[\w-]{32}$/;

/**
 * The ids of entities with closed rows, as one recipient knows them: the internal UUID encrypted as
 * one AES block, and a check value, which is half of a second block over the type and the UUID's
 * random end. The hub can turn an id back; two recipients cannot join theirs; an id of another
 * recipient, of another type, or with one character changed does not fit its check value.
 */
export class PublicIds {
  readonly #key: KeyObject;
  // One block at a time without chaining has no state, so one cipher serves for all ids.
  #cipher: Cipheriv | undefined;
  #decipher: Decipheriv | undefined;

  constructor(secrets: Secrets, recipient: string) {
    this.#key = secrets.key(`public-id/${recipient}`);
  }

  encode(type: string, key: string): string {
    return this.encodeAll(type, [key])[0]!;
  }

  /** Many at once: one call of the cipher costs more than a hundred of its blocks. */
  encodeAll(type: string, keys: readonly string[]): string[] {
    const blocks = Buffer.alloc(keys.length * 2 * BLOCK);
    const mark = markOf(type);
    keys.forEach((key, i) => {
      const at = i * 2 * BLOCK;
      writeKey(blocks, at, key);
      mark.copy(blocks, at + BLOCK);
      blocks.copy(blocks, at + BLOCK + HALF, at + HALF, at + BLOCK);
    });
    const encrypted = this.#encrypt(blocks);
    return keys.map((_, i) => {
      const at = i * 2 * BLOCK;
      return encrypted.toString('base64url', at, at + LENGTH);
    });
  }

  /** The internal key, `null` for all that is no id of this type made for this recipient. */
  decode(type: string, id: string): string | null {
    return this.#read([type], id)?.key ?? null;
  }

  /** Which of these types the id is of, `null` where it is of none, or not this recipient's. */
  typeOf(types: readonly string[], id: string): string | null {
    return this.#read(types, id)?.type ?? null;
  }

  #read(types: readonly string[], id: string): { type: string; key: string } | null {
    if (!FORM.test(id)) return null;
    const bytes = Buffer.from(id, 'base64url');
    this.#decipher ??= createDecipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    const key = this.#decipher.update(bytes.subarray(0, BLOCK));
    const blocks = Buffer.concat(types.flatMap((type) => [markOf(type), key.subarray(HALF)]));
    const checks = this.#encrypt(blocks);
    // Every check value is compared, whatever the ones before said.
    const fits = types.filter((_, i) =>
      timingSafeEqual(checks.subarray(i * BLOCK, i * BLOCK + HALF), bytes.subarray(BLOCK)),
    );
    const [type] = fits;
    return type === undefined ? null : { type, key: uuidOf(key) };
  }

  #encrypt(blocks: Buffer): Buffer {
    this.#cipher ??= createCipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false);
    return this.#cipher.update(blocks);
  }
}

const marks = new Map<string, Buffer>();

/** The type in a block of a check value. Such a block is never that of a key: see `writeKey`. */
function markOf(type: string): Buffer {
  let mark = marks.get(type);
  if (!mark) {
    mark = createHash('sha256').update(type).digest().subarray(0, HALF);
    mark[6] = 0;
    marks.set(type, mark);
  }
  return mark;
}

/** @throws for what is no UUIDv7: its version tells a block of a key from one of a check value. */
function writeKey(blocks: Buffer, at: number, key: string): void {
  const written = blocks.write(key.replaceAll('-', ''), at, BLOCK, 'hex');
  if (written === BLOCK && key.length === 36 && key[14] === '7') return;
  throw new Error('an internal key is a UUIDv7');
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
