import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LIMITS } from '../../ground/serving/limits.ts';
import { type Limit, tooLarge } from './operation-limits.ts';

interface Size {
  fields: number;
  aliases: number;
  depth: number;
}

/** Selection sets inside each other, spreads included: bounds the recursion itself. */
const MAX_NESTING = 100;

/** @throws OPERATION_TOO_LARGE naming the limit; circular fragments are left to validation. */
export function checkSize(document: DocumentNode): void {
  const { length } = document.definitions;
  if (length > LIMITS.definitions) throw tooLarge('definitions', length);
  const { asksSchema } = checkFlat(document);
  const measure = measurer(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, aliases, depth } = measure(definition.selectionSet, 0);
    const rootFields = measure.spread(definition.selectionSet);
    const sizes: Partial<Record<Limit, number>> = { depth, rootFields, aliases, fields };
    if (asksSchema) sizes.schemaAliases = aliases;
    for (const [name, size] of Object.entries(sizes) as [Limit, number][]) {
      if (size > LIMITS[name]) throw tooLarge(name, size);
    }
  }
}

/** Limits that need no fragment followed. `visit` does not recurse, so any document is safe. */
function checkFlat(document: DocumentNode): { asksSchema: boolean } {
  let asksSchema = false;
  let directives = 0;
  let valueDepth = 0;
  const enter = (): void => {
    valueDepth += 1;
    if (valueDepth > LIMITS.valueDepth) throw tooLarge('valueDepth');
  };
  const leave = (): void => void (valueDepth -= 1);
  visit(document, {
    Directive: (_: DirectiveNode) => {
      directives += 1;
      if (directives > LIMITS.directives) throw tooLarge('directives');
    },
    Field: ({ name }) => {
      asksSchema ||= name.value === '__schema' || name.value === '__type';
    },
    ListValue: { enter, leave },
    ObjectValue: { enter, leave },
  });
  return { asksSchema };
}

interface Measure {
  (set: SelectionSetNode, nesting: number): Size;
  /** Fields of the set itself, its fragments spread out. */
  spread(set: SelectionSetNode): number;
}

function measurer(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const sizes = once(
    (name, nesting) => measure(fragments.get(name)?.selectionSet, nesting),
    NOTHING,
  );
  const spreads = once((name) => spread(fragments.get(name)?.selectionSet), 0);

  const measure = (set: SelectionSetNode | undefined, nesting: number): Size => {
    if (nesting > MAX_NESTING) throw tooLarge('depth', nesting);
    const total = { ...NOTHING };
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizes(selection.name.value, nesting + 1)
          : measure(selection.selectionSet, nesting + 1);
      total.fields = atMost(total.fields + below.fields + (isField ? 1 : 0));
      total.aliases = atMost(total.aliases + below.aliases + (isField && selection.alias ? 1 : 0));
      total.depth = Math.max(total.depth, below.depth + (isField ? 1 : 0));
    }
    return total;
  };
  const spread = (set: SelectionSetNode | undefined): number => {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) total += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) total += spread(selection.selectionSet);
      else total += spreads(selection.name.value, 0);
    }
    return atMost(total);
  };
  return Object.assign(measure, { spread });
}

const NOTHING: Size = { fields: 0, aliases: 0, depth: 0 };

/** Doubling fragments would count past every number. */
const COUNTED = 1_000_000;

function atMost(count: number): number {
  return Math.min(count, COUNTED);
}

/** Each fragment is measured once; one that spreads itself counts nothing inside itself. */
function once<T>(measure: (name: string, nesting: number) => T, inside: T) {
  const known = new Map<string, T>();
  return (name: string, nesting: number): T => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, inside);
    const size = measure(name, nesting);
    known.set(name, size);
    return size;
  };
}
