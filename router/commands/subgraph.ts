import 'reflect-metadata';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { assertionHeader } from '../../ground/identity/assertion.ts';
import { readEnvironment, StartupError } from '../../ground/process/environment.ts';
import { createLog } from '../../ground/process/log.ts';
import { sqlLog } from '../../ground/process/sql-log.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { requireHeldLogin } from '../../ground/access/row-security-check.ts';
import { startSubgraph } from '../../ground/serving/server.ts';
import { openHubDatabase } from '../hub/hub-database.ts';
import { type Secrets, secretsOfRoots } from '../../ground/process/secrets.ts';
import { openSecrets } from '../hub/hub-secrets.ts';

/** `npm run subgraph -- <name> [port]`: one subgraph alone, over HTTP on loopback. */
const closers: (() => Promise<unknown>)[] = [];

async function main(): Promise<void> {
  const [name, port] = process.argv.slice(2);
  const definition = SUBGRAPHS.find((one) => one.name === name);
  if (!definition) {
    throw new StartupError(`name one of ${SUBGRAPHS.map((one) => one.name).join(', ')}`);
  }
  const environment = readEnvironment();
  const { HUB_SUBGRAPH_KEYS: keys } = environment;
  let secrets: Secrets;
  let url = environment.HUB_SUBGRAPH_DATABASE_URL;
  if (url && keys) {
    await requireHeldLogin(url);
    secrets = secretsOfRoots(keys);
  } else if (url ?? keys) {
    throw new StartupError('HUB_SUBGRAPH_DATABASE_URL and HUB_SUBGRAPH_KEYS go together');
  } else {
    const all = openSecrets(environment);
    const database = await openHubDatabase(environment, console.log, { join: true });
    closers.push(() => database.close());
    const logins = await provisionRoles(database.ownerUrl, [definition], all);
    url = logins.serve.get(definition.name)!;
    secrets = secretsOfRoots(JSON.stringify(all.rootsOf(definition.name)));
  }
  const log = createLog(environment.LOG_LEVEL);
  const onStatement = environment.LOG_SQL === '1' ? sqlLog(log) : undefined;
  const subgraph = await startSubgraph(definition, {
    secrets,
    log,
    database: { url, onStatement },
  });
  closers.push(() => subgraph.close());
  const wanted = port === undefined ? definition.port : Number(port);
  const address = await subgraph.listen(wanted).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
    const other = process.send ? 'HUB_SUBGRAPH_PORT=…' : `npm run subgraph -- ${name} <port>`;
    throw new StartupError(`port ${wanted} ${why}; choose another with ${other}`);
  });
  if (process.send) process.send(address);
  else {
    console.log(`${definition.name} answers the edge at ${address.url}`);
    console.log(`every request needs a signed assertion in ${assertionHeader(definition.name)}`);
  }
}

async function shutDown(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close().catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => void shutDown().then(() => process.exit(0)));
}

main().catch(async (error: unknown) => {
  await shutDown();
  const known = error instanceof StartupError;
  // The hub that started this says it in its own line.
  if (known && process.send) process.send({ problem: error.message }, () => process.exit(1));
  else {
    console.error(known ? `subgraph: ${error.message}` : error);
    process.exit(1);
  }
});
