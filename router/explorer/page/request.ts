/** What goes with every request; held in this variable and nowhere else. */
const said: Record<string, string> = {};

/** Gives the token of whoever signed in with the provider, renewed where that is due. */
let signedIn: () => Promise<string | null> = async () => null;

/** All further requests go out as whoever `token` tells, if anybody. */
export function sendAs(token: () => Promise<string | null>): void {
  signedIn = token;
}

/** Sets the bearer token of all further requests. */
export function setToken(text: string): void {
  const token = text.trim().replace(/^bearer\s+/i, '');
  setHeader('authorization', token && `Bearer ${token}`);
}

/** Sets a header of all further requests; an empty one is not sent. */
export function setHeader(name: string, value: string): void {
  if (value) said[name] = value;
  else delete said[name];
}

interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/**
 * Sends operations to `endpoint`. Headers of the header editor win over the bar's. What keeps an
 * answer from coming is an answer of its own: GraphiQL would show the stack of an error.
 */
export function sender(endpoint: string) {
  return async (operation: Operation, options?: { headers?: Record<string, unknown> }) => {
    try {
      return await answerOf(endpoint, operation, options?.headers ?? {});
    } catch (error) {
      return { errors: [{ message: (error as Error).message }] };
    }
  };
}

async function answerOf(endpoint: string, operation: Operation, own: Record<string, unknown>) {
  const token = await signedIn();
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    ...said,
    ...(token !== null && { authorization: `Bearer ${token}` }),
  });
  for (const [name, value] of Object.entries(own)) headers.set(name, String(value));
  const response = await fetch(endpoint, {
    method: 'POST',
    headers,
    body: JSON.stringify(operation),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => {
    throw new Error('无法访问数据枢纽。 The hub cannot be reached.');
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`答复不是 JSON。 The answer is not JSON: HTTP ${response.status}`);
  }
}

export type Send = ReturnType<typeof sender>;
