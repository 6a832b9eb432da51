import { join } from 'node:path';
import { describeFault } from '../../ground/errors/fault.ts';
import type { Environment } from '../../ground/process/environment.ts';
import type { Log } from '../../ground/process/log.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import { HeadWriter } from '../../subgraphs/regions/access-record/head-writer.ts';
import { Heads, HEADS_KEY } from '../../subgraphs/regions/access-record/heads.ts';
import type { Sealing } from '../../subgraphs/regions/access-record/sealing.ts';
import { Sweeping } from '../../subgraphs/regions/access-record/sweeping.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';

const SWEEP_MS = 30_000;

/** The file of the heads: the given one, or one for local use. */
export function headsFile({ HUB_RECORD_HEADS, HUB_DATA_DIR }: Environment): string {
  return HUB_RECORD_HEADS ?? join(HUB_DATA_DIR, 'record-heads.jsonl');
}

/** Writes the heads of a running hub's record. */
export function writeHeads(environment: Environment, secrets: Secrets, log: Log): HeadWriter {
  const writer = new HeadWriter(new Heads(headsFile(environment), secrets.key(HEADS_KEY)), log);
  writer.start();
  return writer;
}

/** Seals now and then what a crash left; gives the function that ends it. */
export function startSweeping(sealing: Sealing, log: Log, everyMs = SWEEP_MS) {
  const sweeping = new Sweeping(
    sealing,
    SUBGRAPHS.map(({ name }) => name),
  );
  let running: Promise<unknown> = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweeping.sweep())
      .catch((error: unknown) =>
        log.error({ fault: describeFault(error) }, 'what a crash left is not sealed'),
      );
  };
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return async (): Promise<void> => {
    clearInterval(timer);
    await running;
  };
}
