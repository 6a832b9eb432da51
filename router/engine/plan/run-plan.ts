import type { FetchNode, PlanNode } from '@apollo/query-planner';
import {
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { CallSubgraph } from './call-subgraph.ts';
import type { PlannedOperation } from './planner.ts';
import { representationsOf, rewrite } from './representations.ts';
import {
  isTree,
  merge,
  objectsAt,
  own,
  type Place,
  placesAt,
  type Tree,
  type TreePath,
} from './tree.ts';

/** Errors that one failure may put into an answer; one more says that there are others. */
const MAX_PLACES = 50;

/** Runs a planned operation: one tree of data that each fetch adds to, cut to what was asked. */
export async function runPlan(
  { node, operation, shape }: PlannedOperation,
  schema: GraphQLSchema,
  variables: Tree,
  call: CallSubgraph,
): Promise<FormattedExecutionResult> {
  const run = new PlanRun(schema, variables, withDefaults(operation, variables), call);
  if (node && node.kind !== 'Subscription') await run.visit(node, []);
  const { data, unfit } = shape.cut(run.data, run.conditions);
  const errors: (GraphQLFormattedError | GraphQLError)[] = run.errors;
  // With an error of its own a field may be null; without one, nobody would know why it is.
  if (errors.length === 0) {
    errors.push(...unfit.slice(0, MAX_PLACES).map((at) => new GraphQLError(`${at} does not fit.`)));
  }
  return errors.length > 0 ? { data, errors } : { data };
}

class PlanRun {
  readonly data: Tree = {};
  readonly errors: GraphQLFormattedError[] = [];

  constructor(
    readonly schema: GraphQLSchema,
    readonly variables: Tree,
    /** Variables with the operation's defaults, as conditions read them. */
    readonly conditions: Tree,
    readonly call: CallSubgraph,
  ) {}

  async visit(node: PlanNode, path: TreePath): Promise<void> {
    switch (node.kind) {
      case 'Sequence':
        for (const one of node.nodes) await this.visit(one, path);
        return;
      case 'Parallel':
        await Promise.all(node.nodes.map((one) => this.visit(one, path)));
        return;
      case 'Flatten':
        return this.visit(node.node, [...path, ...node.path]);
      case 'Condition': {
        const chosen = own(this.conditions, node.condition) ? node.ifClause : node.elseClause;
        return chosen && this.visit(chosen, path);
      }
      case 'Fetch':
        return node.requires ? this.#entities(node, path) : this.#root(node, path);
      case 'Defer':
        throw new Error('the planner was not asked to defer');
    }
  }

  async #root(fetch: FetchNode, path: TreePath): Promise<void> {
    const { data, errors } = await this.call(fetch, this.#variablesOf(fetch));
    const objects = objectsAt(this.data, path);
    if (data) {
      rewrite(this.schema, fetch.outputRewrites, data);
      for (const object of objects) merge(object, data);
    }
    this.#add(errors, (at) => [[...path, ...at]]);
  }

  async #entities(fetch: FetchNode, path: TreePath): Promise<void> {
    const objects = objectsAt(this.data, path);
    const { asked, standFor } = representationsOf(this.schema, fetch, objects);
    if (asked.length === 0) return;
    const variables = { ...this.#variablesOf(fetch), representations: asked };
    const { data, errors } = await this.call(fetch, variables);
    const entities = data?._entities;
    for (const [n, entity] of Array.isArray(entities) ? entities.entries() : []) {
      if (!isTree(entity)) continue;
      rewrite(this.schema, fetch.outputRewrites, entity);
      for (const index of standFor[n] ?? []) merge(objects[index]!, entity);
    }
    if (errors.length === 0) return;
    const places = placesAt(this.data, path);
    this.#add(errors, ([, n, ...rest]) => {
      const indexes = typeof n === 'number' ? (standFor[n] ?? []) : [];
      return indexes.map((index) => [...places[index]!, ...rest]);
    });
  }

  /** Errors at their places in the answer; what stands for several places is said at each. */
  #add(
    errors: readonly GraphQLFormattedError[],
    placesOf: (path: Place) => readonly (string | number)[][],
  ): void {
    const said = new Map<string, number>();
    for (const error of errors) {
      const places = error.path ? placesOf(error.path) : [];
      if (places.length === 0) this.errors.push({ ...error, path: undefined });
      for (const path of places) {
        const reason = `${String(error.extensions?.code)} ${error.message}`;
        const times = (said.get(reason) ?? 0) + 1;
        said.set(reason, times);
        if (times <= MAX_PLACES) this.errors.push({ ...error, path });
        if (times === MAX_PLACES + 1) this.errors.push({ ...error, path: undefined });
      }
    }
  }

  #variablesOf({ variableUsages = [] }: FetchNode): Tree {
    const used: Tree = {};
    for (const name of variableUsages) {
      const value = own(this.variables, name);
      if (value !== undefined) used[name] = value;
    }
    return used;
  }
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Tree): Tree {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return defaults.length > 0 ? { ...Object.fromEntries(defaults), ...given } : given;
}
