import { expecting, HubError } from '../../ground/errors/errors.ts';
import { LIMITS } from '../../ground/serving/limits.ts';

/** The limits that the text of an operation alone can pass. */
export type Limit =
  | 'tokens'
  | 'depth'
  | 'aliases'
  | 'schemaAliases'
  | 'rootFields'
  | 'fields'
  | 'directives'
  | 'definitions'
  | 'valueDepth';

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

/** `actual` is how far it was counted; reading ends one beyond some limits. */
export function tooLarge(limit: Limit, actual: number = LIMITS[limit] + 1): HubError {
  const params = { max: LIMITS[limit], actual };
  return new HubError('OPERATION_TOO_LARGE', expecting(EXPECTED[limit], params));
}
