import type { ObjectShape } from '../answer/shape.ts';

/** A plan as it is run, whichever planner made it. Conditions are decided before planning. */
export type PlanNode = SequenceNode | ParallelNode | RootFetch | EntityFetch;

export interface SequenceNode {
  kind: 'sequence';
  nodes: readonly PlanNode[];
}

export interface ParallelNode {
  kind: 'parallel';
  nodes: readonly PlanNode[];
}

/** What an engine sends to one subgraph in one request. */
export interface SubgraphOperation {
  subgraph: string;
  text: string;
  operationName: string | undefined;
  /** Variables of the operation that it needs. */
  variables: readonly string[];
}

/** Fields of a root type. */
export interface RootFetch extends SubgraphOperation {
  kind: 'fetch';
  /** Whether it is a mutation. */
  changes: boolean;
  /** Where a root type stands inside the answer; most often at its top. */
  path: TreePath;
  renames: readonly Rewrite[];
  shape: ObjectShape;
}

/** Fields of entities that another subgraph named. */
export interface EntityFetch extends SubgraphOperation {
  kind: 'entities';
  selections: readonly EntitySelection[];
}

/** One `_entities` field of a fetch. */
export interface EntitySelection {
  /** The key in the subgraph's answer. */
  key: string;
  /** The variable that takes the representations. */
  variable: string;
  /** Where the entities stand; what is found under several paths is asked for once. */
  paths: readonly TreePath[];
  requires: readonly Requirement[];
  /** Of the representations, before they are sent. */
  inputs: readonly Rewrite[];
  /** Of the entities that come back. */
  renames: readonly Rewrite[];
  /** By the entity's type. */
  shapes: Readonly<Record<string, ObjectShape>>;
}

/** A key of an object, `@` for each item of a list, or what the object's type must be. */
export type PathStep = string | TypeCondition;
export type TreePath = readonly PathStep[];

export interface TypeCondition {
  /** Names of object types. */
  types: readonly string[];
}

/** What a representation needs of an entity: read under one name, sent under another. */
export type Requirement = RequiredField | RequiredOfType;

export interface RequiredField {
  read: string;
  send: string;
  inside: readonly Requirement[] | null;
}

export interface RequiredOfType extends TypeCondition {
  inside: readonly Requirement[];
}

/** A change of data: planners rename what would clash within a subgraph. */
export interface Rewrite {
  path: TreePath;
  key: string;
  change: { rename: string } | { set: unknown };
}
