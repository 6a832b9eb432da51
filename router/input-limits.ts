import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  visit,
} from 'graphql';
import { badInput } from '../subgraphs/shared/errors.ts';

const MAX_TEXT = 10_000;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @throws BAD_USER_INPUT for text that no field can hold: too long, NUL, half a character. */
export function checkText(where: string, text: string): void {
  if (text.length > MAX_TEXT) throw badInput(where, `${where} is longer than ${MAX_TEXT} characters.`);
  if (text.includes('\0')) throw badInput(where, `${where} holds a NUL character.`);
  if (LONE_SURROGATE.test(text)) throw badInput(where, `${where} is not well-formed Unicode.`);
}

/** Checks every text of an operation, in its variables and in the document. */
export function checkTexts(document: DocumentNode, variables: Record<string, unknown>): void {
  const walk = (where: string, value: unknown): void => {
    if (typeof value === 'string') checkText(where, value);
    else if (Array.isArray(value)) value.forEach((item) => walk(where, item));
    else if (value && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) walk(`${where}.${name}`, item);
    }
  };
  for (const [name, value] of Object.entries(variables)) walk(`$${name}`, value);
  let argument = 'document';
  visit(document, {
    Argument: { enter: (node) => void (argument = node.name.value) },
    ObjectField: { enter: (node) => void (argument = node.name.value) },
    StringValue: (node) => checkText(argument, node.value),
  });
}

/**
 * Coerces the variables against the caller's contract.
 * @throws BAD_USER_INPUT naming the variable; graphql's own message would repeat the value and
 *   suggest names.
 */
export function checkVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): void {
  const operation = getOperationAST(document, operationName);
  for (const definition of operation?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const { errors } = getVariableValues(schema, [definition], variables, { maxErrors: 1 });
    if (errors) {
      const at = /at "([^"]+)"/.exec(errors[0]?.message ?? '')?.[1] ?? name;
      throw badInput(`$${at}`, `The variable $${at} does not have the type that the operation gives it.`);
    }
  }
}
