import { isCreditCode } from '../../../ground/china/credit-code.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { createWorld } from '../../../seeds/world/world.ts';
import { TEST_WORLD } from '../../kit/world.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test('an organisation is found by its id and by its credit code', async () => {
  const { rows } = await hub.pg.query<{ id: string; credit_code: string }>(
    `select 'Organization:' || id as id, credit_code from facilities.organization where brand = '暖城颐养' and chain_id <> id`,
  );
  const { id, credit_code: creditCode } = rows[0]!;
  const fields = `id creditCode name legalType brand foreignInvested synthetic
    registrarRegion { code name } chain { brand chain { id } id } blacklist { nodes { validFrom } }`;
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
      name blacklist { nodes { validFrom validUntil reason } }
    } } }`,
  );
  expect(data.organizations.totalCount).toBe(3);
  const entries = data.organizations.nodes.flatMap((node: any) => node.blacklist.nodes);
  expect(entries.map(({ reason }: any) => reason).toSorted()).toEqual(
    ['未备案经营', '预付费逾期未退', '骗取补贴'].toSorted(),
  );
});

test('an entry of the blacklist stands from its first day on', async () => {
  const { rows } = await hub.pg.query<{ id: string; since: string; before: string }>(
    `select 'Organization:' || organization_id as id, since::text, (since - 1)::text as before
     from facilities.blacklist_entry order by since limit 1`,
  );
  const { id, since, before } = rows[0]!;
  const { data } = await hub.query(
    `query Entries($id: ID!, $since: Date!, $before: Date!) { organization(id: $id) {
      before: blacklist(filter: {standingOn: $before}) { totalCount }
      first: blacklist(filter: {standingOn: $since}) {
        totalCount nodes { validFrom }
      }
    } }`,
    { variables: { id, since, before } },
  );
  expect(data.organization).toEqual({
    before: { totalCount: 0 },
    first: { totalCount: 1, nodes: [{ validFrom: since }] },
  });
});

describe('the list of organisations', () => {
  const chain = keyOf(
    'organization',
    createWorld({ elders: 1, ...TEST_WORLD })
      .organizations()
      .find((one) => one.chain !== null)!.chain!,
  );
  listTests({
    ...{ entity: 'Organization', list: 'organizations', table: 'facilities.organization' },
    ...{ open: true, as: 'developer' },
    async prepare(own) {
      await own.pg.query(
        `update facilities.organization set status = 'DISSOLVED', dissolved_on = '2026-06-01'
         where id in (select id from facilities.organization order by id limit 2)`,
      );
    },
    orders: { NAME: 'name', CREDIT_CODE: 'credit_code' },
    filters: {
      within: ['"210100"', "region_code like '2101%'"],
      legalTypes: ['[PUBLIC_INSTITUTION]', "legal_type = 'PUBLIC_INSTITUTION'"],
      statuses: ['[DISSOLVED]', "status = 'DISSOLVED'"],
      role: [
        'OPERATOR',
        'exists (select from facilities.facility f where f.organization_id = organization.id and registered_on is not null)',
      ],
      name: ['"示例"', "name like '%示例%'"],
      brand: ['"草原康养"', "brand = '草原康养'"],
      chain: [`"Organization:${chain}"`, `chain_id = '${chain}'`],
      foreignInvested: ['true', 'foreign_invested'],
      blacklisted: [
        'false',
        'not exists (select from facilities.blacklist_entry b where b.organization_id = organization.id)',
      ],
    },
    refused: [
      ['chain: "x"', 'chain', 'ID_OF_TYPE'],
      ['within: "99"', 'within', 'REGION_CODE'],
      ['name: " "', 'name', 'LENGTH'],
    ],
    nested: `name chain { name } blacklist { nodes { reason } } registrarRegion { name }
      facilities(first: 5, orderBy: {field: BEDS, direction: DESC}) {
        totalCount nodes { name organization { name } }
      }`,
  });
});

describe('bad input to organisations', () => {
  test.each([
    ['organization { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(id: "1", creditCode: "1") { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(id: "91350100M000100Y43") { id }', 'BAD_USER_INPUT', 'id'],
    ['organization(creditCode: "91350100M000100Y44") { id }', 'BAD_USER_INPUT', 'creditCode'],
    ['organization(creditCode: "91350100M000100I43") { id }', 'BAD_USER_INPUT', 'creditCode'],
    ['organization(creditCode: "91350100M000100Y43") { id }', 'NOT_FOUND', 'creditCode'],
  ])('%s', async (field, code, argument) => {
    const { errors } = await hub.query(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toBe(code);
    expect(errors![0]!.extensions.argument).toBe(argument);
    expect(errors![0]!.message).not.toContain('91350100');
  });
});
