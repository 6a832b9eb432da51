import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type DocumentNode,
  type SelectionSetNode,
  type FormattedExecutionResult,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { SCALARS } from '../subgraphs/shared/scalars.ts';
import { AUDIENCES, type Audience } from '../subgraphs/shared/viewer.ts';

/** The schema one audience meets: it validates, coerces and introspects against this and no more. */
export function loadContracts(directory: URL): Record<Audience, GraphQLSchema> {
  const read = (audience: Audience) => {
    const sdl = readFileSync(new URL(`api.${audience}.graphql`, directory), 'utf8');
    return bindScalars(buildSchema(sdl, { assumeValidSDL: true }));
  };
  return Object.fromEntries(AUDIENCES.map((a) => [a, read(a)])) as Record<Audience, GraphQLSchema>;
}

/** The edge refuses a malformed date itself, so the scalars of an SDL get the hub's parsers. */
function bindScalars(schema: GraphQLSchema): GraphQLSchema {
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

const INTROSPECTION = new Set(['__schema', '__type']);

/** Whether the operation's root asks about the schema, and whether it asks anything else. */
export function introspectionShare(
  document: DocumentNode,
  operationName: string | null,
): 'none' | 'some' | 'all' {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 'none';
  const names: string[] = [];
  const fragments = new Map(
    document.definitions.flatMap((d) =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [],
    ),
  );
  const seen = new Set<string>();
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) names.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        walk(fragments.get(selection.name.value));
      }
    }
  };
  walk(operation.selectionSet);
  const asked = names.filter((name) => INTROSPECTION.has(name)).length;
  const other = names.filter((name) => !INTROSPECTION.has(name) && name !== '__typename').length;
  if (asked === 0) return 'none';
  return other === 0 ? 'all' : 'some';
}

/** Answers an introspection from the contract alone. */
export async function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variableValues: Record<string, unknown>,
): Promise<FormattedExecutionResult> {
  const result = await execute({ schema, document, operationName, variableValues });
  return { ...result, errors: result.errors?.map((error: GraphQLError) => error.toJSON()) };
}
