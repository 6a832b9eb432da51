import cors, { type CorsOptions } from 'cors';
import type { Request, RequestHandler } from 'express';

/** What a page of another site may read of an answer beside its body. */
const EXPOSED = ['x-request-id', 'content-language', 'www-authenticate', 'retry-after'];

const COMMON: CorsOptions = {
  methods: ['GET', 'POST'],
  exposedHeaders: EXPOSED,
  /** Seconds that a browser remembers a permission; some take no more than ten minutes. */
  maxAge: 600,
};

/**
 * Which pages of other sites may ask. Any may ask what needs no token: that is open to everybody, and
 * there are no cookies that a browser could add. A request with a token, or the question whether it
 * may carry one, is answered only to the listed origins.
 */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const open: CorsOptions = { ...COMMON, origin: '*' };
  const listed: CorsOptions = { ...COMMON, origin: [...origins] };
  const handler = cors<Request>((request, decide) => {
    decide(null, usesToken(request) ? listed : open);
  });
  return (request, response, next) => {
    if (request.headers.origin === undefined) next();
    else handler(request, response, next);
  };
}

/** A preflight names the header before it is sent. */
function usesToken({ headers }: Request): boolean {
  const announced = headers['access-control-request-headers'] ?? '';
  const names = announced.split(',').map((name) => name.trim().toLowerCase());
  return [...names, ...Object.keys(headers)].includes('authorization');
}
