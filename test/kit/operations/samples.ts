import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Engine } from '../../../router/engine/engine.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import { operationOf } from '../operation.ts';
import { TEST_AS_OF } from '../world.ts';
import type { Random } from './random.ts';

/** Ids that one viewer got for rows, by type: what its own next operations may ask for. */
export type Ids = ReadonlyMap<string, readonly string[]>;

const SAMPLES = 6;

/** The ids of the first rows of every list that the viewer may read. */
export async function sampleIds(
  engine: Engine,
  contract: GraphQLSchema,
  viewer: Viewer,
): Promise<Ids> {
  const ids = new Map<string, string[]>();
  for (const field of Object.values(contract.getQueryType()!.getFields())) {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
    const type = nodes && getNamedType(nodes.type);
    if (!isObjectType(type) || !type.getFields().id) continue;
    const query = `{ ${field.name}(first: ${SAMPLES}) { nodes { id } } }`;
    const { data } = await engine.execute(operationOf(query), viewer);
    const list = data?.[field.name] as { nodes: ({ id: string } | null)[] } | null | undefined;
    const found = list?.nodes.flatMap((node) => node?.id ?? []) ?? [];
    if (found.length > 0) ids.set(type.name, found);
  }
  return ids;
}

const REGIONS = ['150600', '210100', '150602', '230000', '15'];

/** A value in JSON that fits an argument; `undefined` where none is known. */
export function sampleValue(
  random: Random,
  field: GraphQLField<unknown, unknown>,
  { name, type }: GraphQLArgument,
  ids: Ids,
): unknown {
  switch (name) {
    case 'first':
    case 'last':
      return random.chance(0.03) ? 0 : 1 + random.below(3);
    case 'id': {
      const known = ids.get(getNamedType(field.type).name);
      return known && !random.chance(0.05) ? random.one(known) : 'nobody';
    }
    case 'code':
      return random.chance(0.9) ? random.one(REGIONS) : '999999';
    case 'year':
      return 2026;
    case 'filter':
      return withinRegion(random, type);
    default:
      return byType(random, type);
  }
}

function withinRegion(random: Random, type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  const fields = 'getFields' in named ? Object.keys(named.getFields()) : [];
  return fields.includes('within') ? { within: random.one(REGIONS) } : {};
}

function byType(random: Random, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return byType(random, type.ofType as GraphQLInputType);
  if (isListType(type)) {
    const item = byType(random, type.ofType as GraphQLInputType);
    return item === undefined ? undefined : [item];
  }
  if (isEnumType(type)) return random.one(type.getValues()).name;
  switch (getNamedType(type).name) {
    case 'Boolean':
      return random.chance(0.5);
    case 'Int':
      return 2025 + random.below(2);
    case 'Date':
      return random.one([TEST_AS_OF, '2026-01-31']);
    case 'Month':
      return '2026-05';
    case 'GeoPoint':
      return { latitude: 39.6, longitude: 109.8 };
    default:
      return undefined;
  }
}
