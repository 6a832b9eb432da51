import { createHmac, generateKeyPair, hkdfSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../ground/process/environment.ts';

/** The local provider's one private key; everything that it keeps secret is derived from it. */
export interface IdentityKey {
  /** Private RSA key for RS256. */
  readonly jwk: JsonWebKey;
  /** Secret of a client: whoever may read the key file, and nobody else, can make it. */
  clientSecret(clientId: string): string;
}

/** Reads the key file, or makes it: once, complete from the first moment, readable by its owner. */
export async function loadIdentityKey(path: string): Promise<IdentityKey> {
  const jwk = (await readKey(path)) ?? (await makeKey(path));
  const secrets = Buffer.from(hkdfSync('sha256', String(jwk.d), '', 'client secrets', 32));
  return {
    jwk,
    clientSecret: (clientId) => createHmac('sha256', secrets).update(clientId).digest('base64url'),
  };
}

async function readKey(path: string): Promise<JsonWebKey | null> {
  let text: string;
  try {
    // A copied working tree loses the file's mode; a file system without modes keeps its own.
    await chmod(path, 0o600).catch(() => undefined);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartupError('the key file of the local identity provider cannot be read');
  }
  try {
    const jwk = JSON.parse(text) as JsonWebKey;
    if (jwk.kty === 'RSA' && typeof jwk.d === 'string') return jwk;
  } catch {
    // Not JSON: reported below like any other content that is no key.
  }
  throw new StartupError('the key file of the local identity provider is damaged: delete it');
}

async function makeKey(path: string): Promise<JsonWebKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const made = privateKey.export({ format: 'jwk' });
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(made) + '\n', { mode: 0o600, flag: 'wx' });
  try {
    // A link appears with its content, and fails when another process was first.
    await link(draft, path);
    return made;
  } catch {
    const other = await readKey(path);
    if (other) return other;
    throw new StartupError('the key file of the local identity provider cannot be written');
  } finally {
    await rm(draft, { force: true });
  }
}
