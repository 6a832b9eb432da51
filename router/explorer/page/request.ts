let token = '';

/** Sets the bearer token of all further requests. It is held in this variable and nowhere else. */
export function setToken(text: string): void {
  token = text.trim().replace(/^bearer\s+/i, '');
}

interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/** Sends operations to `endpoint`. Headers of the header editor win over the token. */
export function sender(endpoint: string) {
  return async (operation: Operation, options?: { headers?: Record<string, unknown> }) => {
    const headers = new Headers({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });
    if (token) headers.set('authorization', `Bearer ${token}`);
    for (const [name, value] of Object.entries(options?.headers ?? {})) {
      headers.set(name, String(value));
    }
    const response = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify(operation),
      cache: 'no-store',
      credentials: 'omit',
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`HTTP ${response.status}: the answer is not JSON`);
    }
  };
}
