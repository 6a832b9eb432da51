import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import { columnsRead } from '../rows/columns-read.ts';
import type { Answer } from '../access/answers.ts';
import type { EndsWithElder } from '../facts/ends-with-elder.ts';
import type { Follows, FollowsSurvivor, Stays } from '../facts/follows-survivor.ts';
import { tableOf } from '../rows/table-of.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { Pass } from '../serving/pass.ts';
import type { ReferenceResolver } from '../serving/subgraph.ts';
import type { List } from './list.ts';

/** All that a subgraph has of one noun. */
export interface Row {
  entities: readonly EntityClass<AnyEntity>[];
  resolvers: readonly Function[];
  references: Readonly<Record<string, ReferenceResolver>>;
  /** What it answers of rows that its callers may not see. */
  answers: readonly Answer[];
  /** Whether its steps are recorded. */
  hasSteps: boolean;
  /** What of it ends with an elder. */
  endsWithElder: readonly EndsWithElder[];
  /** What is done about its rows from time to time. */
  passes: readonly Pass[];
  /** How it follows the survivor of a merge of two records of an elder; none where it names nobody. */
  follows: FollowsSurvivor | Stays | null;
}

interface RowParts<T extends object> {
  /** Fields by which the router refers to it; `key` unless said otherwise, none for a part of another. */
  keys?: readonly (keyof T & string)[];
  list?: List<T>;
  workflow?: { readonly resolver: Function };
  /** Its mutations, its fields that are no columns, and what else is asked of it. */
  resolvers?: readonly Function[];
  /** Tables that belong to it alone. */
  tables?: readonly EntityClass<AnyEntity>[];
  /** What it answers of rows that its callers may not see. */
  answers?: readonly Answer[];
  /** Which of its rows end when the elder whom they are about dies or leaves. */
  endsWithElder?: readonly EndsWithElder[];
  /** What is done about its rows from time to time. */
  passes?: readonly Pass[];
  /** What becomes of its rows when two records of the elder whom they are about are made one. */
  mergedElder?: Follows | Stays;
}

/** One noun of a subgraph from its parts: the table, the list, the workflow, the fields. */
export function row<T extends object>(
  entity: ClassType<T>,
  {
    keys = ['key' as never],
    list,
    workflow,
    resolvers = [],
    tables = [],
    answers = [],
    endsWithElder = [],
    passes = [],
    mergedElder,
  }: RowParts<T>,
): Row {
  return {
    entities: [entity as EntityClass<AnyEntity>, ...tables],
    resolvers: [
      ...(list ? [list.resolver] : []),
      ...resolvers,
      ...(workflow ? [workflow.resolver] : []),
    ],
    references: keys.length > 0 ? { [entity.name]: byKeys(entity, keys) } : {},
    answers,
    endsWithElder,
    passes,
    follows: mergedElder ? lineOf(entity as EntityClass<AnyEntity>, mergedElder) : null,
    hasSteps: workflow !== undefined,
  };
}

function lineOf(entity: EntityClass<AnyEntity>, said: Follows | Stays): FollowsSurvivor | Stays {
  return 'stays' in said ? said : { ...said, entity: entity.name, table: tableOf(entity) };
}

/** Finds the row of a reference by whichever of its keys the router gives. */
function byKeys<T extends object>(
  entity: ClassType<T>,
  keys: readonly (keyof T & string)[],
): ReferenceResolver {
  return (reference: never, { rows }: SubgraphContext, info: GraphQLResolveInfo) => {
    const given = reference as Partial<Record<keyof T & string, string>>;
    const key = keys.find((name) => given[name] !== undefined)!;
    return rows.by(entity, key, given[key]!, columnsRead(entity, info, 'reference'));
  };
}
