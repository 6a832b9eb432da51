import {
  type DocumentNode,
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLField,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { fieldReadingOf, type Reading, readingOf } from '../../../ground/access/explain.ts';
import { isClosed } from '../../../ground/access/matrix.ts';
import { badInput } from '../../../ground/errors/errors.ts';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { checkSize } from '../operation-size.ts';

/** One field of an explained operation. */
export interface FieldAccess extends Reading {
  /** Response keys from the root. */
  path: string;
}

interface Place {
  path: string;
  type: GraphQLNamedType | undefined;
  /** What holds for all below, where something above is not simply open. */
  above: Reading | null;
  /** The closed entity whose row this is a part of. */
  row: string | null;
}

const UNKNOWN: Reading = { verdict: 'UNKNOWN', rule: 'CONTRACT', roles: [] };

/**
 * What the caller would get of each field of an operation. Nothing is run and no row is looked at: the
 * answer is the same whatever there is. @throws BAD_USER_INPUT for a text that is no operation
 */
export function explainAccess(
  schema: GraphQLSchema,
  viewer: Viewer,
  { operation: text, variables: values }: { operation: string; variables?: string | null },
): FieldAccess[] {
  const document = read(text);
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (!operation || operations.length > 1) throw badInput('operation', 'OPERATION_TEXT');
  const type =
    operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const walk = new Walk(schema, viewer, document, variablesOf(values));
  walk.set(
    operation.selectionSet,
    { path: '', type: type ?? undefined, above: null, row: null },
    [],
  );
  return walk.found;
}

function read(text: string): DocumentNode {
  try {
    const document = parse(text, { noLocation: true, maxTokens: LIMITS.tokens });
    checkSize(document);
    return document;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code) throw error;
    throw badInput('operation', 'OPERATION_TEXT');
  }
}

function variablesOf(text: string | null | undefined): Record<string, unknown> {
  if (text == null) return {};
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
      return values as Record<string, unknown>;
    }
  } catch {
    // The same answer for every text that is no object.
  }
  throw badInput('variables', 'VARIABLES_TEXT');
}

class Walk {
  readonly found: FieldAccess[] = [];
  readonly #schema: GraphQLSchema;
  readonly #viewer: Viewer;
  readonly #document: DocumentNode;
  readonly #variables: Record<string, unknown>;

  constructor(
    schema: GraphQLSchema,
    viewer: Viewer,
    document: DocumentNode,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#viewer = viewer;
    this.#document = document;
    this.#variables = variables;
  }

  set(set: SelectionSetNode, place: Place, within: readonly string[]): void {
    for (const selection of set.selections) {
      if (!this.#included(selection)) continue;
      if (selection.kind === Kind.FIELD) this.#field(selection, place, within);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.set(
          selection.selectionSet,
          this.#as(place, selection.typeCondition?.name.value),
          within,
        );
      } else {
        const { value: name } = selection.name;
        const fragment = this.#document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
        );
        if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || within.includes(name)) continue;
        const narrowed = this.#as(place, fragment.typeCondition.name.value);
        this.set(fragment.selectionSet, narrowed, [...within, name]);
      }
    }
  }

  #field(field: FieldNode, place: Place, within: readonly string[]): void {
    const { value: name } = field.name;
    if (name.startsWith('__')) return;
    const path = [place.path, field.alias?.value ?? name].filter(Boolean).join('.');
    const { type } = place;
    const held = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const reading = held ? this.#reading(place, type!.name, held) : UNKNOWN;
    this.found.push({ path, ...reading });
    if (!field.selectionSet) return;
    const above = reading.verdict === 'ALLOWED' ? null : reading;
    const below = held && getNamedType(held.type);
    this.set(field.selectionSet, { path, type: below, above, row: rowAt(below, place) }, within);
  }

  #reading({ above, row }: Place, type: string, field: GraphQLField<unknown, unknown>): Reading {
    if (above && above.verdict !== 'DEPENDS_ON_ROW') return above;
    if (type === this.#schema.getMutationType()?.name) {
      return { verdict: 'DEPENDS_ON_ROW', rule: 'WORKFLOW', roles: [] };
    }
    const own = fieldReadingOf(this.#viewer, type, field, row ?? type);
    if (own.verdict !== 'ALLOWED') return own;
    const entity = this.#entity(getNamedType(field.type));
    const rows = entity === null ? own : readingOf(this.#viewer, entity);
    return rows.verdict === 'ALLOWED' ? (above ?? rows) : rows;
  }

  /** The closed entity that a field gives, by itself or by pages; null for anything else. */
  #entity(type: GraphQLNamedType): string | null {
    if (!isObjectType(type)) return null;
    if (isClosed(type.name)) return type.name;
    if (!type.name.endsWith('Connection')) return null;
    const node = getNamedType(type.getFields().nodes!.type);
    return isClosed(node.name) ? node.name : null;
  }

  #as(place: Place, name: string | undefined): Place {
    if (name === undefined || name === place.type?.name) return place;
    const type = this.#schema.getType(name);
    if (!isCompositeType(type)) return { ...place, type: undefined };
    if (!isClosed(name)) return { ...place, type, row: rowAt(type, place) };
    const reading = readingOf(this.#viewer, name);
    return {
      ...place,
      type,
      row: name,
      above: reading.verdict === 'ALLOWED' ? place.above : reading,
    };
  }

  #included(node: Parameters<typeof getDirectiveValues>[1]): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
    return skip?.if !== true && include?.if !== false;
  }
}

/** Objects that have no id are parts of the row above them; pages are of their own. */
function rowAt(type: GraphQLNamedType | undefined, { row }: Place): string | null {
  if (!isObjectType(type)) return null;
  if (isClosed(type.name)) return type.name;
  return 'id' in type.getFields() || type.name.endsWith('Connection') ? null : row;
}
