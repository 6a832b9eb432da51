import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { buildSchema, type GraphQLSchema, isEnumType, valueFromASTUntyped } from 'graphql';

/** What engines read of a supergraph, whoever plans. */
export interface Supergraph {
  sdl: string;
  /** Everything, the keys that no client may name included. */
  schema: GraphQLSchema;
  /** What operations may ask for. */
  api: GraphQLSchema;
  subgraphs: readonly string[];
}

let last: Supergraph | undefined;

/** The same supergraph is read once, whoever asks: a process knows hardly more than one. */
export function readSupergraphSdl(sdl: string): Supergraph {
  if (last?.sdl !== sdl) {
    const schema = buildSchema(sdl, { assumeValidSDL: true });
    last = { sdl, schema, api: accessible(schema), subgraphs: subgraphNames(schema) };
  }
  return last;
}

function accessible(schema: GraphQLSchema): GraphQLSchema {
  const orNull = <T extends object>(node: T): T | null =>
    getDirective(schema, node, 'inaccessible') ? null : node;
  return mapSchema(schema, {
    [MapperKind.TYPE]: orNull,
    [MapperKind.COMPOSITE_FIELD]: orNull,
    [MapperKind.INPUT_OBJECT_FIELD]: orNull,
    [MapperKind.ENUM_VALUE]: orNull,
    [MapperKind.ARGUMENT]: orNull,
  });
}

function subgraphNames(schema: GraphQLSchema): string[] {
  const graphs = schema.getType('join__Graph');
  if (!isEnumType(graphs)) throw new Error('the supergraph names no subgraphs');
  return graphs.getValues().map(({ name, astNode }) => {
    const [directive] = astNode?.directives ?? [];
    const argument = directive?.arguments?.find((one) => one.name.value === 'name');
    return argument ? String(valueFromASTUntyped(argument.value)) : name;
  });
}
