import type { GraphQLFormattedError } from 'graphql';
import { MAX_PLACES } from '../answer/answer.ts';
import { isTree, merge, own, type Tree } from '../answer/tree.ts';
import type { CallSubgraph } from './call-subgraph.ts';
import type { EntityFetch, EntitySelection, PlanNode, RootFetch } from './plan-nodes.ts';
import { type Representations, representationsOf } from './representations.ts';
import { renamed, rewrite, settle } from './rewrites.ts';
import { objectsAt, type Place, placesAt } from './tree-path.ts';

/** What the subgraphs said together, under the planner's names. */
export interface Gathered {
  data: Tree;
  errors: readonly GraphQLFormattedError[];
}

/** Runs a plan: one tree of data that each fetch adds to. */
export async function runPlan(
  plan: PlanNode | null,
  variables: Tree,
  call: CallSubgraph,
): Promise<Gathered> {
  const run = new PlanRun(variables, call);
  if (plan) await run.visit(plan);
  return run.gathered();
}

/** The entities of one selection in the tree, and how they are asked for. */
interface Entities extends Representations {
  selection: EntitySelection;
  objects: readonly Tree[];
  /** Where the objects stand, once an error asks for it. */
  places?: readonly Place[];
}

class PlanRun {
  readonly #data: Tree = {};
  readonly #errors: GraphQLFormattedError[] = [];
  readonly #variables: Tree;
  readonly #call: CallSubgraph;
  #waits = false;

  constructor(variables: Tree, call: CallSubgraph) {
    this.#variables = variables;
    this.#call = call;
  }

  gathered(): Gathered {
    if (this.#waits) settle(this.#data);
    return { data: this.#data, errors: this.#errors };
  }

  async visit(node: PlanNode): Promise<void> {
    switch (node.kind) {
      case 'sequence':
        for (const one of node.nodes) await this.visit(one);
        return;
      case 'parallel':
        await Promise.all(node.nodes.map((one) => this.visit(one)));
        return;
      case 'fetch':
        return this.#root(node);
      case 'entities':
        return this.#entities(node);
    }
  }

  async #root(fetch: RootFetch): Promise<void> {
    const { path, renames } = fetch;
    const { data, errors } = await this.#call(fetch, this.#variablesOf(fetch));
    if (data) {
      this.#waits = rewrite(renames, data) || this.#waits;
      for (const object of objectsAt(this.#data, path)) merge(object, data);
    }
    if (errors.length === 0) return;
    const places = placesAt(this.#data, path);
    this.#add(errors, (at) => places.map((place) => [...place, ...renamed(renames, at)]));
  }

  async #entities(fetch: EntityFetch): Promise<void> {
    const variables = this.#variablesOf(fetch);
    const sent = new Map<string, Entities>();
    for (const selection of fetch.selections) {
      const objects = selection.paths.flatMap((path) => objectsAt(this.#data, path));
      const entities = { selection, objects, ...representationsOf(selection, objects) };
      variables[selection.variable] = entities.asked;
      sent.set(selection.key, entities);
    }
    if ([...sent.values()].every(({ asked }) => asked.length === 0)) return;
    const { data, errors } = await this.#call(fetch, variables);
    for (const [key, entities] of sent) this.#take(entities, data?.[key]);
    if (errors.length > 0) this.#add(errors, (at) => this.#placesOf(sent, at));
  }

  #take({ selection, objects, standFor }: Entities, answered: unknown): void {
    if (!Array.isArray(answered)) return;
    for (const [n, entity] of answered.entries()) {
      if (!isTree(entity)) continue;
      this.#waits = rewrite(selection.renames, entity) || this.#waits;
      for (const index of standFor[n] ?? []) merge(objects[index]!, entity);
    }
  }

  /** Every place of the answer that has the entity which an error is about. */
  #placesOf(sent: ReadonlyMap<string, Entities>, [key, n, ...rest]: Place): Place[] {
    const entities = sent.get(String(key));
    if (!entities || typeof n !== 'number') return [];
    const { selection, standFor } = entities;
    entities.places ??= selection.paths.flatMap((path) => placesAt(this.#data, path));
    const { places } = entities;
    const at = renamed(selection.renames, rest);
    return (standFor[n] ?? []).map((index) => [...places[index]!, ...at]);
  }

  /** Errors at their places in the answer; what stands for several places is said at each. */
  #add(errors: readonly GraphQLFormattedError[], placesOf: (path: Place) => Place[]): void {
    const said = new Map<string, number>();
    for (const error of errors) {
      const places = error.path ? placesOf(error.path) : [];
      if (places.length === 0) this.#errors.push({ ...error, path: undefined });
      for (const path of places) {
        const reason = `${String(error.extensions?.code)} ${error.message}`;
        const times = (said.get(reason) ?? 0) + 1;
        said.set(reason, times);
        if (times <= MAX_PLACES) this.#errors.push({ ...error, path });
        if (times === MAX_PLACES + 1) this.#errors.push({ ...error, path: undefined });
      }
    }
  }

  #variablesOf({ variables }: RootFetch | EntityFetch): Tree {
    const used: Tree = {};
    for (const name of variables) {
      const value = own(this.#variables, name);
      if (value !== undefined) used[name] = value;
    }
    return used;
  }
}
