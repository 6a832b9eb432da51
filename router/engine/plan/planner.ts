import type { Log } from '../../../ground/process/log.ts';
import type { ObjectShape } from '../answer/shape.ts';
import { HubError } from '../../../ground/errors/errors.ts';
import type { AskedOperation } from '../operation/asked-operation.ts';
import { uncovered } from './coverage.ts';
import type { PlanNode } from './plan-nodes.ts';
import type { PlanSources } from './plan-source.ts';

/** Plans since the start, by who made them. */
export interface PlanCounts {
  hive: number;
  /** By Apollo's planner, since Hive's has no program for this platform. */
  platform: number;
  /** By Apollo's planner, since Hive's left out a field that was asked for. */
  refused: number;
  /** By Apollo's planner, since Hive's threw. */
  failed: number;
}

/**
 * Plans by Hive's planner. A plan of it that does not cover every field that was asked for is not
 * run: Apollo's planner, slower and under a licence with conditions, plans the operation instead.
 */
export class Planner {
  readonly counts: PlanCounts = { hive: 0, platform: 0, refused: 0, failed: 0 };
  readonly #sources: PlanSources;
  readonly #log: Log | undefined;

  constructor(sources: PlanSources, log?: Log) {
    this.#sources = sources;
    this.#log = log;
  }

  async plan(asked: AskedOperation, answer: ObjectShape): Promise<PlanNode | null> {
    if (!asked.needsData) return null;
    const { hive } = this.#sources;
    if (!hive) return this.#byApollo(asked, 'platform');
    let plan: PlanNode | null;
    try {
      plan = await hive.plan(asked);
    } catch (error) {
      if (error instanceof HubError) throw error;
      return this.#byApollo(asked, 'failed', (error as Error).message);
    }
    const field = uncovered(plan, answer);
    if (field !== null) return this.#byApollo(asked, 'refused', field);
    this.counts.hive += 1;
    return plan;
  }

  #byApollo(
    asked: AskedOperation,
    reason: Exclude<keyof PlanCounts, 'hive'>,
    detail?: string,
  ): Promise<PlanNode | null> {
    this.counts[reason] += 1;
    if (reason !== 'platform') {
      this.#log?.warn({ reason, detail, ...this.counts }, 'planned by the second planner');
    }
    return this.#sources.apollo().plan(asked);
  }
}
