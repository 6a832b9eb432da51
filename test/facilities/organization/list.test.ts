import { isCreditCode } from '../../../ground/china/credit-code.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { idsOfEveryPage } from '../every-page.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test('an organisation is found by its id and by its credit code', async () => {
  const { rows } = await hub.pg.query<{ id: string; credit_code: string }>(
    `select 'Organization:' || id as id, credit_code from facilities.organization where brand = '暖城颐养' and chain_id <> id`,
  );
  const { id, credit_code: creditCode } = rows[0]!;
  const fields = `id creditCode name legalType brand foreignInvested synthetic
    registrarRegion { code name } chain { brand chain { id } id } blacklist { nodes { since } }`;
  const { data } = await hub.query(
    `query Two($id: ID!, $code: String!) {
      a: organization(id: $id) { ${fields} } b: organization(creditCode: $code) { ${fields} }
    }`,
    { variables: { id, code: creditCode } },
  );
  expect(data.a).toEqual(data.b);
  expect(data.a).toMatchObject({
    id,
    creditCode,
    legalType: 'ENTERPRISE',
    blacklist: { nodes: [] },
  });
  expect(data.a.chain.brand).toBe('暖城颐养');
  expect(data.a.chain.id).not.toBe(id);
  expect(data.a.chain.chain.id).toBe(data.a.chain.id);
  expect(data.a.registrarRegion.name).toEqual(expect.any(String));
});

test('every credit code of the register passes the check of GB 32100', async () => {
  const { rows } = await hub.pg.query<{ code: string }>(
    'select credit_code as code from facilities.organization',
  );
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter(({ code }) => !isCreditCode(code))).toEqual([]);
});

test('the blacklist is public: since when and why', async () => {
  const { data } = await hub.query(
    `{ organizations(filter: {blacklisted: true}) { totalCount nodes {
      name blacklist { nodes { since until reason } }
    } } }`,
  );
  expect(data.organizations.totalCount).toBe(3);
  const entries = data.organizations.nodes.flatMap((node: any) => node.blacklist.nodes);
  expect(entries.map(({ reason }: any) => reason).toSorted()).toEqual(
    ['未备案经营', '预付费逾期未退', '骗取补贴'].toSorted(),
  );
});

describe('each filter of organisations finds what the rows say', () => {
  test.each([
    ['within: "210100"', `region_code like '2101%'`],
    ['legalTypes: [PUBLIC_INSTITUTION]', `legal_type = 'PUBLIC_INSTITUTION'`],
    ['name: "示例"', `name like '%示例%'`],
    ['brand: "草原康养"', `brand = '草原康养'`],
    ['foreignInvested: true', 'foreign_invested'],
    ['foreignInvested: false', 'not foreign_invested'],
    [
      'blacklisted: false',
      'not exists (select from facilities.blacklist_entry where organization_id = o.id)',
    ],
  ])('%s', async (filter, condition) => {
    const wanted = await hub.pg.query<{ id: string }>(
      `select 'Organization:' || o.id as id from facilities.organization o where ${condition}`,
    );
    const { ids, totalCount } = await idsOfEveryPage(hub, 'organizations', `filter: {${filter}}`);
    expect(totalCount).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(wanted.rows.map(({ id }) => id).toSorted());
  });

  test('chain: its head and its branches', async () => {
    const { rows } = await hub.pg.query<{ id: string; n: number }>(
      `select 'Organization:' || chain_id as id, count(*)::int as n from facilities.organization
       where chain_id is not null group by 1 order by 2 desc limit 1`,
    );
    const filter = `filter: {chain: "${rows[0]!.id}"}`;
    const { ids } = await idsOfEveryPage(hub, 'organizations', filter);
    expect(ids).toHaveLength(rows[0]!.n);
    expect(ids).toContain(rows[0]!.id);
  });
});

test.each([
  ['NAME', 'name', 'ASC'],
  ['NAME', 'name', 'DESC'],
  ['CREDIT_CODE', 'credit_code', 'ASC'],
  ['CREDIT_CODE', 'credit_code', 'DESC'],
])('organisations by %s (%s) %s: each row once, sorted', async (field, column, way) => {
  const order = `orderBy: {field: ${field}, direction: ${way}}`;
  const { ids, totalCount } = await idsOfEveryPage(hub, 'organizations', order);
  const wanted = await hub.pg.query<{ id: string }>(
    `select 'Organization:' || o.id as id from facilities.organization o
     order by ${column} ${way}, o.id ${way}`,
  );
  expect(ids).toEqual(wanted.rows.map(({ id }) => id));
  expect(totalCount).toBe(ids.length);
});

describe('bad input to organisations', () => {
  test.each([
    ['organization { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(id: "1", creditCode: "1") { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(id: "91350100M000100Y43") { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(creditCode: "91350100M000100Y44") { id }', 'BAD_USER_INPUT', 'creditCode'],
    ['organization(creditCode: "91350100M000100I43") { id }', 'BAD_USER_INPUT', 'creditCode'],
    ['organization(creditCode: "91350100M000100Y43") { id }', 'NOT_FOUND', 'creditCode'],
    ['organizations(filter: {chain: "x"}) { nodes { id } }', 'BAD_USER_INPUT', 'filter.chain'],
    ['organizations(filter: {within: "99"}) { nodes { id } }', 'BAD_USER_INPUT', 'filter.within'],
    ['organizations(filter: {name: " "}) { nodes { id } }', 'BAD_USER_INPUT', 'filter.name'],
  ])('%s', async (field, code, argument) => {
    const { errors } = await hub.query(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toBe(code);
    expect(errors![0]!.extensions.argument).toBe(argument);
    expect(errors![0]!.message).not.toContain('91350100');
  });
});

test('the statements sent do not grow with the organisations shown', async () => {
  const query = (first: number) => `{ organizations(first: ${first}) { totalCount nodes {
    name chain { name } blacklist { nodes { reason } } registrarRegion { name }
    facilities(first: 5, orderBy: {field: BEDS, direction: DESC}) {
      totalCount nodes { name organization { name } }
    }
  } } }`;
  const run = (first: number) =>
    hub.statements(async () => void expectData(await hub.query(query(first))));
  await run(1);
  const one = await run(1);
  expect(one.length).toBeGreaterThan(4);
  expect(await run(50)).toHaveLength(one.length);
});
