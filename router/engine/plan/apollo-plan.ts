import type * as Apollo from '@apollo/query-planner';
import type { PlanBuilder } from './plan-builder.ts';
import type { PlanNode, Requirement, Rewrite, SubgraphOperation, TreePath } from './plan-nodes.ts';

const FRAGMENT = '... on ';

/** A plan of Apollo's planner as the engine runs it. @throws for what a plan of ours cannot have. */
export function fromApollo(
  build: PlanBuilder,
  node: Apollo.PlanNode | Apollo.SubscriptionNode,
  path: TreePath = [],
): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((one) => fromApollo(build, one, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((one) => fromApollo(build, one, path)) };
    case 'Flatten':
      return fromApollo(build, node.node, [...path, ...node.path.map(String)]);
    case 'Fetch':
      return fetch(build, node, path);
    default:
      throw new Error(`a plan has a ${node.kind}`);
  }
}

function fetch(build: PlanBuilder, node: Apollo.FetchNode, path: TreePath): PlanNode {
  const { serviceName, operationName, variableUsages = [], requires } = node;
  const operation: SubgraphOperation = {
    subgraph: serviceName,
    text: node.operation,
    operationName,
    variables: variableUsages,
  };
  const renames = rewrites(build, node.outputRewrites);
  if (!requires) return build.root(operation, path, renames);
  const selection = {
    key: '_entities',
    variable: 'representations',
    paths: [path],
    requires: requirements(build, requires),
    inputs: rewrites(build, node.inputRewrites),
    renames,
  };
  return build.entities(operation, [selection]);
}

function requirements(
  build: PlanBuilder,
  selections: readonly Apollo.QueryPlanSelectionNode[],
): Requirement[] {
  return selections.map((one) => {
    if (one.kind === 'Field') {
      const key = one.alias ?? one.name;
      const inside = one.selections ? requirements(build, one.selections) : null;
      return { read: key, send: key, inside };
    }
    if (!one.typeCondition) throw new Error('a plan requires a fragment of no type');
    const types = build.objectTypes([one.typeCondition]);
    return { types, inside: requirements(build, one.selections) };
  });
}

function rewrites(
  build: PlanBuilder,
  all: readonly Apollo.FetchDataRewrite[] | undefined,
): Rewrite[] {
  return (all ?? []).map((one) => {
    const steps = one.path.map((step) =>
      step.startsWith(FRAGMENT)
        ? { types: build.objectTypes([step.slice(FRAGMENT.length)]) }
        : step,
    );
    const key = steps.pop();
    if (typeof key !== 'string') throw new Error('a rewrite of a plan ends at no key');
    const change =
      one.kind === 'KeyRenamer' ? { rename: one.renameKeyTo } : { set: one.setValueTo as unknown };
    return { path: steps, key, change };
  });
}
