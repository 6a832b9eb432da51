import type { AnyEntity, EntityClass, MigrationObject } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';
import type { SubgraphContext } from './context.ts';
import type { Subscription } from './facts.ts';

/** The key fields of a federation reference; the router hands them over as they are. */
export type Reference = Record<string, unknown> & { __typename: string };

export type ReferenceResolver = (
  reference: never,
  context: SubgraphContext,
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
  migrations: MigrationObject[];
}
