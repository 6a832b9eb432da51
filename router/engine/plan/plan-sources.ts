import type { Log } from '../../../ground/process/log.ts';
import type { Supergraph } from '../supergraph.ts';
import { apolloPlanner } from './apollo-planner.ts';
import { hivePlanner } from './hive-planner.ts';
import { PlanBuilder } from './plan-builder.ts';
import type { PlanSource, PlanSources } from './plan-source.ts';

/** The planners of this platform, over one supergraph. */
export function planSources(
  supergraph: Supergraph,
  log?: Log,
  makeHive = hivePlanner,
): PlanSources {
  const build = new PlanBuilder(supergraph.schema);
  let second: PlanSource | undefined;
  const apollo = () => (second ??= apolloPlanner(supergraph, build));
  try {
    return { hive: makeHive(supergraph, build), apollo };
  } catch (error) {
    const { platform, arch } = process;
    const fault = (error as Error).name;
    log?.warn(
      { platform, arch, fault },
      'planning by Apollo: Hive has no program for this platform',
    );
    apollo();
    return { hive: null, apollo };
  }
}
