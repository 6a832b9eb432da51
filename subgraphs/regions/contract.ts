import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import type { Audience } from '../../ground/identity/viewer.ts';

const SCHEMAS = new URL('../../schema/', import.meta.url);

const byAudience = new Map<Audience, GraphQLSchema>();

/** The contract of an audience as the edge shows it: what regions says of the schema follows it. */
export function contractOf(audience: Audience): GraphQLSchema {
  let contract = byAudience.get(audience);
  if (!contract) {
    contract = buildSchema(readFileSync(new URL(`api.${audience}.graphql`, SCHEMAS), 'utf8'));
    byAudience.set(audience, contract);
  }
  return contract;
}
