import { expecting, HubError } from '../../ground/errors/errors.ts';

/**
 * How much one operation may ask for. Validation and the planner take far longer than linear in
 * these, so they are checked first. The widest real uses: an introspection query is 14 deep, a year
 * of a monthly figure has 12 aliases, a dashboard a dozen root fields and 200 fields.
 */
export const LIMITS = {
  tokens: 10_000,
  /** Fields below each other. */
  depth: 15,
  aliases: 15,
  /** Of an operation that asks about the schema: tools need none, and each multiplies a long answer. */
  schemaAliases: 3,
  rootFields: 20,
  /** Fields with every fragment spread out. */
  fields: 500,
  directives: 50,
  /** Operations and fragments of a document. */
  definitions: 60,
  /** Lists and objects inside each other in a literal or a variable. */
  valueDepth: 10,
};

export type Limit = keyof typeof LIMITS;

const EXPECTED = {
  tokens: 'OPERATION_TOKENS',
  depth: 'OPERATION_DEPTH',
  aliases: 'OPERATION_ALIASES',
  schemaAliases: 'OPERATION_SCHEMA_ALIASES',
  rootFields: 'OPERATION_ROOT_FIELDS',
  fields: 'OPERATION_FIELDS',
  directives: 'OPERATION_DIRECTIVES',
  definitions: 'OPERATION_DEFINITIONS',
  valueDepth: 'OPERATION_VALUE_DEPTH',
} as const satisfies Record<Limit, string>;

export function tooLarge(limit: Limit): HubError {
  return new HubError('OPERATION_TOO_LARGE', expecting(EXPECTED[limit], { max: LIMITS[limit] }));
}
