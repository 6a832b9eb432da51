import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '26.7.3';
const ARTIFACT = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
const MAVEN_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** Milliseconds. The first start of a fresh distribution also builds it. */
const READY_WITHIN = 240_000;

const run = promisify(execFile);

export interface KeycloakServer {
  readonly issuer: string;
  /** Calls the realm's admin API. @throws unless it answers 2xx. */
  admin(path: string, method?: 'GET' | 'POST' | 'PUT', body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface KeycloakOptions {
  readonly realm: string;
  readonly realmFile: string;
  /** Fills the placeholders of the realm file. */
  readonly variables: Readonly<Record<string, string>>;
  /** Keeps the unpacked distribution between runs. */
  readonly cache: string;
}

/** A real Keycloak on a free loopback port with its database in memory. Needs Java and Maven. */
export async function startKeycloak(options: KeycloakOptions): Promise<KeycloakServer> {
  await requireTool('java', '-version');
  await requireTool('bash', '--version');
  const home = await fetchDistribution(options.cache);
  await rm(join(home, 'data'), { recursive: true, force: true });
  await mkdir(join(home, 'data', 'import'), { recursive: true });
  // Keycloak refuses an import file that is not named after its realm.
  await copyFile(options.realmFile, join(home, 'data', 'import', `${options.realm}-realm.json`));

  const url = `http://127.0.0.1:${await freePort()}`;
  const password = randomBytes(18).toString('base64url');
  const { process: server, printed } = launch(home, url, {
    ...options.variables,
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx768m',
  });
  const stop = (): Promise<void> => stopServer(server);
  const issuer = `${url}/realms/${options.realm}`;
  try {
    await untilReady(`${issuer}/.well-known/openid-configuration`, server, printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    issuer,
    stop,
    admin: (path, method = 'GET', body) =>
      callAdmin(url, password, `/admin/realms/${options.realm}${path}`, method, body),
  };
}

async function requireTool(tool: string, flag: string): Promise<void> {
  await run(tool, [flag]).catch(() => {
    throw new Error(`npm run test:keycloak needs ${tool} on the PATH (Java 17 or newer, Maven)`);
  });
}

async function fetchDistribution(cache: string): Promise<string> {
  const home = join(cache, `keycloak-${VERSION}`);
  const isThere = await access(join(home, 'bin', 'kc.sh')).then(
    () => true,
    () => false,
  );
  if (isThere) return home;
  await requireTool('mvn', '-version');
  const draft = join(cache, `draft-${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { recursive: true });
  await run(
    'mvn',
    [
      '-q',
      '-ntp',
      '-C',
      `${MAVEN_PLUGIN}:unpack`,
      `-Dartifact=${ARTIFACT}`,
      `-DoutputDirectory=${draft}`,
    ],
    { cwd: draft },
  );
  await rename(join(draft, `keycloak-${VERSION}`), home);
  await rm(draft, { recursive: true });
  return home;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface Launched {
  readonly process: ChildProcess;
  readonly printed: () => string;
}

function launch(home: string, url: string, variables: Record<string, string>): Launched {
  const { hostname, port } = new URL(url);
  const child = spawn(
    'env',
    [
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      'bash',
      join(home, 'bin', 'kc.sh'),
      'start-dev',
      '--import-realm',
      '--db=dev-mem',
      `--http-host=${hostname}`,
      `--http-port=${port}`,
    ],
    { cwd: home, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { process: child, printed: () => text };
}

async function untilReady(url: string, server: ChildProcess, printed: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Keycloak did not start:\n${printed()}`);
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  // The script runs Java as a child while it builds: the process group holds both.
  process.kill(-server.pid, 'SIGTERM');
  await gone;
}

async function callAdmin(
  url: string,
  password: string,
  path: string,
  method: string,
  body: unknown,
): Promise<unknown> {
  const signedIn = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password,
    }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}
