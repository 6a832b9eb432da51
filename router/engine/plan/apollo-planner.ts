import type * as Federation from '@apollo/federation-internals';
import type * as Apollo from '@apollo/query-planner';
import { createRequire } from 'node:module';
import type { Supergraph } from '../supergraph.ts';
import { fromApollo } from './apollo-plan.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { type PlanSource, tooManyParts } from './plan-source.ts';

const require = createRequire(import.meta.url);

/** Bounds the planner: beyond so many ways to reach one selection it gives up instead of searching. */
const PATHS_LIMIT = 5_000;

/** Loads Apollo's planner and reads the supergraph, which takes most of a second. */
export function apolloPlanner({ sdl }: Supergraph, build: PlanBuilder): PlanSource {
  const federation = require('@apollo/federation-internals') as typeof Federation;
  const { QueryPlanner } = require('@apollo/query-planner') as typeof Apollo;
  const supergraph = federation.Supergraph.build(sdl);
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { debug: { pathsLimit: PATHS_LIMIT } });
  return {
    async plan({ document }) {
      try {
        const operation = federation.operationFromDocument(api, document);
        const { node } = planner.buildQueryPlan(operation);
        return node ? fromApollo(build, node) : null;
      } catch (error) {
        throw planFault(error);
      }
    },
  };
}

/** The planner's own limits as a code that the caller can act on. */
function planFault(error: unknown): unknown {
  const { name, message } = error as Error;
  return name === 'RangeError' || /exceeds limit|reached the limit/.test(message)
    ? tooManyParts()
    : error;
}
