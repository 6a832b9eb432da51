import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { SCALARS } from '../../ground/schema/scalars.ts';
import { AUDIENCES, type Audience } from '../../ground/identity/viewer.ts';

/** The schema one audience meets: it validates, coerces and introspects against this and no more. */
export function loadContracts(directory: URL): Record<Audience, GraphQLSchema> {
  const read = (audience: Audience) =>
    contractOf(readFileSync(new URL(`api.${audience}.graphql`, directory), 'utf8'));
  return Object.fromEntries(AUDIENCES.map((a) => [a, read(a)])) as Record<Audience, GraphQLSchema>;
}

/** The edge refuses a malformed date itself, so the scalars of an SDL get the hub's parsers. */
export function contractOf(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  for (const [name, scalar] of Object.entries(SCALARS)) {
    const type = schema.getType(name);
    if (type) {
      Object.assign(type, {
        serialize: scalar.serialize,
        parseValue: scalar.parseValue,
        parseLiteral: scalar.parseLiteral,
      });
    }
  }
  return schema;
}
