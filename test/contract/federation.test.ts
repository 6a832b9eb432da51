import { Kind, type TypeNode } from 'graphql';
import { fieldsOf, OWNERS, SUBGRAPH_FILES } from './supergraph.ts';

const FIELDS = SUBGRAPH_FILES.flatMap(({ name, objects }) =>
  objects.flatMap((type) =>
    fieldsOf(type).map((field) => ({ ...field, subgraph: name, parent: type.name.value })),
  ),
);

/** Whether null anywhere in the type stays inside the field. */
function isNullable(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return false;
  return type.kind === Kind.NAMED_TYPE || isNullable(type.type);
}

test('the owner of every entity is known, and there is one', () => {
  const entities = SUBGRAPH_FILES.flatMap(({ objects }) => objects)
    .filter((type) => directiveNames(type).includes('key'))
    .map((type) => type.name.value);
  expect(new Set(entities).size).toBeGreaterThan(10);
  expect([...new Set(entities)].filter((name) => !OWNERS.has(name))).toEqual([]);
});

test('a field whose rows another subgraph owns may be null, and so may its items', () => {
  const crossing = FIELDS.filter(
    ({ named, subgraph }) => (OWNERS.get(named) ?? subgraph) !== subgraph,
  );
  expect(crossing.length).toBeGreaterThan(10);
  expect(crossing.filter(({ type }) => !isNullable(type)).map(({ at }) => at)).toEqual([]);
});

test('a field added to another subgraph’s entity may be null', () => {
  const keys = new Map(
    SUBGRAPH_FILES.map(({ name, objects }) => [
      name,
      new Set(
        objects.flatMap((type) => keyFields(type).map((field) => `${type.name.value}.${field}`)),
      ),
    ]),
  );
  const added = FIELDS.filter(
    ({ parent, subgraph, at }) =>
      (OWNERS.get(parent) ?? subgraph) !== subgraph && !keys.get(subgraph)!.has(at),
  );
  expect(added.length).toBeGreaterThan(10);
  const strict = added.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  expect(strict.map(({ at, subgraph }) => `${subgraph}: ${at}`)).toEqual([]);
});

test('root fields may be null, so that one subgraph’s failure leaves the others’ answers', () => {
  const roots = FIELDS.filter(({ parent }) => parent === 'Query' || parent === 'Mutation');
  expect(roots.length).toBeGreaterThan(30);
  expect(roots.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ at }) => at)).toEqual(
    [],
  );
});

/**
 * Where several subgraphs give the same object field of an entity, the planner weighs every way at
 * every level: 15 levels took it minutes. A value without a key stays with the subgraph that gave it.
 */
test('no object of an entity, and none of the root, is given by several subgraphs', () => {
  const leaves = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
  for (const { document } of SUBGRAPH_FILES) {
    for (const definition of document.definitions) {
      const isLeaf =
        definition.kind === Kind.SCALAR_TYPE_DEFINITION ||
        definition.kind === Kind.ENUM_TYPE_DEFINITION;
      if (isLeaf) leaves.add(definition.name.value);
    }
  }
  const types = SUBGRAPH_FILES.flatMap(({ objects }) => objects);
  const isShared = (type: (typeof types)[number]) => directiveNames(type).includes('shareable');
  expect(types.filter(isShared).length).toBeGreaterThan(0);
  const shared = types
    .filter(
      (type) => directiveNames(type).includes('key') || /^(Query|Mutation)$/.test(type.name.value),
    )
    .flatMap((type) =>
      fieldsOf(type).filter(({ directives }) => isShared(type) || directives.includes('shareable')),
    );
  expect(shared.filter(({ named }) => !leaves.has(named)).map(({ at }) => at)).toEqual([]);
});

test('no two subgraphs define one type, but for entities and what is shared', () => {
  const seen = new Map<string, string[]>();
  for (const { name, objects } of SUBGRAPH_FILES) {
    for (const type of objects) {
      const directives = directiveNames(type);
      const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation';
      if (isRoot || directives.includes('key') || directives.includes('shareable')) continue;
      seen.set(type.name.value, [...(seen.get(type.name.value) ?? []), name]);
    }
  }
  expect([...seen].filter(([, names]) => names.length > 1)).toEqual([]);
});

function directiveNames(type: { directives?: readonly { name: { value: string } }[] }): string[] {
  return (type.directives ?? []).map((directive) => directive.name.value);
}

function keyFields(type: { directives?: readonly any[] }): string[] {
  return (type.directives ?? [])
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => directive.arguments)
    .filter((argument) => argument.name.value === 'fields')
    .flatMap((argument) => String(argument.value.value).split(/\s+/));
}
