import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { addPlainLists, listProblems, type PlainLists } from '../../codegen/list-sizes.ts';
import { AUDIENCES } from '../../ground/identity/viewer.ts';
import { loadContracts } from '../../router/edge/contract.ts';
import { declaredSize, isList } from '../../router/edge/cost/list-size.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';

const contracts = loadContracts(SCHEMA_DIRECTORY);

/** Every list of objects of a contract, by `Type.field`. */
function listsOf(audience: (typeof AUDIENCES)[number]) {
  const schema = contracts[audience];
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isList(field) && isCompositeType(getNamedType(field.type)))
        .map((field) => ({ schema, type, field, at: `${type.name}.${field.name}` })),
    );
}

test.each(AUDIENCES)(
  'the edge knows how long every list of the contract of %s gets',
  (audience) => {
    const lists = listsOf(audience);
    expect(lists.length).toBeGreaterThan(50);
    for (const { schema, type, field, at } of lists) {
      if (type.name.endsWith('Connection')) {
        expect([at, ['nodes', 'edges'].includes(field.name)]).toEqual([at, true]);
        continue;
      }
      const size = declaredSize(schema, field)?.assumedSize ?? 0;
      expect([at, Number.isInteger(size) && size >= 1 && size <= 3_000]).toEqual([at, true]);
    }
  },
);

test.each(AUDIENCES)('every connection of the contract of %s takes a page size', (audience) => {
  for (const type of Object.values(contracts[audience].getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, type: of, args } of Object.values(type.getFields())) {
      if (!getNamedType(of).name.endsWith('Connection')) continue;
      const names = args.map((argument) => argument.name);
      expect([`${type.name}.${name}`, names]).toEqual([
        `${type.name}.${name}`,
        expect.arrayContaining(['first', 'after', 'last', 'before']),
      ]);
    }
  }
});

test('the page of lists names each of them with its size', () => {
  const page = readFileSync(new URL('LISTS.md', SCHEMA_DIRECTORY), 'utf8');
  const plain = AUDIENCES.flatMap(listsOf).filter(({ type }) => !type.name.endsWith('Connection'));
  for (const { schema, field, at } of plain) {
    expect(page).toContain(`| \`${at}\` | ${declaredSize(schema, field)!.assumedSize} |`);
  }
});

describe('a contract with', () => {
  const problems = (sdl: string, sizes: Record<string, number>) => {
    const lists: PlainLists = new Map();
    addPlainLists(lists, 'open', parse(`scalar Day enum Kind { A } type Row { id: ID } ${sdl}`));
    const declared = Object.entries(sizes).map(
      ([at, assumedSize]) => [at, { assumedSize, slicingArguments: [] }] as const,
    );
    return listProblems(lists, new Map(declared));
  };

  test('a list of objects without a size is refused', () => {
    expect(problems('type Query { rows: [Row!]! }', {})).toEqual([
      'Query.rows is a list without a size: a connection, or @ListSize',
    ]);
  });

  test('such a list of an interface is refused too', () => {
    expect(problems('interface Any { rows: [Row] }', {})).toHaveLength(1);
  });

  test('a size for what is no list is refused', () => {
    expect(problems('type Query { row: Row }', { 'Query.row': 5 })).toEqual([
      'Query.row has @ListSize and is no plain list of objects',
    ]);
  });

  test('sizes, pages and lists of values is taken', () => {
    const sdl =
      'type Query { rows: [Row!] days: [Day!] kinds: [Kind!]! names: [String] } type RowConnection { nodes: [Row!]! }';
    expect(problems(sdl, { 'Query.rows': 5 })).toEqual([]);
  });
});
