import { type ASTNode, Kind, parse, visit } from 'graphql';
import { readSchema } from './supergraph.ts';

interface Described {
  at: string;
  kind: string;
  text: string;
}

/** Everything a reader of the widest contract can look up, with its description. */
function described(document: ASTNode): Described[] {
  const found: Described[] = [];
  const place: string[] = [];
  const isPlace = (node: ASTNode): node is ASTNode & { name: { value: string } } =>
    'description' in node && 'name' in node && node.name !== undefined;
  visit(document, {
    enter(node) {
      if (!isPlace(node)) return;
      place.push(node.name.value);
      const text = 'description' in node ? (node.description?.value.trim() ?? '') : '';
      found.push({ at: place.join('.'), kind: node.kind, text });
    },
    leave(node) {
      if (isPlace(node)) place.pop();
    },
  });
  return found.filter(({ at }) => at !== 'Query' && at !== 'Mutation');
}

const ALL = described(parse(readSchema('api.staff.graphql')));
const HAN = /\p{Script=Han}/u;
/** Types of the interface itself, which the documents have no term for. */
const OWN = /(Edge|Connection|Filter|Order|OrderField)$|^(PageInfo|OrderDirection)$/;

test('every type, field, argument and value is described', () => {
  expect(ALL.length).toBeGreaterThan(1_000);
  expect(ALL.filter(({ text }) => text === '').map(({ at }) => at)).toEqual([]);
});

test('every object type and enum value carries its Chinese term', () => {
  const named = ALL.filter(
    ({ kind, at }) =>
      (kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.ENUM_VALUE_DEFINITION) &&
      !OWN.test(at.split('.')[0]!),
  );
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter(({ text }) => !HAN.test(text)).map(({ at }) => at)).toEqual([]);
});

test('no description speaks of the parts that the hub is built of', () => {
  expect(ALL.filter(({ text }) => /subgraph|federation|supergraph/i.test(text))).toEqual([]);
});

test('no description is left unfinished', () => {
  expect(ALL.filter(({ text }) => /\b(TODO|FIXME|XXX|TBD)\b/.test(text))).toEqual([]);
});
