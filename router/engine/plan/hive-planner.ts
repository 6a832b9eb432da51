import type * as Hive from '@graphql-hive/router-query-planner';
import { createRequire } from 'node:module';
import type { Supergraph } from '../supergraph.ts';
import { fromHive } from './hive-plan.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { type PlanSource, tooManyParts } from './plan-source.ts';

const require = createRequire(import.meta.url);

/** No part of the supergraph is overridden step by step. */
const NO_LABELS = new Set<string>();

/** It plans on a thread of its own, and knows no other limit. A wide operation takes 0.08 s. */
const PLANNING_MS = 2_000;

/** @throws where the package has no program for this platform. */
export function hivePlanner({ sdl }: Supergraph, build: PlanBuilder): PlanSource {
  const { QueryPlanner } = require('@graphql-hive/router-query-planner') as typeof Hive;
  const planner = new QueryPlanner(sdl);
  return {
    async plan({ text, operation }) {
      const name = operation.name?.value ?? null;
      const limit = AbortSignal.timeout(PLANNING_MS);
      try {
        const { node } = await planner.planAsync(text, name, NO_LABELS, 0, limit);
        return node ? fromHive(build, node) : null;
      } catch (error) {
        throw limit.aborted ? tooManyParts() : error;
      }
    },
  };
}
