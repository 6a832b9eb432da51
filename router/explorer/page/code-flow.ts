import * as oauth from 'oauth4webapi';
import type { SignIn } from '../examples.ts';
import { SignInProblem } from './sign-in-problem.ts';

/** What one sign-in gave. It lives in variables of the page alone. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly id: string;
  readonly subject: string;
  /** Milliseconds for which the access token is good. */
  readonly life: number;
}

/** What the page keeps while the browser is at the provider: worth nothing without the code. */
export interface Started {
  readonly state: string;
  readonly verifier: string;
}

const PATIENCE_MS = 10_000;

/**
 * The authorization code flow with PKCE, as a public client. The provider answers in the fragment of
 * the address, so that the code reaches neither the hub's server nor a proxy before it.
 */
export class CodeFlow {
  readonly #signIn: SignIn;
  readonly #redirect: string;
  readonly #client: oauth.Client;
  #provider: oauth.AuthorizationServer | null = null;

  constructor(signIn: SignIn, redirect: string) {
    this.#signIn = signIn;
    this.#redirect = redirect;
    this.#client = { client_id: signIn.clientId };
  }

  /** Where the browser goes to sign in. */
  async begin(): Promise<{ url: string; started: Started }> {
    const { authorization_endpoint: endpoint } = await this.#discovered();
    const started = {
      state: oauth.generateRandomState(),
      verifier: oauth.generateRandomCodeVerifier(),
    };
    const url = this.#navigation(endpoint, {
      response_type: 'code',
      response_mode: 'fragment',
      scope: 'openid',
      redirect_uri: this.#redirect,
      state: started.state,
      code_challenge: await oauth.calculatePKCECodeChallenge(started.verifier),
      code_challenge_method: 'S256',
    });
    return { url, started };
  }

  /** Exchanges the code that the provider returned. */
  async finish({ state, verifier }: Started, returned: URLSearchParams): Promise<Tokens> {
    if (returned.get('state') !== state) throw new SignInProblem('NOT_STARTED');
    const provider = await this.#discovered();
    return asked('REFUSED', async () => {
      const parameters = oauth.validateAuthResponse(provider, this.#client, returned, state);
      const response = await oauth.authorizationCodeGrantRequest(
        provider,
        this.#client,
        oauth.None(),
        parameters,
        this.#redirect,
        verifier,
        this.#options(),
      );
      const answer = await oauth.processAuthorizationCodeResponse(
        provider,
        this.#client,
        response,
        { requireIdToken: true },
      );
      return tokens(answer);
    });
  }

  /** Tokens for those that end soon. The provider takes a refresh token once. */
  async renew(former: Tokens): Promise<Tokens> {
    const { refresh } = former;
    if (refresh === null) throw new SignInProblem('ENDED');
    const provider = await this.#known();
    return asked('ENDED', async () => {
      const response = await oauth.refreshTokenGrantRequest(
        provider,
        this.#client,
        oauth.None(),
        refresh,
        this.#options(),
      );
      return tokens(
        await oauth.processRefreshTokenResponse(provider, this.#client, response),
        former,
      );
    });
  }

  /** What the person signs in as. It stands in no token, so it reaches no address either. */
  async name({ access, subject }: Tokens): Promise<string> {
    const provider = await this.#known();
    return asked('REFUSED', async () => {
      const response = await oauth.userInfoRequest(provider, this.#client, access, this.#options());
      const person = await oauth.processUserInfoResponse(provider, this.#client, subject, response);
      return person.preferred_username ?? subject;
    });
  }

  /** Where the browser goes to end the provider's own session. */
  async end({ id }: Tokens): Promise<string> {
    const { end_session_endpoint: endpoint } = await this.#discovered();
    return this.#navigation(endpoint, {
      id_token_hint: id,
      post_logout_redirect_uri: this.#redirect,
    });
  }

  #navigation(endpoint: string | undefined, parameters: Record<string, string>): string {
    if (!endpoint) throw new SignInProblem('UNREACHABLE');
    const url = new URL(endpoint);
    const all = { client_id: this.#client.client_id, ...parameters };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  }

  async #known(): Promise<oauth.AuthorizationServer> {
    return this.#provider ?? (await this.#discovered());
  }

  /** Asked anew before the browser leaves the page: a provider that is away is told here. */
  async #discovered(): Promise<oauth.AuthorizationServer> {
    const issuer = new URL(this.#signIn.issuer);
    this.#provider = await asked('UNREACHABLE', async () =>
      oauth.processDiscoveryResponse(
        issuer,
        await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...this.#options() }),
      ),
    );
    return this.#provider;
  }

  /** Only a provider whose own address is http is asked without TLS: the hub's operator chose it. */
  #options() {
    return {
      signal: AbortSignal.timeout(PATIENCE_MS),
      [oauth.allowInsecureRequests]: this.#signIn.issuer.startsWith('http:'),
    };
  }
}

function tokens(answer: oauth.TokenEndpointResponse, former?: Tokens): Tokens {
  const subject = oauth.getValidatedIdTokenClaims(answer)?.sub ?? former?.subject;
  const id = answer.id_token ?? former?.id;
  if (!id || !subject || (former && subject !== former.subject)) throw new SignInProblem('REFUSED');
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? null,
    id,
    subject,
    life: (answer.expires_in ?? 0) * 1000,
  };
}

/** Runs an exchange with the provider; tells a provider that says no from one that does not answer. */
async function asked<T>(no: 'REFUSED' | 'ENDED' | 'UNREACHABLE', exchange: () => Promise<T>) {
  try {
    return await exchange();
  } catch (error) {
    if (error instanceof SignInProblem) throw error;
    const said = refusal(error);
    if (said !== undefined) throw new SignInProblem(no, said, error);
    throw new SignInProblem(faultOf(error), '', error);
  }
}

/** The provider's code of a no, such as `access_denied`; a fault of its own is none. */
function refusal(error: unknown): string | undefined {
  if (error instanceof oauth.AuthorizationResponseError) return error.error;
  if (error instanceof oauth.ResponseBodyError && error.status < 500) return error.error;
  if (!(error instanceof oauth.WWWAuthenticateChallengeError)) return undefined;
  return error.cause[0]?.parameters.error ?? `HTTP ${error.status}`;
}

/** Answers of a proxy in place of the provider's. */
const NO_ANSWER: unknown[] = [
  oauth.PARSE_ERROR,
  oauth.RESPONSE_IS_NOT_CONFORM,
  oauth.RESPONSE_IS_NOT_JSON,
];

/** An answer that does not belong to this sign-in is refused by the page itself. */
function faultOf(error: unknown): 'CLOCK' | 'REFUSED' | 'UNREACHABLE' {
  if (!(error instanceof oauth.OperationProcessingError)) return 'UNREACHABLE';
  if (error.code === oauth.JWT_TIMESTAMP_CHECK) return 'CLOCK';
  return NO_ANSWER.includes(error.code) ? 'UNREACHABLE' : 'REFUSED';
}
