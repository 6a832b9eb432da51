import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { badInput } from '../../../ground/errors/errors.ts';

/** What the variables of `@skip` and `@include` say. */
export type Conditions = ReadonlyMap<string, boolean>;

/** @throws BAD_USER_INPUT for a variable that is null, though a condition may not be. */
export function conditionsOf(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Conditions {
  const conditions = new Map<string, boolean>();
  const names = conditionNames(document);
  if (names.size === 0) return conditions;
  for (const { variable, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    if (!names.has(name)) continue;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const byDefault = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : undefined;
    const value = given === undefined ? byDefault : given;
    if (typeof value !== 'boolean') throw badInput(`$${name}`, 'NOT_NULL');
    conditions.set(name, value);
  }
  return conditions;
}

/** Whether a field or fragment is asked for at all. */
export function isAsked({ directives = [] }: SelectionNode, conditions: Conditions): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions.get(value.name.value) === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();

function conditionNames(document: DocumentNode): ReadonlySet<string> {
  const found = known.get(document);
  if (found) return found;
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  known.set(document, names);
  return names;
}
