import 'reflect-metadata';
import { join } from 'node:path';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { shanghaiToday } from '../ground/serving/context.ts';
import { type Environment, readEnvironment, StartupError } from '../ground/process/environment.ts';
import { createLog } from '../ground/process/log.ts';
import { sqlLog } from '../ground/process/sql-log.ts';
import { provisionRoles } from '../ground/process/provision.ts';
import { loadContracts } from './edge/contract.ts';
import { createEdge } from './edge/edge.ts';
import { createHttpServer, type HttpServer } from './edge/http-server.ts';
import { EXAMPLES } from './explorer/examples.ts';
import { buildExplorer } from './explorer/bundle.ts';
import { explorer } from './explorer/serve.ts';
import { openFactRelay } from '../subgraphs/fact-relay.ts';
import { startRetention } from '../subgraphs/retention.ts';
import { openHubDatabase } from './hub/hub-database.ts';
import { SCHEMA_DIRECTORY, startHub } from './hub/hub.ts';
import { createIdentity } from './identity/identity.ts';
import { openSecrets } from './hub/hub-secrets.ts';
import { LocalPostgresError } from './local/postgres.ts';

/** How often facts move between subgraphs. */
const RELAY_MS = 500;

/** `npm start`: the composition root, which alone knows the edge and the list of subgraphs. */
const closers: (() => Promise<unknown>)[] = [];
let closing: Promise<void> | undefined;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const log = createLog(environment.LOG_LEVEL);
  const say = (line: string) => console.log(line);
  const http = await claimPort(environment);
  const secrets = openSecrets(environment);
  const database = await openHubDatabase(environment, say);
  closers.push(() => database.close());
  const { isSeeded, seed } = await import('../seeds/seed.ts');
  if (!(await isSeeded(database.ownerUrl))) {
    say(
      `seeding ${environment.HUB_SEED_ELDERS} synthetic elders and the facts of the five documents`,
    );
    const elders = environment.HUB_SEED_ELDERS;
    await seed({ ownerUrl: database.ownerUrl, elders, asOf: shanghaiToday(), progress: say });
  }
  const identity = await createIdentity(environment, secrets, log);
  closers.push(() => identity.close());
  const onStatement = environment.LOG_SQL === '1' ? sqlLog(log) : undefined;
  const urls = await provisionRoles(database.ownerUrl, SUBGRAPHS, secrets);
  const facts = await openFactRelay((name) => urls.get(name)!);
  closers.push(() => facts.close());
  closers.push(await startRetention((name) => urls.get(name)!, log));
  facts.relay.start(RELAY_MS, log);
  const contracts = loadContracts(SCHEMA_DIRECTORY);
  const hub = await startHub(environment, { urls, secrets, log, onStatement, contracts });
  closers.push(() => hub.close());
  const edge = await createEdge({
    engine: hub.engine,
    contracts,
    identify: identity.identify,
    identity: identity.state,
    origins: environment.HUB_CORS_ORIGINS,
    log,
    pages: explorer({
      directory: explorerDirectory(environment, say),
      endpoint: '/graphql',
      examples: EXAMPLES,
    }),
  });
  closers.push(() => edge.close());
  http.server.on('request', edge.app);
  closers.push(() => http.stop());
  greet(environment, identity.issuer);
}

/** Takes the port first, so that a second hub fails before it touches any data. */
async function claimPort(environment: Environment): Promise<HttpServer> {
  const { PORT, HOST, HUB_KEEP_ALIVE_SECONDS } = environment;
  const http = createHttpServer(HUB_KEEP_ALIVE_SECONDS);
  const { server } = http;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(new StartupError(`port ${PORT} on ${HOST} ${why}; choose another with PORT=…`));
    });
    server.listen(PORT, HOST, resolve);
  });
  closers.push(() => http.stop());
  return http;
}

async function explorerDirectory({ HUB_DATA_DIR }: Environment, say: (line: string) => void) {
  try {
    return (await buildExplorer({ directory: join(HUB_DATA_DIR, 'explorer'), log: say })).directory;
  } catch (error) {
    say('the explorer page could not be built; the API is not affected');
    throw error;
  }
}

function greet(environment: Environment, issuer: string): void {
  const base = `http://${environment.HOST}:${environment.PORT}`;
  console.log(`
elder-care hub: ${SUBGRAPHS.length} subgraphs, ${environment.HUB_TOPOLOGY}

  API       ${base}/graphql
  explorer  ${base}/
  health    ${base}/health/ready
  identity  ${issuer}

  The rows are synthetic, and which rows a caller sees is not guarded yet: do not load real data.

  A first question:

    curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":
      "{ region(code: \\"150600\\") { name nursingBedShare { percent } facilities(first: 2) { nodes { name } } } }"}'

  As city staff:  npm run --silent token -- staff:150600
  Ctrl-C stops everything.
`);
}

async function shutDown(): Promise<void> {
  closing ??= (async () => {
    for (const close of closers.reverse()) await close().catch(() => undefined);
  })();
  await closing;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void shutDown().then(() => process.exit(0));
  });
}

main().catch(async (error: unknown) => {
  await shutDown();
  const known = error instanceof StartupError || error instanceof LocalPostgresError;
  console.error(known ? `elder-care hub: ${error.message}` : error);
  process.exit(1);
});
