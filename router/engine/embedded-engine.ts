import type { Log } from '../../ground/process/log.ts';
import { ENGINE_BUDGET_MS } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { callsFor } from './plan/call-subgraph.ts';
import { Planner } from './plan/planner.ts';
import { runPlan } from './plan/run-plan.ts';
import { lateness } from './subgraph-faults.ts';
import type { SubgraphTransport } from './subgraph-transport.ts';

export interface EmbeddedEngineOptions {
  log?: Log;
  /** Time for all subgraph calls of one operation. */
  budgetMs?: number;
}

/** Plans by Apollo's planner over the committed supergraph, run in this process. */
export function createEmbeddedEngine(
  supergraphSdl: string,
  transports: readonly SubgraphTransport[],
  { log, budgetMs = ENGINE_BUDGET_MS }: EmbeddedEngineOptions = {},
): Engine {
  const planner = new Planner(supergraphSdl);
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  for (const name of planner.subgraphs) {
    if (!byName.has(name)) throw new Error(`no transport to the subgraph ${name}`);
  }
  const calls = { transports: byName, schema: planner.schema, log };
  return {
    async execute(operation, viewer) {
      const planned = planner.plan(operation);
      const budget = new AbortController();
      const timer = setTimeout(() => budget.abort(lateness()), budgetMs);
      try {
        const limits = { signal: budget.signal, deadline: Date.now() + budgetMs };
        const call = callsFor(calls, viewer, limits);
        return await runPlan(planned, planner.schema, operation.variables, call);
      } finally {
        clearTimeout(timer);
      }
    },
    ready: async () =>
      (await Promise.all(transports.map((transport) => transport.ready()))).every(Boolean),
    close: async () => undefined,
  };
}
