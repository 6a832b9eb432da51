import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import express from 'express';
import { Kind, parse } from 'graphql';
import { buildExplorer } from '../../../router/explorer/bundle.ts';
import { EXAMPLES, type SignIn } from '../../../router/explorer/examples.ts';
import { pageStorage } from '../../../router/explorer/page/storage.ts';
import { explorer } from '../../../router/explorer/serve.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let cache: string;
let directory: string;
let version: string;
let log: string[];
let site: string;
const servers: Server[] = [];

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'explorer-'));
  log = [];
  ({ directory } = await buildExplorer({ directory: cache, log: (line) => log.push(line) }));
  version = basename(directory);
  site = await serve(directory);
});

afterAll(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await rm(cache, { recursive: true, force: true });
});

async function serve(from: string | Promise<string>, signIn?: SignIn): Promise<string> {
  const app = express().disable('x-powered-by');
  app.use(explorer({ directory: from, endpoint: '/graphql', examples: EXAMPLES, signIn }));
  app.use((_request, response) => void response.status(418).send('not the explorer'));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The request line goes out as written: `fetch` would resolve dots in the path first. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    send({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function pageText(): Promise<string> {
  return (await fetch(site, { headers: BROWSER })).text();
}

describe('the bundle', () => {
  test('says how long it took and is reused as long as its inputs stay', async () => {
    expect(log.join('\n')).toMatch(/bundled in \d+\.\d s \(\d+\.\d MB\)/);
    const again: string[] = [];
    const result = await buildExplorer({ directory: cache, log: (line) => again.push(line) });
    expect({ result, again }).toEqual({ result: { directory }, again: [] });
    expect(await readdir(cache)).toEqual([version]);
  });

  test('holds the page, its style and all three editor workers', async () => {
    expect(await readdir(directory)).toEqual(
      expect.arrayContaining([
        'index.html',
        'main.js',
        'main.css',
        'editor.worker.js',
        'graphql.worker.js',
        'json.worker.js',
      ]),
    );
  });

  test('of two builders at once, both end with the same complete page', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'explorer-'));
    const built = await Promise.all(
      [0, 1].map(() => buildExplorer({ directory: fresh, log: () => undefined })),
    );
    expect(built).toEqual(Array(2).fill({ directory: join(fresh, version) }));
    expect(await readdir(fresh)).toEqual([version]);
    expect(await readdir(join(fresh, version))).toEqual(await readdir(directory));
    await rm(fresh, { recursive: true });
  });
});

describe('everything comes from the same origin', () => {
  test('the page refers to its own assets only, and each of them is there', async () => {
    const html = await pageText();
    const references = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(references.length).toBeGreaterThanOrEqual(3);
    for (const reference of references) {
      expect(reference).toMatch(new RegExp(`^/explorer/${version}/[\\w.-]+$`));
      expect((await fetch(site + reference)).status).toBe(200);
    }
  });

  test('the page has no inline script, handler or style', async () => {
    const html = await pageText();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style/i);
    expect(html).toContain('养老服务数据枢纽');
    expect(html).toContain('Elder Care Data Hub');
  });

  test('style sheets load fonts from files beside them', async () => {
    const css = await readFile(join(directory, 'main.css'), 'utf8');
    const urls = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url]) => url as string);
    expect(css).not.toMatch(/@import/);
    expect(urls.filter((url) => /^([a-z]+:)?\/\//i.test(url))).toEqual([]);
    expect(urls.filter((url) => url.startsWith('data:font'))).toEqual([]);
    const files = urls.filter((url) => !url.startsWith('data:image/'));
    expect(files.length).toBeGreaterThan(0);
    expect(await readdir(directory)).toEqual(
      expect.arrayContaining(files.map((url) => url.replace('./', ''))),
    );
  });

  test('scripts name no content delivery network and import nothing by URL', async () => {
    for (const name of (await readdir(directory)).filter((file) => file.endsWith('.js'))) {
      const script = await readFile(join(directory, name), 'utf8');
      expect(script).not.toMatch(/esm\.sh|unpkg\.com|jsdelivr|cdnjs|googleapis/);
      expect(script).not.toMatch(/import\s*\(?\s*["'`](https?:)?\/\//);
    }
  });
});

describe('headers', () => {
  test.each([
    ['the page', '/'],
    ['an asset', '/explorer/{version}/main.js'],
    ['the configuration', '/explorer/config.json'],
    ['what is not there', '/explorer/nothing'],
  ])('%s carries the security headers', async (_what, path) => {
    const { headers } = await fetch(site + path.replace('{version}', version), {
      headers: BROWSER,
    });
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each(['main.js', 'main.css', 'json.worker.js', 'icon.svg'])(
    '%s is cached for good and arrives the same with and without compression',
    async (name) => {
      const url = `${site}/explorer/${version}/${name}`;
      const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
      const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'));
      expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await packed.text()).toBe(await plain.text());
    },
  );
});

describe('where a realm signs people in', () => {
  const signIn = { issuer: 'https://id.example.cn:8443/auth/realms/eldercare', clientId: 'page' };
  const addresses = ['/', '/explorer/{version}/main.js', '/explorer/config.json', '/explorer/no'];

  async function policyOf(from: string, path: string): Promise<string[]> {
    const url = from + path.replace('{version}', version);
    const { headers } = await fetch(url, { headers: BROWSER });
    return headers.get('content-security-policy')!.split('; ');
  }

  test('the page may ask its own origin and that of the provider, and differs in nothing else', async () => {
    const there = await serve(directory, signIn);
    for (const path of addresses) {
      const policy = await policyOf(there, path);
      expect(policy).toContain("connect-src 'self' https://id.example.cn:8443");
      const own = await policyOf(site, path);
      expect(own).toContain("connect-src 'self'");
      const rest = (all: string[]) => all.filter((part) => !part.startsWith('connect-src'));
      expect(rest(policy)).toEqual(rest(own));
    }
  });

  test('the page learns from the server where that is and which client it is', async () => {
    const there = await serve(directory, signIn);
    const config = await (await fetch(`${there}/explorer/config.json`)).json();
    expect(config).toMatchObject({ signIn, personas: null });
  });
});

describe('who asks', () => {
  test.each(['*/*', 'application/json', 'text/plain'])(
    'a client that accepts %s gets a pointer to the API',
    async (accept) => {
      const response = await fetch(site, { headers: { accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get('vary')).toMatch(/accept/i);
      expect(await response.json()).toEqual({
        graphql: '/graphql',
        health: ['/health/live', '/health/ready'],
      });
    },
  );

  test('a browser waits on a page that refreshes until the bundle is there', async () => {
    let finish: (path: string) => void = () => undefined;
    const early = await serve(new Promise((resolve) => (finish = resolve)));
    const waiting = await fetch(early, { headers: BROWSER });
    expect(waiting.status).toBe(503);
    expect(await waiting.text()).toContain('http-equiv="refresh"');
    expect((await fetch(`${early}/explorer/${version}/main.js`)).status).toBe(404);
    finish(directory);
    let ready = waiting;
    while (ready.status === 503) ready = await fetch(early, { headers: BROWSER });
    expect(await ready.text()).toBe(await pageText());
  });

  test('a failed build is told without its reason, and the configuration still answers', async () => {
    const broken = await serve(Promise.reject(new Error('secret-path')));
    const response = await fetch(broken, { headers: BROWSER });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret-path|refresh/);
    expect((await fetch(`${broken}/explorer/config.json`)).status).toBe(200);
  });

  test('other paths and methods are left to the rest of the hub', async () => {
    expect(await statusOf('/graphql')).toBe(418);
    expect((await fetch(site, { method: 'POST' })).status).toBe(418);
  });
});

describe('paths', () => {
  test.each([
    '/explorer',
    '/explorer/',
    '/explorer/{version}/',
    '/explorer/{version}/missing.js',
    '/explorer/{version}/index.html',
    '/explorer/{version}/main.js.gz',
    '/explorer/{version}/__proto__',
    '/explorer/0000000000000000/main.js',
    '/explorer/{version}/../outside.txt',
    '/explorer/{version}/..%2foutside.txt',
    '/explorer/{version}/%2e%2e%2foutside.txt',
    '/explorer/{version}/..%5coutside.txt',
    '/explorer/../../package.json',
    '/explorer/%2e%2e/outside.txt',
    '/explorer/{version}/main.js%00.txt',
  ])('%s is not found', async (path) => {
    await writeFile(join(cache, 'outside.txt'), 'outside');
    expect(await statusOf(path.replace('{version}', version))).toBe(404);
    await rm(join(cache, 'outside.txt'));
  });
});

describe('examples', () => {
  test('reach the page with the endpoint, uncached', async () => {
    const response = await fetch(`${site}/explorer/config.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      endpoint: '/graphql',
      examples: JSON.parse(JSON.stringify(EXAMPLES)),
      personas: null,
      signIn: null,
    });
  });

  test('are six, each with its own name', () => {
    expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(6);
  });

  test.each(EXAMPLES.map((example) => [example.name, example] as const))(
    '%s is one query of that name with the variables it declares',
    (name, { query, variables = {}, persona }) => {
      const operations = parse(query).definitions.filter(
        (definition) => definition.kind === Kind.OPERATION_DEFINITION,
      );
      expect(operations.map((operation) => operation.name?.value)).toEqual([name]);
      const declared = operations[0]?.variableDefinitions?.map((each) => each.variable.name.value);
      expect(Object.keys(variables).sort()).toEqual([...(declared ?? [])].sort());
      expect(persona ?? 'staff:150600').toMatch(/^[a-z]+(:\d+)?$/);
    },
  );
});

test('the page keeps tabs and layout over a reload, and neither headers nor history', () => {
  const kept = new Map<string, string>();
  const storage = pageStorage({
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  });
  const keys = ['tabState', 'theme', 'docExplorerFlex', 'headers', 'queries', 'favorites', 'query'];
  for (const key of keys) storage.setItem(`graphiql:${key}`, key);
  expect([...kept.values()]).toEqual(['tabState', 'theme', 'docExplorerFlex']);
  expect(keys.map((key) => storage.getItem(`graphiql:${key}`))).toEqual(keys);
  storage.clear();
  expect(keys.map((key) => storage.getItem(`graphiql:${key}`))).toEqual(keys.map(() => null));
});
