import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { describeArguments } from '../schema/argument-descriptions.ts';
import { validateArgument } from '../schema/argument-validation.ts';
import { idResolvers, nodeLookUps, readReference, withQueries } from './id-fields.ts';
import { type DeclaredSize, declaredSizes } from '../schema/list-size.ts';
import { SCALARS } from '../schema/scalars.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@tag", "@requires", "@external"]
)`;

export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
  /** How long its plain lists can get. */
  listSizes: ReadonlyMap<string, DeclaredSize>;
}

/** The classes of a subgraph as SDL and as an executable federated schema. */
export function buildFederatedSchema(definition: SubgraphDefinition): SubgraphSchema {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    skipCheck: true,
    validateFn: validateArgument,
  });
  const printed = parse(`${LINK}\n\n${printSchemaWithDirectives(plain)}`);
  const nodes = nodeLookUps(plain, definition);
  const document = describeArguments(withQueries(nullableRoots(printed), nodes.fields));
  const sdl = print(document);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  const add = (type: string, fields: object) => {
    resolvers[type] = { ...resolvers[type], ...fields };
  };
  add('Query', nodes.resolvers);
  for (const [type, fields] of Object.entries(idResolvers(plain))) add(type, fields);
  for (const [name, resolve] of Object.entries(definition.references)) {
    add(name, { __resolveReference: readReference(name, resolve) });
  }
  for (const name of Object.keys(SCALARS)) {
    if (plain.getType(name)) resolvers[name] = SCALARS[name] as never;
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: resolvers as never }]);
  return { sdl, schema, listSizes: declaredSizes(plain) };
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
