import type { IncomingMessage } from 'node:http';
import { json, Router, type Response } from 'express';
import { StartupError } from '../../ground/process/environment.ts';

/** Gives the token of a persona. @throws StartupError for none such */
export type PersonaToken = (persona: string) => Promise<string>;

/** Personas that the page offers; any other can be typed. */
export const OFFERED: readonly string[] = [
  'staff:150600',
  'caregiving:150600',
  'assessment:150602',
  'finance:150600',
  'supervision:150600',
  'province:150000',
  'partner:150100',
  'developer:1',
  'elder:1',
  'guardian:1',
  'family:1',
];

/**
 * `POST /explorer/token`: the token of a persona of the local provider, for the page that this very
 * machine has opened. A realm of its own signs people in by itself, and then there is no such address.
 */
export function personaTokens(tokenOf: PersonaToken): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.post('/', json({ limit: '1kb' }), async (request, response) => {
    response.set('cache-control', 'no-store');
    const { persona } = (request.body ?? {}) as { persona?: unknown };
    if (!isThisPage(request)) return void response.status(403).json({ error: 'FORBIDDEN' });
    if (typeof persona !== 'string') return refused(response, 'persona is a text');
    try {
      response.json({ token: await tokenOf(persona) });
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      refused(response, error.message);
    }
  });
  return router;
}

function refused(response: Response, error: string): void {
  response.status(400).json({ error });
}

/** From this machine, and from the page and no other site: a browser says where a request comes from. */
function isThisPage({ socket, headers }: IncomingMessage): boolean {
  const near = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
  return near && headers.origin === `http://${headers.host}` && isLoopbackName(headers.host);
}

/** A name of another site that leads here would be of its own origin. */
function isLoopbackName(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
