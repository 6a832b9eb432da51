import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { closedFields } from '../access/closed-fields.ts';
import { type Counted, countedIn, everyFigureSays } from '../figures/counted.ts';
import { notToCome } from '../figures/not-to-come.ts';
import { describeArguments } from '../schema/argument-descriptions.ts';
import { validateArgument } from '../schema/argument-validation.ts';
import { HubError } from '../errors/errors.ts';
import { idResolvers, nodeLookUps, readReference, withQueries } from './id-fields.ts';
import { type DeclaredSize, declaredSizes } from '../schema/list-size.ts';
import { SCALARS } from '../schema/scalars.ts';
import type { SubgraphContext } from './context.ts';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@tag", "@requires", "@external"]
)`;

export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
  /** How long its plain lists can get. */
  listSizes: ReadonlyMap<string, DeclaredSize>;
  /** What the figures that everybody meets count, by their coordinate. */
  counted: ReadonlyMap<string, Counted | null>;
}

const built = new WeakMap<SubgraphDefinition, SubgraphSchema>();

/** The classes of a subgraph as SDL and as an executable federated schema, made once. */
export function buildFederatedSchema(definition: SubgraphDefinition): SubgraphSchema {
  const known = built.get(definition);
  if (known) return known;
  const made = build(definition);
  built.set(definition, made);
  return made;
}

function build(definition: SubgraphDefinition): SubgraphSchema {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    skipCheck: true,
    validateFn: validateArgument,
  });
  everyFigureSays(plain);
  const printed = parse(`${LINK}\n\n${printSchemaWithDirectives(plain)}`);
  const nodes = nodeLookUps(plain, definition);
  const document = describeArguments(withQueries(nullableRoots(printed), nodes.fields));
  const sdl = print(document);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [coordinate, check] of notToCome(plain)) {
    const [type = '', field = ''] = coordinate.split('.');
    resolvers[type]![field] = checked(resolvers[type]![field] as Resolve, check);
  }
  const add = (type: string, fields: object) => {
    resolvers[type] = { ...resolvers[type], ...fields };
  };
  add('Query', nodes.resolvers);
  for (const [type, fields] of Object.entries(idResolvers(plain))) add(type, fields);
  const entities = definition.entities.map(({ name }) => name);
  const closed = closedFields(plain, entities, resolvers);
  for (const [type, fields] of Object.entries(closed)) add(type, fields);
  for (const [name, resolve] of Object.entries(definition.references)) {
    add(name, { __resolveReference: orNotFound(readReference(name, resolve)) });
  }
  for (const name of Object.keys(SCALARS)) {
    if (plain.getType(name)) resolvers[name] = SCALARS[name] as never;
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: resolvers as never }]);
  return { sdl, schema, listSizes: declaredSizes(plain), counted: countedIn(plain) };
}

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

function checked(
  resolve: Resolve,
  check: (given: Readonly<Record<string, unknown>>, today: string) => void,
): Resolve {
  return (root, given, context, info) => {
    check(given, context.today);
    return resolve(root, given, context, info);
  };
}

/**
 * A reference to what is not there, or not for this viewer, is null with an error that says so: null
 * alone would reach the client as a fault of the hub where the type has fields that may not be null.
 */
function orNotFound(resolve: ReferenceResolver): ReferenceResolver {
  const present = (found: object | null) => found ?? Promise.reject(new HubError('NOT_FOUND'));
  return (reference, context, info) => {
    const found = resolve(reference, context, info);
    return found instanceof Promise ? found.then(present) : present(found);
  };
}

/** A root field that may not be null would take the other subgraphs' answers with it when it fails. */
function nullableRoots(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (type) => {
      if (type.name.value !== 'Query' && type.name.value !== 'Mutation') return undefined;
      const fields = type.fields?.map((field) =>
        field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field,
      );
      return { ...type, fields };
    },
  });
}
