import { parse } from 'graphql';
import { descriptionProblems } from '../../codegen/descriptions.ts';
import { AUDIENCES } from '../../ground/identity/viewer.ts';
import { readSchema } from './supergraph.ts';

test.each(AUDIENCES)(
  'everything in the contract of %s is described in both languages',
  (audience) => {
    const text = readSchema(`api.${audience}.graphql`);
    expect(text.length).toBeGreaterThan(50_000);
    expect(descriptionProblems(parse(text))).toEqual([]);
  },
);

test('a description that is missing, unfinished or in one language is found wherever it stands', () => {
  const contract = parse(`
    schema { query: Query }
    "What can be read. 查询"
    type Query {
      "Regions."
      regions("名称" name: String): [Region]
    }
    "A region. 区划"
    type Region { name: String }
    "TODO 状态"
    enum Status {
      "Open. 开放"
      OPEN
      CLOSED
      "Held by a subgraph. 已存"
      HELD
    }
    "Which. 筛选"
    input Filter {
      "Name"
      name: String
    }
    scalar Day
    directive @undescribed(reason: String) on FIELD
  `);
  expect(descriptionProblems(contract)).toEqual([
    'schema has no description',
    'Query.regions: its description has no Chinese term',
    'Query.regions.name: its description has no English',
    'Region.name has no description',
    'Status: its description is not finished',
    'Status.CLOSED has no description',
    'Status.HELD: its description names a part that the hub is built of',
    'Filter.name: its description has no Chinese term',
    'Day has no description',
  ]);
});
