import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeLocalPostgres, startLocalPostgres } from '../../router/local/postgres.ts';
import { randomBytes } from 'node:crypto';
import { Secrets } from '../../ground/process/secrets.ts';
import { seed } from '../../seeds/seed.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { shanghaiToday } from '../../ground/china/calendar.ts';
import { StartupError } from '../../ground/process/environment.ts';
import { migrate } from '../../ground/process/provision.ts';
import { benchAccess, costLine } from './access/access.ts';
import { bench } from './bench.ts';
import { profileLines } from './cpu-profile.ts';
import { tableHead, tableRow } from './result.ts';
import { WORKLOADS } from './workloads.ts';
import { searchWorst, worstLine } from './worst/worst.ts';

const SIZES = [10_000, 200_000];
const SECONDS = 5;

const usage = `usage: npm run bench -- [--elders N] [--seconds N] [--only WORKLOAD] [--profile] [--json] [--worst | --access]
  --elders   one size instead of ${SIZES.join(' and ')}
  --seconds  measured time of each server and workload, ${SECONDS} unless given
  --only     one workload: ${WORKLOADS.map(({ name }) => name).join(', ')}
  --profile  where the hub's processor time goes, after each workload
  --json     one object a line instead of a table
  --worst    instead: the operation within the limits that holds others up longest;
             --only then names a shape, --profile is of the worst
  --access   instead: what row security and the access record cost, on a disk that is waited for`;

/** `npm run bench`: the hub beside a plain server with one SQL statement, on a database of its own. */
async function main(): Promise<void> {
  const { sizes, seconds, workloads, json, profile, worst, access, only } = options();
  const progress = (line: string) => console.error(line);
  const directory = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const database = await startLocalPostgres({ directory, name: 'hub-bench', durable: access });
  closers.push(async () => {
    await database.stop();
    await removeLocalPostgres(directory);
    rmSync(directory, { recursive: true, force: true });
  });
  await migrate(database.url, SUBGRAPHS);
  if (!json && !worst && !access) console.log(tableHead());
  for (const elders of sizes) {
    const started = performance.now();
    // Nothing that is measured opens what is sealed.
    const secrets = new Secrets(randomBytes(32));
    const world = { elders, asOf: shanghaiToday(), places: 'WHOLE' } as const;
    await seed({ ownerUrl: database.url, ...world, secrets });
    progress(`seeded ${elders} elders in ${Math.round((performance.now() - started) / 1000)} s`);
    if (worst) {
      await searchWorst({
        ownerUrl: database.url,
        only,
        signal: interrupted.signal,
        progress,
        ...(profile && { profile: (summary) => progress(profileLines(summary)) }),
        report: (result) => console.log(json ? JSON.stringify(result) : worstLine(result)),
      });
      continue;
    }
    if (access) {
      await benchAccess({
        ...{ ownerUrl: database.url, seconds, workloads, progress, signal: interrupted.signal },
        report: (result) => console.log(json ? JSON.stringify(result) : costLine(result)),
      });
      continue;
    }
    await bench({
      ownerUrl: database.url,
      elders,
      seconds,
      workloads,
      signal: interrupted.signal,
      progress,
      ...(profile && { profile: (_, summary) => progress(profileLines(summary)) }),
      report: (result, details) =>
        console.log(json ? JSON.stringify(result) : tableRow(result, details)),
    });
  }
}

function options() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: {
      elders: text,
      seconds: text,
      only: text,
      json: flag,
      profile: flag,
      worst: flag,
      access: flag,
    },
  });
  const elders = values.elders === undefined ? null : Number(values.elders);
  const seconds = Number(values.seconds ?? SECONDS);
  const workloads = WORKLOADS.filter(({ name }) => [undefined, name].includes(values.only));
  const fits =
    (elders === null || (Number.isInteger(elders) && elders >= 2_000 && elders <= 2_000_000)) &&
    seconds > 0 &&
    seconds <= 600 &&
    (workloads.length > 0 || values.worst);
  if (!fits) throw new StartupError(usage);
  return {
    sizes: elders !== null ? [elders] : values.worst || values.access ? SIZES.slice(0, 1) : SIZES,
    seconds,
    workloads,
    json: values.json,
    profile: values.profile,
    worst: values.worst,
    access: values.access ?? false,
    only: values.only ?? '',
  };
}

const closers: (() => Promise<void>)[] = [];
const interrupted = new AbortController();

async function shutDown(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close().catch(() => undefined);
}

const running = main().catch((error: unknown) => {
  if (interrupted.signal.aborted) return;
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A connection that is seeding says loudly that its server has gone.
    process.on('uncaughtException', () => undefined);
    interrupted.abort();
    const patience = new Promise((resolve) => setTimeout(resolve, 3_000));
    void Promise.race([running, patience])
      .then(shutDown)
      .then(() => process.exit(130));
  });
}

void running.then(() => {
  if (!interrupted.signal.aborted) return shutDown();
});
