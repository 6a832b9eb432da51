import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { keyOf } from '../../seeds/world/keys.ts';
import type { Environment } from '../../ground/process/environment.ts';
import { HubError } from '../../ground/errors/errors.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { startIdentityProvider } from '../local/identity-provider.ts';
import { createGuard } from './guard.ts';
import { PersonClaims } from './person-claim.ts';
import { createViewer } from './viewer.ts';

export const AUDIENCE = 'elder-care-hub';

export interface Identity {
  issuer: string;
  /** @throws a coded error for a bad token or header; anonymous without a token. */
  identify(request: IncomingMessage, requestId: string): Promise<Viewer>;
  close(): Promise<void>;
}

/** Who callers are: Keycloak's realm when it is configured, else the local provider, started here. */
export async function createIdentity(
  environment: Environment,
  secrets: Secrets,
): Promise<Identity> {
  const people = new PersonClaims(secrets);
  const provider = environment.KEYCLOAK_URL
    ? null
    : await startIdentityProvider({
        ...localProvider(environment, people),
        port: environment.HUB_IDENTITY_PORT,
      });
  const issuer = issuerOf(environment);
  const guard = createGuard({ issuer, audience: AUDIENCE });
  return {
    issuer,
    async identify(request, requestId) {
      const viewer = createViewer(await guard.identify(request), request, requestId);
      if (viewer.person === null) return viewer;
      const person = people.decode(viewer.person);
      if (person === null) throw new HubError('FORBIDDEN', 'The token names nobody in this hub.');
      return { ...viewer, person };
    },
    close: async () => provider?.close(),
  };
}

export function issuerOf(environment: Environment): string {
  const { KEYCLOAK_URL, KEYCLOAK_REALM, HUB_IDENTITY_PORT } = environment;
  const base = KEYCLOAK_URL?.replace(/\/+$/, '') ?? `http://localhost:${HUB_IDENTITY_PORT}`;
  return `${base}/realms/${KEYCLOAK_REALM}`;
}

/** Settings that the hub's local provider and the token script share, so that their tokens agree. */
export function localProvider(environment: Environment, people: PersonClaims) {
  return {
    issuer: issuerOf(environment),
    audience: AUDIENCE,
    keyFile: join(environment.HUB_DATA_DIR, 'identity-key.json'),
    personClaim: (n: number) => people.encode(keyOf('elder', n)),
    production: environment.NODE_ENV === 'production',
  };
}
