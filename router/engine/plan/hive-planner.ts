import type * as Hive from '@graphql-hive/router-query-planner';
import { createRequire } from 'node:module';
import type { Supergraph } from '../supergraph.ts';
import { fromHive } from './hive-plan.ts';
import type { PlanBuilder } from './plan-builder.ts';
import type { PlanSource } from './planner.ts';

const require = createRequire(import.meta.url);

/** No part of the supergraph is overridden step by step. */
const NO_LABELS: ReadonlySet<string> = new Set();

/** @throws where the package has no program for this platform. */
export function hivePlanner({ sdl }: Supergraph, build: PlanBuilder): PlanSource {
  const { QueryPlanner } = require('@graphql-hive/router-query-planner') as typeof Hive;
  const planner = new QueryPlanner(sdl);
  return {
    async plan({ text, operation }) {
      const name = operation.name?.value ?? null;
      const { node } = await planner.planAsync(text, name, new Set(NO_LABELS), 0);
      return node ? fromHive(build, node) : null;
    },
  };
}
