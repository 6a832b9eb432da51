import type { AnyEntity, EntityClass, MigrationObject } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import type { SubgraphContext } from './context.ts';
import type { Pass } from './pass.ts';
import type { Answer } from '../access/answers.ts';
import type { FollowsSurvivor, Stays } from '../facts/follows-survivor.ts';
import type { Subscription } from '../facts/facts.ts';

/** Makes the object behind a federation reference: the key fields as the router hands them over. */
export type ReferenceResolver = (
  reference: never,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => object | null | Promise<object | null>;

/** The table of contents of a subgraph: everything it has is listed here. */
export interface SubgraphDefinition {
  name: string;
  /** Port when it runs alone. */
  port: number;
  entities: EntityClass<AnyEntity>[];
  /** Classes with queries, mutations and contributed fields. */
  resolvers: NonEmptyArray<Function>;
  /** Object types that no field of this subgraph returns (entities reached by reference only). */
  orphanedTypes?: Function[];
  /** How the router's references to this subgraph's types become objects. */
  references: Record<string, ReferenceResolver>;
  /** Facts of other subgraphs that it keeps a projection of. */
  subscriptions?: Subscription[];
  /** Entities whose steps are recorded. */
  recorded?: readonly string[];
  /** Of its nouns that name an elder, how they follow the survivor of a merge, by their type. */
  mergedElder?: Readonly<Record<string, FollowsSurvivor | Stays>>;
  /** What it answers of rows that its callers may not see. */
  answers?: readonly Answer[];
  /** What it does about its own rows from time to time. */
  passes?: readonly Pass[];
  /** Whether it writes the schema `access`, which all subgraphs read. */
  keepsAccess?: boolean;
  /** Whether it opens persons who were looked up under a grant, there. */
  namesPersons?: boolean;
  /** Whether it keeps the access record, into which all subgraphs' reads are sealed. */
  keepsRecord?: boolean;
  /** Its migrations, in order. */
  migrations: () => Promise<MigrationObject[]>;
}

/** What an engine asks of a subgraph. */
export interface SubgraphRequest {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}
