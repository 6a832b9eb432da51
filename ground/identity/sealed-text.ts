import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * A text that is kept so that its key alone opens it. It is bound to the row that it is of: put into
 * another one it does not open.
 */
export function sealText(key: KeyObject, row: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(row));
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64url');
}

/** @throws for what was sealed with another key, for another row, or changed since. */
export function openText(key: KeyObject, row: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(row))
    .setAuthTag(bytes.subarray(-TAG));
  const opened = [decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}
