import { StartupError } from '../../ground/process/environment.ts';

/** A client-credentials grant. @throws StartupError with the provider's own description. */
export async function requestToken(url: string, clientId: string, secret: string): Promise<string> {
  let response: Response;
  let answer: { access_token?: unknown; error_description?: unknown };
  try {
    response = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.timeout(10_000),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: secret,
      }),
    });
    answer = (await response.json()) as typeof answer;
  } catch {
    throw new StartupError('the identity provider does not answer');
  }
  if (response.ok && typeof answer.access_token === 'string') return answer.access_token;
  const why = typeof answer.error_description === 'string' ? `: ${answer.error_description}` : '';
  throw new StartupError(`the identity provider refuses (HTTP ${response.status})${why}`);
}
