import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './postgres-binaries.ts';
import { endOrphans } from './postgres-owner.ts';
import type { Place } from './postgres-place.ts';
import { type Server, type ServerOptions, startServer } from './postgres-server.ts';

/** Who is told what becomes of a server that runs. */
export interface ServerWatch {
  /** It ended although nobody asked it to, and is being started again. */
  lost(): void;
  /** It runs again, at the same address. */
  back(): void;
  /** It could not be started again. */
  gone(cause: unknown): void;
}

const PAUSES_MS = [0, 500, 1_000, 2_000, 4_000];

/** Starts a server and starts it again whenever it ends by itself. */
export async function keepServer(
  place: Place,
  programs: Binaries,
  options: ServerOptions,
  watch: ServerWatch,
): Promise<Server> {
  let stopping = false;
  let restarting: Promise<void> | undefined;
  const lost = () => {
    if (stopping) return;
    watch.lost();
    restarting = restart().finally(() => (restarting = undefined));
  };
  const start = () => startServer(place, programs, { ...options, ended: lost });
  let server = await start();
  const { port } = server;

  const restart = async (): Promise<void> => {
    let cause: unknown;
    for (const ms of PAUSES_MS) {
      await pause(ms);
      if (stopping) return;
      try {
        // A server that was killed leaves its helpers, which hold its data.
        await endOrphans(place, options.log);
        const next = await start();
        if (next.port === port) {
          server = next;
          return watch.back();
        }
        await next.stop();
        cause = new Error(`could not bind: port ${port} has been taken`);
      } catch (error) {
        cause = error;
      }
    }
    watch.gone(cause);
  };

  return {
    port,
    get pid() {
      return server.pid;
    },
    async stop() {
      stopping = true;
      await restarting;
      await server.stop();
    },
  };
}
