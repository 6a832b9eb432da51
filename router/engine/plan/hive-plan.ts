import type * as Hive from '@graphql-hive/router-query-planner';
import type { PlanBuilder } from './plan-builder.ts';
import type {
  EntitySelection,
  PathStep,
  PlanNode,
  Requirement,
  Rewrite,
  SubgraphOperation,
  TreePath,
} from './plan-nodes.ts';

const ENTITIES = '_entities';
const REPRESENTATIONS = 'representations';

/** A plan of Hive's planner as the engine runs it. @throws for what a plan of ours cannot have. */
export function fromHive(build: PlanBuilder, node: Hive.PlanNode, path: TreePath = []): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((one) => fromHive(build, one, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((one) => fromHive(build, one, path)) };
    case 'Flatten':
      return fromHive(build, node.node, [...path, ...pathOf(build, node.path)]);
    case 'Fetch':
      return fetch(build, node, path);
    case 'BatchFetch':
      return batch(build, node);
    default:
      throw new Error(`a plan has a ${node.kind}`);
  }
}

function fetch(build: PlanBuilder, node: Hive.FetchNode, path: TreePath): PlanNode {
  const renames = rewrites(build, node.outputRewrites, ENTITIES);
  if (!node.requires) return build.root(operation(node), path, renames);
  const selection: Omit<EntitySelection, 'shapes'> = {
    key: ENTITIES,
    variable: REPRESENTATIONS,
    paths: [path],
    requires: requirements(build, node.requires),
    inputs: rewrites(build, node.inputRewrites, ENTITIES),
    renames,
  };
  return build.entities(operation(node), [selection]);
}

/** Several selections of entities, each under an alias, in one request. */
function batch(build: PlanBuilder, node: Hive.BatchFetchNode): PlanNode {
  const selections = node.entityBatch.aliases.map((entity) => ({
    key: entity.alias,
    variable: entity.representationsVariableName,
    paths: entity.paths.map((path) => pathOf(build, path)),
    requires: requirements(build, entity.requires),
    inputs: rewrites(build, entity.inputRewrites, entity.alias),
    renames: rewrites(build, entity.outputRewrites, entity.alias),
  }));
  return build.entities(operation(node), selections);
}

function operation(node: Hive.FetchNode | Hive.BatchFetchNode): SubgraphOperation {
  const { serviceName: subgraph, operation: text, operationName, variableUsages = [] } = node;
  return { subgraph, text, operationName, variables: variableUsages };
}

function pathOf(build: PlanBuilder, segments: readonly Hive.FlattenNodePathSegment[]): TreePath {
  return segments.map((segment) => {
    if (segment === '@') return segment;
    if ('Field' in segment) return segment.Field;
    return { types: build.objectTypes(segment.TypeCondition) };
  });
}

/** A value is read under its name and sent under its alias, unlike in Apollo's plans. */
function requirements(
  build: PlanBuilder,
  selections: readonly Hive.RequiresSelection[],
): Requirement[] {
  return selections.map((one) => {
    switch (one.kind) {
      case 'Field': {
        const inside = one.selections ? requirements(build, one.selections) : null;
        return { read: one.name, send: one.alias ?? one.name, inside };
      }
      case 'InlineFragment': {
        if (one.skipIf || one.includeIf) throw new Error('a plan requires something conditionally');
        const types = build.objectTypes([one.typeCondition]);
        return { types, inside: requirements(build, one.selections) };
      }
      case 'FragmentSpread':
        throw new Error('a plan requires a fragment');
    }
  });
}

function rewrites(
  build: PlanBuilder,
  all: readonly Hive.FetchRewrite[] | null | undefined,
  root: string,
): Rewrite[] {
  return (all ?? []).map((one) => {
    const { path, ...changed } = changeOf(one);
    const steps = path.flatMap((step, n): PathStep[] => {
      if ('TypenameEquals' in step) return [{ types: build.objectTypes(step.TypenameEquals) }];
      // The plan names the field of the fetch; a rewrite begins at the entity in it.
      return n === 0 && (step.Key === root || step.Key === ENTITIES) ? [] : [step.Key];
    });
    const key = steps.pop();
    if (typeof key !== 'string') throw new Error('a rewrite of a plan ends at no key');
    return { path: steps, key, change: changed };
  });
}

type Change = { path: Hive.FetchNodePathSegment[] } & ({ rename: string } | { set: string });

function changeOf(one: Hive.FetchRewrite): Change {
  if ('KeyRenamer' in one) {
    return { path: one.KeyRenamer.path, rename: one.KeyRenamer.renameKeyTo };
  }
  const setter = 'ValueSetter' in one ? one.ValueSetter : one;
  return { path: setter.path, set: setter.setValueTo };
}
