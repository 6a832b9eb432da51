import { getDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isEnumType, isObjectType } from 'graphql';

/** By type and subgraph: the keys under which the subgraph knows its entities. */
export type EntityKeys = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;

/** The keys of every entity of a supergraph. */
export function entityKeys(schema: GraphQLSchema): EntityKeys {
  const keys = new Map<string, Map<string, string[][]>>();
  const graphs = schema.getType('join__Graph');
  if (!isEnumType(graphs)) throw new Error('the supergraph names no subgraphs');
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, args = {} } of getDirectives(schema, type)) {
      const { key, graph } = args as { key?: string; graph?: string };
      if (name !== 'join__type' || key === undefined || graph === undefined) continue;
      const bySubgraph = keys.get(type.name) ?? new Map<string, string[][]>();
      keys.set(type.name, bySubgraph);
      const subgraph = graph.toLowerCase();
      bySubgraph.set(subgraph, [...(bySubgraph.get(subgraph) ?? []), key.split(/\s+/)]);
    }
  }
  return keys;
}
