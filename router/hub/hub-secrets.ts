import { join } from 'node:path';
import type { Environment } from '../../ground/process/environment.ts';
import { loadSecrets, type Secrets } from '../../ground/process/secrets.ts';

/** The hub's keys: the given file, or one made for local use. */
export function openSecrets({ HUB_SECRETS_FILE, HUB_DATA_DIR }: Environment): Secrets {
  const path = HUB_SECRETS_FILE ?? join(HUB_DATA_DIR, 'secrets.json');
  return loadSecrets(path, { create: HUB_SECRETS_FILE === undefined });
}
