import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Router, type NextFunction, type Request, type Response } from 'express';
import type { ExplorerConfig, SignIn } from './examples.ts';
import { BUILDING, FAILED } from './notice.ts';
import { OFFERED, type PersonaToken, personaTokens } from './personas.ts';

export interface ExplorerOptions extends Omit<ExplorerConfig, 'personas' | 'signIn'> {
  /** Gives the tokens of personas, where there are any. */
  personaToken?: PersonaToken;
  /** Where people sign in, if not by a token that they paste. */
  signIn?: SignIn;
  /** What `buildExplorer` resolves to; until it is there a page says so and tries again. */
  directory: string | Promise<string>;
}

interface Page {
  html: string;
  directory: string;
  version: string;
  files: ReadonlySet<string>;
}

type PageState = 'BUILDING' | 'FAILED' | Page;

/**
 * What the page may load and ask: this origin, and the provider's where people sign in there. Monaco
 * writes style elements and style attributes and takes no nonce, so styles stay inline.
 */
function contentSecurityPolicy(signIn?: SignIn): string {
  const asked = signIn ? ["'self'", new URL(signIn.issuer).origin] : ["'self'"];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src ${asked.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The only kinds of file that are served, by extension. */
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves the explorer: the page at `GET /` for browsers, everything it loads below `/explorer/`.
 * A client that does not ask for HTML gets a JSON pointer to the API instead.
 */
export function explorer(options: ExplorerOptions): Router {
  const { directory, endpoint, examples, personaToken, signIn } = options;
  const secured = securedBy(contentSecurityPolicy(signIn));
  let state: PageState = 'BUILDING';
  Promise.resolve(directory)
    .then(pageIn)
    .then(
      (page) => (state = page),
      () => (state = 'FAILED'),
    );

  const router = Router({ caseSensitive: true, strict: true });

  router.get('/', secured, (request, response) => {
    response.vary('accept').set('cache-control', 'no-cache');
    if (request.accepts(['json', 'html']) === 'html') sendPage(response, state);
    else response.json({ graphql: endpoint, health: ['/health/live', '/health/ready'] });
  });

  router.get('/explorer/config.json', secured, (_request, response) => {
    const personas = personaToken ? OFFERED : null;
    const config: ExplorerConfig = { endpoint, examples, personas, signIn: signIn ?? null };
    response.set('cache-control', 'no-store').json(config);
  });

  if (personaToken) router.use('/explorer/token', secured, personaTokens(personaToken));

  router.get('/explorer/:version/:asset', secured, (request, response, next) => {
    const { version, asset } = request.params as Record<'version' | 'asset', string>;
    if (typeof state === 'string' || version !== state.version) next();
    else if (!state.files.has(asset) || !(extname(asset) in TYPES)) next();
    else sendAsset(request, response, state, asset);
  });

  router.use('/explorer', secured, (_request, response) => sendNotFound(response));

  return router;
}

function securedBy(policy: string) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.set({
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    next();
  };
}

async function pageIn(directory: string): Promise<Page> {
  const html = await readFile(join(directory, 'index.html'), 'utf8');
  const files = new Set(await readdir(directory));
  return { html, directory, version: basename(directory), files };
}

function sendPage(response: Response, state: PageState): void {
  response.type('html');
  if (state === 'BUILDING') response.status(503).set('retry-after', '2').send(BUILDING);
  else if (state === 'FAILED') response.status(500).send(FAILED);
  else response.send(state.html);
}

/** `asset` is a name from the directory's own listing, never a path that a client made up. */
function sendAsset(request: Request, response: Response, page: Page, asset: string): void {
  const gzip = page.files.has(`${asset}.gz`) && request.acceptsEncodings('gzip') === 'gzip';
  response.vary('accept-encoding').set({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': TYPES[extname(asset)],
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  const options = { root: page.directory, cacheControl: false };
  response.sendFile(gzip ? `${asset}.gz` : asset, options, (error) => {
    if (!error || response.headersSent) return;
    response.removeHeader('content-encoding');
    sendNotFound(response);
  });
}

function sendNotFound(response: Response): void {
  response.status(404).type('text/plain').set('cache-control', 'no-store').send('Not found\n');
}
