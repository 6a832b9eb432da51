import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { loadContracts } from '../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import type { Audience } from '../../ground/identity/viewer.ts';

let contracts: Record<Audience, GraphQLSchema> | undefined;

/** The part of the schema that an audience meets. */
export function contractOf(audience: Audience): GraphQLSchema {
  contracts ??= loadContracts(SCHEMA_DIRECTORY);
  return contracts[audience];
}

function typeOf(audience: Audience, name: string) {
  return contractOf(audience).getType(name);
}

/** The fields of an input type in a contract, those of some types alone. */
export function inputFields(
  audience: Audience,
  name: string,
  wanted: (type: string) => boolean = () => true,
): string[] {
  const type = typeOf(audience, name);
  if (!isInputObjectType(type)) throw new Error(`${audience} has no input ${name}`);
  return Object.values(type.getFields())
    .filter((field) => wanted(String(field.type)))
    .map((field) => field.name);
}

/** The values of an enum in a contract. */
export function enumValues(audience: Audience, name: string): string[] {
  const type = typeOf(audience, name);
  if (!isEnumType(type)) throw new Error(`${audience} has no enum ${name}`);
  return type.getValues().map((value) => value.name);
}
