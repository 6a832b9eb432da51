import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { readSchema } from '../contract/supergraph.ts';
import { expectData, testHub, type TestHub } from '../kit/hub.ts';

/** A name with everything that files spell in more than one way, and that no seeded row has. */
const STORED = '巴特尔·苏和（如意南区）ABC12';

const FORMS: [string, string][] = [
  ['as it is stored', STORED],
  ['with narrow brackets', '巴特尔·苏和(如意南区)ABC12'],
  ['with square brackets', '巴特尔·苏和【如意南区】ABC12'],
  ['with a bullet', '巴特尔•苏和（如意南区）ABC12'],
  ['with a katakana dot', '巴特尔・苏和（如意南区）ABC12'],
  ['with a half-width katakana dot', '巴特尔･苏和（如意南区）ABC12'],
  ['with a full-width stop', '巴特尔．苏和（如意南区）ABC12'],
  ['with blanks', ' 巴特尔 · 苏和 （ 如意南区 ） ABC　12 '],
  ['with characters that nobody sees', '巴特尔\u200b·苏和（如意南区）\ufeffABC12'],
  ['in full width', '巴特尔·苏和（如意南区）ＡＢＣ１２'],
  ['in small letters', '巴特尔·苏和（如意南区）abc12'],
  ['in part', '和（如'],
];

/** Every list that is searched by a name or title. */
const LISTS = namedLists();

function namedLists(): { list: string; argument: string }[] {
  const query = buildSchema(readSchema('api.staff.graphql')).getQueryType()!;
  return Object.values(query.getFields()).flatMap((field) => {
    const filter = field.args.find(({ name }) => name === 'filter');
    const type = filter && getNamedType(filter.type);
    if (!isInputObjectType(type) || !isObjectType(getNamedType(field.type))) return [];
    return ['name', 'guardianName', 'relativeName', 'title', 'label'].flatMap((argument) =>
      type.getFields()[argument] ? [{ list: field.name, argument }] : [],
    );
  });
}

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  const { rows } = await hub.pg.query<{ table: string; name: string }>(
    `select format('%I.%I', table_schema, table_name) as table, substr(column_name, 8) as name
     from information_schema.columns where column_name like 'normal\\_%'`,
  );
  expect(rows).toHaveLength(LISTS.length);
  for (const { table, name } of rows) {
    await hub.pg.query(
      `update ${table} set ${name} = $1 where ctid = (select min(ctid) from ${table})`,
      [STORED],
    );
  }
});
afterAll(() => hub.close());

test('twelve lists are searched by name', () => {
  expect(LISTS.map(({ list }) => list).sort()).toEqual([
    ...['assessmentOrganisations', 'authorizedRelatives', 'elders', 'facilities'],
    ...['governmentOffices'],
    ...['guardianships', 'medicalInstitutions'],
    ...['organizations', 'policyDocuments', 'regions', 'subsidyProgrammes', 'workers'],
  ]);
});

describe.each(LISTS)('$list', ({ list, argument }) => {
  test.each(FORMS)('finds a stored name %s', async (_, text) => {
    const query = `query ($text: String) { ${list}(filter: { ${argument}: $text }) { totalCount } }`;
    const data = expectData(await hub.query(query, { as: 'staff:150600', variables: { text } }));
    expect(data[list].totalCount).toBe(1);
  });
});
