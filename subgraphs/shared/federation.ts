import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { SCALARS } from './scalars.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@tag", "@requires", "@external"]
)`;

export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
}

/** The classes of a subgraph as SDL and as an executable federated schema. */
export function buildFederatedSchema(definition: SubgraphDefinition): SubgraphSchema {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    skipCheck: true,
    // Targets and values would carry the caller's input, personal data included, into the error.
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(plain)}\n`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [name, resolve] of Object.entries(definition.references)) {
    resolvers[name] = {
      ...resolvers[name],
      __resolveReference: resolve,
    };
  }
  for (const name of Object.keys(SCALARS)) {
    if (plain.getType(name)) resolvers[name] = SCALARS[name] as never;
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { sdl, schema };
}
