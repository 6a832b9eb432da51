import type { Log } from '../../ground/process/log.ts';
import { DIGEST } from '../../ground/serving/recording.ts';
import { answerOf } from './answer/answer.ts';
import { ENGINE_BUDGET_MS } from './deadlines.ts';
import type { Engine } from './engine.ts';
import { privateVariables } from './operation/asked-operation.ts';
import { callsFor } from './plan/call-subgraph.ts';
import { planSources } from './plan/plan-sources.ts';
import { type PlanCounts, Planner } from './plan/planner.ts';
import { runPlan } from './plan/run-plan.ts';
import { RememberedOperations } from './remembered.ts';
import { lateness } from './subgraph-faults.ts';
import type { SubgraphTransport } from './subgraph-transport.ts';
import { readSupergraphSdl } from './supergraph.ts';

export interface EmbeddedEngineOptions {
  log?: Log;
  /** Time for all subgraph calls of one operation. */
  budgetMs?: number;
}

export interface EmbeddedEngine extends Engine {
  /** Plans since the start, by who made them. */
  readonly plans: Readonly<PlanCounts>;
}

/** Plans over the committed supergraph and asks the subgraphs, in this process. */
export function createEmbeddedEngine(
  supergraphSdl: string,
  transports: readonly SubgraphTransport[],
  { log, budgetMs = ENGINE_BUDGET_MS }: EmbeddedEngineOptions = {},
): EmbeddedEngine {
  const supergraph = readSupergraphSdl(supergraphSdl);
  const byName = new Map(transports.map((transport) => [transport.name, transport]));
  for (const name of supergraph.subgraphs) {
    if (!byName.has(name)) throw new Error(`no transport to the subgraph ${name}`);
  }
  const planner = new Planner(planSources(supergraph, log), log);
  const operations = new RememberedOperations(supergraph.api, (asked, shape) =>
    planner.plan(asked, shape),
  );
  const calls = { transports: byName, log };
  return {
    plans: planner.counts,
    async execute(operation, viewer) {
      const { asked, shape, plan } = await operations.get(operation);
      const variables = privateVariables(asked, operation.variables);
      const budget = new AbortController();
      const timer = setTimeout(() => budget.abort(lateness()), budgetMs);
      try {
        const limits = { signal: budget.signal, deadline: Date.now() + budgetMs };
        const told: unknown[] = [];
        const call = callsFor(calls, viewer, limits, told);
        const { data, errors } = await runPlan(plan, variables, call);
        return { ...answerOf(shape, data, errors), extensions: { [DIGEST]: told } };
      } finally {
        clearTimeout(timer);
      }
    },
    ready: async () =>
      (await Promise.all(transports.map((transport) => transport.ready()))).every(Boolean),
    close: async () => undefined,
  };
}
