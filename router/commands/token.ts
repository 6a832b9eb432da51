import { parsePersona, personaClientId, type PersonClaim } from '../identity/personas.ts';
import {
  type Environment,
  readEnvironment,
  StartupError,
} from '../../ground/process/environment.ts';
import { openSecrets } from '../hub/hub-secrets.ts';
import { requestToken } from '../identity/client-token.ts';
import { localProvider } from '../identity/identity.ts';
import { PersonClaims } from '../identity/person-claim.ts';
import { startIdentityProvider } from '../local/identity-provider.ts';

export interface TokenSettings {
  /** As the hub expects it in tokens, whether or not anything listens there now. */
  readonly issuer: string;
  readonly audience: string;
  readonly keyFile: string;
  readonly personClaim: PersonClaim;
  readonly production: boolean;
  /** Asks a Keycloak realm instead, whose file makes one client per persona. */
  readonly keycloak?: { readonly url: string; readonly realm: string; readonly secret: string };
}

export interface TokenOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const CONSOLE: TokenOutput = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Prints the bearer token of a persona and nothing else. Returns the exit code. */
export async function printToken(
  args: readonly string[],
  settings: TokenSettings,
  { out, err }: TokenOutput = CONSOLE,
): Promise<number> {
  try {
    out(`${await fetchToken(args, settings)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

/** A token of the one persona that is named. @throws StartupError */
export async function fetchToken(
  args: readonly string[],
  settings: TokenSettings,
): Promise<string> {
  const [name = ''] = args;
  if (args.length > 1) throw new StartupError('one persona at a time');
  const clientId = personaClientId(parsePersona(name));
  if (settings.keycloak) {
    const { url, realm, secret } = settings.keycloak;
    const root = `${url.replace(/\/+$/, '')}/realms/${realm}`;
    return requestToken(`${root}/protocol/openid-connect/token`, clientId, secret);
  }
  // The provider of a running hub and this one share the key file, so their tokens are the same.
  const provider = await startIdentityProvider({ ...settings, port: 0 });
  try {
    return await requestToken(provider.tokenUrl, clientId, provider.key.clientSecret(clientId));
  } finally {
    await provider.close();
  }
}

/** Where this hub's tokens come from. */
export function tokenSettings(environment: Environment): TokenSettings {
  const people = new PersonClaims(openSecrets(environment));
  const { KEYCLOAK_URL: url, KEYCLOAK_REALM: realm, HUB_PERSONA_SECRET: secret } = environment;
  const keycloak = url ? { url, realm, secret: secret ?? '' } : undefined;
  return { ...localProvider(environment, people), keycloak };
}

if (import.meta.main) {
  process.exitCode = await printToken(process.argv.slice(2), tokenSettings(readEnvironment()));
}
