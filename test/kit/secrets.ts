import { createHash } from 'node:crypto';
import { Secrets } from '../../ground/process/secrets.ts';

/** The keys of every test hub, and of what its database was seeded with. */
export const TEST_SECRETS = new Secrets(createHash('sha256').update('test').digest());
