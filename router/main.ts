import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SUBGRAPHS } from '../subgraphs/all.ts';
import { databaseFault } from '../ground/errors/database-fault.ts';
import { type Environment, readEnvironment, StartupError } from '../ground/process/environment.ts';
import { createLog } from '../ground/process/log.ts';
import { sqlLog } from '../ground/process/sql-log.ts';
import { provisionEdge, provisionRoles } from '../ground/process/provision.ts';
import { loadContracts } from './edge/contract.ts';
import { createEdge } from './edge/edge.ts';
import { createHttpServer } from './edge/http-server.ts';
import { EXAMPLES } from './explorer/examples.ts';
import { buildExplorer } from './explorer/bundle.ts';
import { explorer } from './explorer/serve.ts';
import { openFactRelay } from '../subgraphs/fact-relay.ts';
import { startRetention } from '../subgraphs/retention.ts';
import { openHubDatabase } from './hub/hub-database.ts';
import { fillEmptyDatabase } from './hub/first-data.ts';
import { SCHEMA_DIRECTORY, startHub } from './hub/hub.ts';
import { Life } from './hub/life.ts';
import { lifeGate } from './hub/life-gate.ts';
import { startSweeping, writeHeads } from './hub/record-upkeep.ts';
import { createIdentity } from './identity/identity.ts';
import { Standing } from './identity/standing.ts';
import { openSecrets } from './hub/hub-secrets.ts';

/** How often facts move between subgraphs. */
const RELAY_MS = 500;

/** How long what runs may go on after the hub was asked to stop. */
const DRAIN_MS = 3_000;

/** `npm start`: the composition root, which alone knows the edge and the list of subgraphs. */
const closers: (() => Promise<unknown>)[] = [];
let closing: Promise<void> | undefined;
const life = new Life((state) => process.send?.({ state }));
const gate = lifeGate(life);
const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const environment = readEnvironment();
  const log = createLog(environment.LOG_LEVEL);
  const address = await claimPort(environment);
  process.send?.({ address });
  const secrets = openSecrets(environment);
  const database = await openHubDatabase(environment, say, { watch: databaseWatch });
  closers.push(() => database.close());
  await fillEmptyDatabase(environment, database.ownerUrl, {
    say,
    seeding: (stop) => {
      life.enter('seeding');
      closers.push(stop);
    },
  });
  life.enter('starting');
  const standing = new Standing(await provisionEdge(database.ownerUrl, secrets));
  closers.push(() => standing.close());
  const identity = await createIdentity(environment, secrets, log, standing);
  closers.push(() => identity.close());
  const onStatement = environment.LOG_SQL === '1' ? sqlLog(log) : undefined;
  const logins = await provisionRoles(database.ownerUrl, SUBGRAPHS, secrets);
  const facts = await openFactRelay((name) => logins.work.get(name)!);
  closers.push(() => facts.close());
  closers.push(await startRetention((name) => logins.work.get(name)!, log));
  facts.relay.start(RELAY_MS, log);
  const contracts = loadContracts(SCHEMA_DIRECTORY);
  const heads = writeHeads(environment, secrets, log);
  const onSealed = heads.note.bind(heads);
  const options = { urls: logins.serve, secrets, log, onStatement, contracts, onSealed };
  const hub = await startHub(environment, options);
  closers.push(() => heads.close());
  closers.push(() => hub.close());
  closers.push(startSweeping(hub.record, log));
  await heads.takeUp(await hub.record.ends());
  const edge = await createEdge({
    engine: hub.engine,
    contracts,
    identify: identity.identify,
    identity: identity.state,
    origins: environment.HUB_CORS_ORIGINS,
    log,
    stateOf: (ready) => life.noteParts(ready),
    pages: explorer({
      directory: explorerDirectory(environment),
      endpoint: '/graphql',
      examples: EXAMPLES,
      personaToken: identity.personaToken,
      signIn: identity.signIn,
    }),
  });
  closers.push(() => edge.close());
  closers.push(() => gate.drained(DRAIN_MS));
  gate.open(edge.app);
  life.enter('ready');
  greet(environment, identity.issuer);
}

/** Takes the port first, so that a second hub fails before it touches any data; gives its address. */
async function claimPort(environment: Environment): Promise<string> {
  const { PORT, HOST, HUB_KEEP_ALIVE_SECONDS } = environment;
  const http = createHttpServer(HUB_KEEP_ALIVE_SECONDS);
  const { server } = http;
  server.on('request', gate.listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(new StartupError(`port ${PORT} on ${HOST} ${why}; choose another with PORT=…`));
    });
    server.listen(PORT, HOST, resolve);
  });
  // Closed last: until then it says that the hub stops.
  closers.push(() => http.stop());
  const { address } = server.address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** What becomes of the embedded database while the hub runs. */
const databaseWatch = {
  lost() {
    say('the embedded PostgreSQL ended although nobody asked it to; starting it again');
    life.noteParts(false);
  },
  back() {
    say('the embedded PostgreSQL runs again');
    life.noteParts(true);
  },
  gone(error: Error) {
    void end(error);
  },
};

async function explorerDirectory({ HUB_DATA_DIR }: Environment) {
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

  The rows are synthetic. Who looks at a person is recorded: npm run audit -- verify

  A first question:

    curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":
      "{ region(code: \\"150600\\") { name nursingBedShare { percent } facilities(first: 2) { nodes { name } } } }"}'

  As city staff:  npm run --silent token -- staff:150600
  Ctrl-C stops everything.
`);
}

async function shutDown(): Promise<void> {
  closing ??= (async () => {
    life.enter('stopping');
    for (const close of closers.reverse()) await close().catch(() => undefined);
  })();
  await closing;
}

/** Ends a hub that cannot go on: in one line when its user can mend the cause. */
async function end(error: unknown): Promise<void> {
  await shutDown();
  const known = error instanceof StartupError;
  const lost = databaseFault(error) === 'LOST' ? 'the database was lost during the start' : null;
  console.error(known || lost ? `elder-care hub: ${lost ?? (error as Error).message}` : error);
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    void shutDown().then(() => process.exit(0));
  });
}

main().catch(end);
