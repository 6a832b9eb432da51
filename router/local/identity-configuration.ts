import { errors, type Configuration } from 'oidc-provider';
import {
  personaClaims,
  personaOfClient,
  UnknownPersona,
  type PersonClaim,
} from '../identity/personas.ts';
import type { IdentityKey } from './identity-key.ts';
import { createIdentityStore } from './identity-store.ts';

export interface IdentityProviderOptions {
  /** `http://localhost:4180/realms/eldercare`: tokens carry it, routes lie below its path. */
  readonly issuer: string;
  readonly keyFile: string;
  /** The hub's client id, which tokens name as their audience. */
  readonly audience: string;
  readonly personClaim: PersonClaim;
}

const RESOURCE = 'urn:elder-care-hub';
const MINUTE = 60;
/** As long as the realm file's access tokens. */
const TOKEN_LIFE = 5 * MINUTE;

/** Every default of the library that it wants replaced before use is replaced here. */
export function identityConfiguration(
  options: IdentityProviderOptions,
  key: IdentityKey,
): Configuration {
  return {
    adapter: createIdentityStore(key),
    jwks: { keys: [{ ...key.jwk, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [key.clientSecret('cookies')] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    routes: {
      authorization: '/protocol/openid-connect/auth',
      token: '/protocol/openid-connect/token',
      jwks: '/protocol/openid-connect/certs',
      userinfo: '/protocol/openid-connect/userinfo',
      end_session: '/protocol/openid-connect/logout',
    },
    ttl: {
      AccessToken: TOKEN_LIFE,
      ClientCredentials: TOKEN_LIFE,
      IdToken: TOKEN_LIFE,
      Interaction: 10 * MINUTE,
      Session: 10 * MINUTE,
      Grant: 10 * MINUTE,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { logoutSource: signedOut, postLogoutSuccessSource: signedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return {
            scope: '',
            audience: options.audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: TOKEN_LIFE,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    formats: {
      customizers: {
        jwt: async (_ctx, token, parts) => {
          const clientId = token.clientId ?? '';
          parts.header = { ...parts.header, typ: 'JWT' };
          Object.assign(parts.payload, {
            typ: 'Bearer',
            azp: clientId,
            aud: [options.audience, 'account'],
            ...(await claimsOfClient(clientId, options.personClaim)),
          });
        },
      },
    },
    findAccount: () => undefined,
    clientBasedCORS: () => false,
    renderError: (ctx, out) => {
      ctx.type = 'text/plain';
      ctx.body = `${out.error}: ${out.error_description ?? ''}\n`;
    },
  };
}

async function claimsOfClient(clientId: string, personClaim: PersonClaim): Promise<object> {
  const persona = personaOfClient(clientId);
  if (persona === null) throw new errors.InvalidClient('no such persona');
  try {
    return await personaClaims(persona, personClaim);
  } catch (error) {
    if (error instanceof UnknownPersona) throw new errors.InvalidRequest(error.message);
    throw error;
  }
}

/** Personas sign in without a browser session, so there is nothing to confirm or to end. */
function signedOut(ctx: { body: unknown; type: string }): void {
  ctx.type = 'text/plain';
  ctx.body = 'There is no session to end.\n';
}
