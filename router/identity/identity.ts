import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Environment } from '../../ground/process/environment.ts';
import { expecting, HubError } from '../../ground/errors/errors.ts';
import { describeFault } from '../../ground/errors/fault.ts';
import type { Log } from '../../ground/process/log.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { startIdentityProvider } from '../local/identity-provider.ts';
import { requestToken } from './client-token.ts';
import { createGuard } from './guard.ts';
import { parsePersona, personaClientId } from './personas.ts';
import { PersonClaims } from './person-claim.ts';
import type { KeysState } from './realm-keys.ts';
import type { Standing } from './standing.ts';
import { createViewer } from './viewer.ts';

export const AUDIENCE = 'elder-care-hub';

/** The public client of the realm by which people sign in from the explorer page. */
export const EXPLORER_CLIENT = 'elder-care-explorer';

export interface Identity {
  issuer: string;
  /** @throws a coded error for a bad token or header; anonymous without a token. */
  identify(request: IncomingMessage, requestId: string): Promise<Viewer>;
  /** Whether tokens can be judged. */
  state(): Promise<KeysState>;
  /** The token of a persona, where the local provider gives them. @throws StartupError for none such */
  personaToken?(name: string): Promise<string>;
  /** Where people sign in, where a realm does that. */
  signIn?: { readonly issuer: string; readonly clientId: string };
  close(): Promise<void>;
}

/** Who callers are: Keycloak's realm when it is configured, else the local provider, started here. */
export async function createIdentity(
  environment: Environment,
  secrets: Secrets,
  log: Log,
  standing: Pick<Standing, 'require'>,
): Promise<Identity> {
  const people = new PersonClaims(secrets);
  const provider = environment.KEYCLOAK_URL
    ? null
    : await startIdentityProvider({
        ...localProvider(environment, people),
        port: environment.HUB_IDENTITY_PORT,
      });
  const issuer = issuerOf(environment);
  const onOutage = (cause: Error | null) => reportOutage(log, issuer, cause);
  const guard = createGuard({ issuer, audience: AUDIENCE, onOutage });
  return {
    issuer,
    state: () => guard.keys(),
    async identify(request, requestId) {
      const claims = await guard.identify(request);
      const viewer = createViewer(claims, request, requestId);
      if (claims) {
        const { sub: subject, iat: issuedAt } = claims;
        await standing.require({ organisation: viewer.organisation, subject, issuedAt });
      }
      if (viewer.person === null) return viewer;
      const person = people.decode(viewer.person);
      if (person === null) throw new HubError('FORBIDDEN', expecting('TOKEN_PERSON'));
      return { ...viewer, person };
    },
    ...(!provider && { signIn: { issuer, clientId: EXPLORER_CLIENT } }),
    ...(provider && {
      personaToken(name) {
        const clientId = personaClientId(parsePersona(name));
        return requestToken(provider.tokenUrl, clientId, provider.key.clientSecret(clientId));
      },
    }),
    close: async () => provider?.close(),
  };
}

/** `fetch` says no more than that it failed; what the network said is its cause. */
function reportOutage(log: Log, issuer: string, failure: Error | null): void {
  if (failure === null) {
    log.info({ issuer }, 'the identity provider answers again');
    return;
  }
  const cause = describeFault(failure.cause ?? failure);
  log.warn({ issuer, cause }, 'the identity provider does not give its keys');
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
