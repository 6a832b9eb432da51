import { join } from 'node:path';
import type { Environment } from '../../ground/process/environment.ts';
import { loadSecrets, type Secrets } from '../../ground/process/secrets.ts';

/** The hub's keys: the given file, or one made for local use. */
export function openSecrets(environment: Environment): Secrets {
  const create = environment.HUB_SECRETS_FILE === undefined;
  return loadSecrets(secretsFile(environment), { create });
}

export function secretsFile({ HUB_SECRETS_FILE, HUB_DATA_DIR }: Environment): string {
  return HUB_SECRETS_FILE ?? join(HUB_DATA_DIR, 'secrets.json');
}
