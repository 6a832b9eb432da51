import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { madeOnce } from '../process/made-once.ts';
import { sourceOf } from '../schema/field-source.ts';

/** Properties of an entity that an operation reads; null for all of them. */
export type ColumnsRead = readonly string[] | null;

/** Where the fields of the entity stand under the field that is being resolved. */
export type Under = 'row' | 'page' | 'reference';

const remembered = new WeakMap<FieldNode, Map<Function, ReadonlySet<string> | null>>();

/**
 * The properties of its rows that the selection under a field needs. A field that nobody has said
 * the source of needs them all, so a forgotten one costs time and never a value. Conditions are not
 * looked at: what may be asked for is read.
 */
export function columnsRead(entity: Function, info: GraphQLResolveInfo, under: Under): ColumnsRead {
  const all = new Set<string>();
  for (const node of info.fieldNodes) {
    const known = madeOnce(remembered, node, () => new Map());
    const read = madeOnce(known, entity, () => collect(entity, node, info, under));
    if (read === null) return null;
    for (const property of read) all.add(property);
  }
  return [...all].sort();
}

function collect(
  entity: Function,
  node: FieldNode,
  { fragments }: GraphQLResolveInfo,
  under: Under,
): ReadonlySet<string> | null {
  const fields: string[] = [];
  const walk = (set: SelectionSetNode | undefined, visit: (field: FieldNode) => void): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) visit(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        walk(fragments[selection.name.value]?.selectionSet, visit);
      } else if (fits(selection.typeCondition?.name.value)) walk(selection.selectionSet, visit);
    }
  };
  // `_entities` holds fragments of many types; everywhere else there is one type of row.
  const fits = (type: string | undefined) =>
    under !== 'reference' || type === undefined || type === entity.name;
  const row = (set: SelectionSetNode | undefined) =>
    walk(set, ({ name }) => void fields.push(name.value));

  if (under === 'page') {
    walk(node.selectionSet, ({ name, selectionSet }) => {
      if (name.value === 'nodes') row(selectionSet);
      if (name.value !== 'edges') return;
      walk(selectionSet, (edge) => {
        if (edge.name.value === 'node') row(edge.selectionSet);
      });
    });
  } else row(node.selectionSet);

  const read = new Set<string>();
  for (const field of fields) {
    if (field === '__typename') continue;
    const properties = sourceOf(entity, field);
    if (!properties) return null;
    for (const property of properties) read.add(property);
  }
  return read;
}

/** Who reads other columns asks another question. */
export function told(read: ColumnsRead): string {
  return read ? ` ${read.join()}` : '';
}
