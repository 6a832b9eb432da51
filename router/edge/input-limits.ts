import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { badInput } from '../../ground/errors/errors.ts';
import { LIMITS } from '../../ground/serving/limits.ts';
import { argumentPath } from './literals-rule.ts';
import { tooLarge } from './operation-limits.ts';
import { typeAt, valueProblem } from './value-problem.ts';

const MAX_TEXT = 10_000;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @throws BAD_USER_INPUT for text that no field can hold: too long, NUL, half a character. */
export function checkText(where: string, text: string): void {
  if (text.length > MAX_TEXT && [...text].length > MAX_TEXT)
    throw badInput(where, 'LENGTH_AT_MOST', { max: MAX_TEXT });
  if (text.includes('\0')) throw badInput(where, 'NO_NUL');
  if (LONE_SURROGATE.test(text)) throw badInput(where, 'UNICODE');
}

const checked = new WeakSet<DocumentNode>();

/**
 * Checks every text of a document, and the names it gives itself: those with two underscores are
 * GraphQL's own, and `__proto__` among them is no ordinary key in JavaScript.
 */
export function checkDocument(document: DocumentNode): void {
  if (checked.has(document)) return;
  visit(document, {
    StringValue: (node, _key, parent, _path, ancestors) =>
      checkText(argumentPath([...ancestors, parent]) || 'document', node.value),
    Field: ({ alias }) => {
      if (alias) checkName('alias', alias.value);
    },
    VariableDefinition: ({ variable }) => checkName('variable', variable.name.value),
  });
  checked.add(document);
}

function checkName(kind: string, name: string): void {
  if (name.startsWith('__')) throw badInput(kind, 'NAME');
}

/**
 * The variables that the operation declares, checked against the caller's contract; others are
 * dropped.
 * @throws BAD_USER_INPUT naming the variable and the place in it, never the value: graphql's own
 *   messages repeat it and suggest names.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(variables)) {
    checkName('variable', name);
    checkValue(value, 0);
  }
  const declared = (operation.variableDefinitions ?? []).flatMap(
    ({ variable, type: node, defaultValue }) => {
      const name = variable.name.value;
      const type = typeFromAST(schema, node as never) as GraphQLInputType;
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value === undefined) {
        if (isNonNullType(type) && !defaultValue) throw badInput(`$${name}`, 'REQUIRED');
        return [];
      }
      coerceInputValue(value, type, (path, _, error) => {
        const at = [`$${name}`, ...path].join('.');
        throw valueProblem(error, at, typeAt(type, path));
      });
      checkTexts(`$${name}`, value);
      return [[name, value] as const];
    },
  );
  return Object.fromEntries(declared);
}

/** Bounds what later recurses into a value. */
function checkValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > LIMITS.valueDepth) throw tooLarge('valueDepth');
  for (const [key, item] of Object.entries(value)) {
    checkName('key', key);
    checkValue(item, depth + 1);
  }
}

function checkTexts(where: string, value: unknown): void {
  if (typeof value === 'string') checkText(where, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkTexts(`${where}.${key}`, item);
  }
}
