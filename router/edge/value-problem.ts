import {
  getNullableType,
  type GraphQLError,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { badInput, HubError } from '../../ground/errors/errors.ts';

/**
 * What graphql-js finds wrong with a value, as BAD_USER_INPUT at its place: a scalar's own help where
 * it gives one. Its messages are not passed on, since they repeat the value and suggest names.
 */
export function valueProblem(
  error: GraphQLError,
  argument: string,
  type: GraphQLInputType | null | undefined,
): HubError {
  const own = error instanceof HubError ? error : error.originalError;
  if (own instanceof HubError) return new HubError(own.code, { ...own.details, argument });
  if (!type) return badInput(argument, 'FORM');
  // First, since the caller's own key stands in this message.
  if (error.message.includes(' is not defined by type "')) {
    return badInput(argument, 'FIELD_KNOWN', { type: String(getNullableType(type)) });
  }
  const field = /^Field "(?:\w+\.)?(\w+)" of required type/.exec(error.message)?.[1];
  if (field !== undefined) return badInput(argument, 'FIELD_REQUIRED', { field });
  return badInput(argument, 'TYPE', { type: String(type) });
}

/** The type at a place inside a value; undefined where the place is none of the type's. */
export function typeAt(
  type: GraphQLInputType,
  path: readonly (string | number)[],
): GraphQLInputType | undefined {
  let found: GraphQLInputType | undefined = type;
  for (const step of path) {
    const here: GraphQLInputType | null | undefined = found && getNullableType(found);
    if (isListType(here)) found = here.ofType as GraphQLInputType;
    else found = isInputObjectType(here) ? here.getFields()[step]?.type : undefined;
  }
  return found;
}
