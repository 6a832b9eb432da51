import {
  defaultFieldResolver,
  execute,
  type FieldNode,
  type FormattedExecutionResult,
  getNamedType,
  GraphQLEnumType,
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isObjectType,
  Kind,
  locatedError,
  responsePathAsArray,
} from 'graphql';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { presentError } from '../../ground/errors/present-error.ts';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { buildFederatedSchema } from '../../ground/serving/federation.ts';
import { readReference } from '../../ground/serving/id-fields.ts';
import { SubgraphContext } from '../../ground/serving/context.ts';
import { operation as runningOperation } from '../../ground/serving/operation.ts';
import type { RunningSubgraph } from '../../ground/serving/server.ts';
import { isOneType } from '../../ground/schema/one-type.ts';
import { SCALARS } from '../../ground/schema/scalars.ts';
import type { EngineOperation } from '../../router/engine/engine.ts';
import { readSupergraphSdl } from '../../router/engine/supergraph.ts';
import { entityKeys } from './entity-keys.ts';
import { TEST_SECRETS } from './hub.ts';
import { TEST_AS_OF } from './world.ts';

export interface MonolithAnswer extends FormattedExecutionResult {
  /** Objects of the answer that have a key: rows, and what stands for one. */
  rows: number;
  /** The subgraphs whose resolvers were asked. */
  subgraphs: ReadonlySet<string>;
}

/** A value of one subgraph's resolvers, which only they can read. */
class Held {
  constructor(
    readonly part: Part,
    readonly type: string,
    readonly value: unknown,
  ) {}
}

interface Part {
  name: string;
  schema: GraphQLSchema;
  running: RunningSubgraph;
}

interface Run {
  contexts: Map<string, SubgraphContext>;
  viewer: Viewer;
  rows: number;
  subgraphs: Set<string>;
}

/**
 * The hub without any planner: graphql-js runs an operation over all resolvers of all subgraphs at
 * once. Where a field belongs to another subgraph than its object, the object's key goes through
 * that subgraph's own reference resolver, one by one.
 */
export class Monolith {
  readonly #schema: GraphQLSchema;
  readonly #parts: readonly Part[];
  readonly #keys: ReturnType<typeof entityKeys>;

  constructor(supergraphSdl: string, subgraphs: readonly RunningSubgraph[]) {
    const { api, schema } = readSupergraphSdl(supergraphSdl);
    this.#keys = entityKeys(schema);
    this.#parts = subgraphs.map((running) => ({
      name: running.definition.name,
      schema: buildFederatedSchema(running.definition).schema,
      running,
    }));
    this.#schema = withValues(oneTyped(api), this.#parts);
  }

  async execute(
    { document, variables, operationName }: EngineOperation,
    viewer: Viewer,
  ): Promise<MonolithAnswer> {
    const run: Run = { contexts: new Map(), viewer, rows: 0, subgraphs: new Set() };
    const { data, errors } = await runningOperation.run({ requestId: viewer.requestId }, async () =>
      execute({
        schema: this.#schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: run,
        fieldResolver: this.#resolve,
        typeResolver: (held: Held) => held.type,
      }),
    );
    const shown = errors?.map((error) =>
      presentError(error.toJSON(), error, 'en', () => undefined),
    );
    const { rows, subgraphs } = run;
    return { data, ...(shown && { errors: shown }), rows, subgraphs };
  }

  readonly #resolve: GraphQLFieldResolver<Held | undefined, Run> = async (
    source,
    given,
    run,
    info,
  ) => {
    // Its own type, where clients meet several as one.
    const type = source?.type ?? info.parentType.name;
    const part = this.#owner(source, type, info.fieldName);
    run.subgraphs.add(part.name);
    const value = source && (await this.#valueIn(run, part, source, info));
    if (source && (value === null || value === undefined)) return null;
    const field = (part.schema.getType(type) as GraphQLObjectType).getFields()[info.fieldName]!;
    const resolve = field.resolve ?? defaultFieldResolver;
    const made: unknown = await resolve(value, given, this.#contextOf(run, part), info);
    return this.#held(run, part, info.returnType, made);
  };

  /** The subgraph that has the field: the object's own if it can. */
  #owner(source: Held | undefined, type: string, field: string): Part {
    const has = ({ schema }: Part) => {
      const found = schema.getType(type);
      return isObjectType(found) && found.getFields()[field] !== undefined;
    };
    const found = source && has(source.part) ? source.part : this.#parts.find(has);
    if (!found) throw new Error(`no subgraph has ${type}.${field}`);
    return found;
  }

  /** The object as the subgraph knows it, by the first of its keys that the other one can tell. */
  async #valueIn(run: Run, part: Part, source: Held, info: GraphQLResolveInfo): Promise<unknown> {
    if (source.part === part) return source.value;
    const from = source.part.schema.getType(source.type) as GraphQLObjectType;
    const keys = this.#keys.get(source.type)?.get(part.name) ?? [];
    const key = keys.find((names) => names.every((name) => from.getFields()[name]));
    if (!key) throw new Error(`${source.type} cannot go from ${source.part.name} to ${part.name}`);
    const reference: Record<string, unknown> = { __typename: source.type };
    for (const name of key) {
      const field = from.getFields()[name]!;
      const resolve = field.resolve ?? defaultFieldResolver;
      const context = this.#contextOf(run, source.part);
      const value: unknown = await resolve(source.value, {}, context, { ...info, fieldName: name });
      const leaf = getNamedType(field.type);
      const absent = value === null || value === undefined;
      reference[name] = absent || !isLeafType(leaf) ? value : leaf.serialize(value);
    }
    const resolve = part.running.definition.references[source.type];
    if (!resolve) return reference;
    const context = this.#contextOf(run, part);
    try {
      return await readReference(source.type, resolve)(reference as never, context, askedFor(info));
    } catch (error) {
      // It keeps the whole object back and is told once, at the object, whatever fields are asked.
      throw locatedError(error, info.fieldNodes, responsePathAsArray(info.path.prev));
    }
  }

  /** Objects in the hands of their subgraph; leaf values as they are. */
  #held(run: Run, part: Part, type: GraphQLOutputType, value: unknown): unknown {
    const named = getNamedType(type);
    if (isLeafType(named) || value === null || value === undefined) return value;
    if (Array.isArray(value)) {
      return value.map(async (item: unknown) => this.#held(run, part, type, await item));
    }
    const own = part.schema.getType(named.name);
    const name = isAbstractType(own) ? this.#typeOf(own, part, value) : named.name;
    if (this.#keys.has(name)) run.rows += 1;
    return new Held(part, name, value);
  }

  #typeOf(abstract: GraphQLAbstractType, { name }: Part, value: unknown): string {
    const found = abstract.resolveType?.(value, {}, {} as never, abstract);
    const named = found ?? (value as { __typename?: unknown }).__typename;
    if (typeof named !== 'string') throw new Error(`${name} tells no type of ${abstract.name}`);
    return named;
  }

  #contextOf(run: Run, { name, running }: Part): SubgraphContext {
    let context = run.contexts.get(name);
    if (!context) {
      context = new SubgraphContext(running.orm, run.viewer, TEST_AS_OF, TEST_SECRETS);
      run.contexts.set(name, context);
    }
    return context;
  }
}

/** A reference is resolved for the fields below `_entities`; here that is the one at hand. */
function askedFor(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const { fieldNodes } = info;
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '_entities' },
    selectionSet: { kind: Kind.SELECTION_SET, selections: fieldNodes },
  };
  return { ...info, fieldNodes: [field] };
}

/** What clients meet as one type is an object type here: graphql-js then says its `__typename`. */
function oneTyped(api: GraphQLSchema): GraphQLSchema {
  const isOne = (type: GraphQLInterfaceType) => type.astNode && isOneType(type.astNode);
  return mapSchema(api, {
    [MapperKind.INTERFACE_TYPE]: (type) => {
      const { name, fields } = type.toConfig();
      // mapSchema takes any named type for another, whatever the types of its mappers say.
      return isOne(type) ? (new GraphQLObjectType({ name, fields }) as never) : undefined;
    },
    [MapperKind.OBJECT_TYPE]: (type) => (type.getInterfaces().some(isOne) ? null : undefined),
  });
}

/** The hub's scalars, and enums with the values that resolvers work with. */
function withValues(api: GraphQLSchema, parts: readonly Part[]): GraphQLSchema {
  return mapSchema(api, {
    [MapperKind.SCALAR_TYPE]: (type) => SCALARS[type.name],
    [MapperKind.ENUM_TYPE]: (type) => {
      const known = parts.map(({ schema }) => schema.getType(type.name)).find(isEnumType);
      if (!known) return undefined;
      const values = Object.fromEntries(
        type
          .getValues()
          .map(({ name }) => [name, { value: known.getValue(name)?.value as unknown }]),
      );
      return new GraphQLEnumType({ ...type.toConfig(), values });
    },
  });
}
