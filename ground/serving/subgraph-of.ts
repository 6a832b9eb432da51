import type { AnyEntity, EntityClass, MigrationObject } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';
import type { Answer } from '../access/answers.ts';
import { endingWithElder } from '../facts/ends-with-elder.ts';
import { FollowedRow, followingSurvivor } from '../facts/follows-survivor.ts';
import { followsOf } from './follows-of.ts';
import { FactPosition, OutboxFact, type Subscription } from '../facts/facts.ts';
import {
  answer,
  type MeasureOf,
  type Sampled,
  type TargetActual,
  type TargetQuestion,
} from '../figures/target-actual.ts';
import { AccessTouch } from '../record/access-touch.ts';
import type { Row } from '../row/row.ts';
import type { Stub } from '../row/stub.ts';
import { WORKFLOW_TABLES } from '../workflow/workflow-tables.ts';
import type { SubgraphContext } from './context.ts';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph.ts';

/** A subgraph as its table of contents. */
export interface SubgraphParts {
  name: string;
  /** Port when it runs alone. */
  port: number;
  rows: readonly Row[];
  /** Entities of others that it contributes to or points at. */
  stubs: readonly Stub<string>[];
  /** What it answers beside its rows: fields of others' entities, figures, rules. */
  resolvers?: readonly Function[];
  /** Facts of others that it keeps a projection of. */
  subscriptions?: readonly Subscription[];
  /** What it says beside targets: the type, and the measure of each indicator it owns. */
  targets?: {
    actual: new () => TargetActual;
    measures: Readonly<Record<string, MeasureOf>>;
    /** Which part of a region the rows behind the measures are, where they are a sample. */
    sampled: Sampled;
  };
  /** Types that no field of it returns by their own name. */
  types?: readonly Function[];
  /** Whether others are told facts of it. */
  publishes?: boolean;
  /** What it answers of rows that its callers may not see. */
  answers?: readonly Answer[];
  /** Whether it writes who may see whom, in the schema `access`. */
  keepsAccess?: boolean;
  /** Whether it opens persons who were looked up under a grant, there. */
  namesPersons?: boolean;
  /** Whether it keeps the access record, into which all subgraphs' reads are sealed. */
  keepsRecord?: boolean;
  /** Its migrations, in order. */
  migrations: () => Promise<MigrationObject[]>;
}

/** Tables, resolvers and references follow from what a subgraph lists. */
export function subgraphOf(parts: SubgraphParts): SubgraphDefinition {
  const { name, port, rows, stubs, resolvers = [], subscriptions = [], targets } = parts;
  const follows = followsOf(rows);
  const projections = subscriptions.flatMap(({ entity }) => entity ?? []);
  const entities = [
    ...rows.flatMap((row) => row.entities),
    ...projections,
    ...WORKFLOW_TABLES,
    AccessTouch,
    ...(follows.length > 0 ? [FollowedRow] : []),
    ...(parts.publishes ? [OutboxFact] : []),
    ...(subscriptions.length > 0 ? [FactPosition] : []),
  ];
  return {
    name,
    port,
    entities: [...new Set<EntityClass<AnyEntity>>(entities)],
    resolvers: [
      ...rows.flatMap((row) => row.resolvers),
      ...resolvers,
    ] as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...(parts.types ?? []), ...(targets ? [targets.actual] : [])],
    references: Object.assign(
      {},
      ...rows.map(({ references }) => references),
      ...stubs.map(ofStub),
      targets && { [targets.actual.name]: ofTarget(targets) },
    ) as Record<string, ReferenceResolver>,
    subscriptions: subscriptions.map((one) =>
      one.kind === 'ELDER'
        ? endingWithElder(
            followingSurvivor(one, follows),
            rows.flatMap((row) => row.endsWithElder),
          )
        : one,
    ),
    recorded: rows.flatMap(({ hasSteps, entities: [entity] }) => (hasSteps ? [entity!.name] : [])),
    mergedElder: Object.fromEntries(
      rows.flatMap(({ follows, entities: [entity] }) => (follows ? [[entity!.name, follows]] : [])),
    ),
    answers: [...rows.flatMap(({ answers }) => answers), ...(parts.answers ?? [])],
    passes: rows.flatMap(({ passes }) => passes),
    ...(parts.keepsAccess && { keepsAccess: true }),
    ...(parts.namesPersons && { namesPersons: true }),
    ...(parts.keepsRecord && { keepsRecord: true }),
    migrations: parts.migrations,
  };
}

function ofStub(stub: Stub<string>): Record<string, ReferenceResolver> {
  return { [stub.name]: (reference: Record<string, string>) => stub.of(reference[stub.keyName]!) };
}

function ofTarget({
  actual,
  measures,
  sampled,
}: NonNullable<SubgraphParts['targets']>): ReferenceResolver {
  return (question: never, context: SubgraphContext) =>
    answer(new actual(), context, question as TargetQuestion, measures, sampled);
}
