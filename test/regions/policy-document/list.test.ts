import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

listTests({
  entity: 'PolicyDocument',
  list: 'policyDocuments',
  table: 'regions.policy_document',
  open: true,
  prepare: someDrafted('regions.policy_document', 'entry_status'),
  as: 'staff:150600',
  orders: { CODE: 'id', PUBLISHED_ON: "coalesce(published_on, '9999-12-31')" },
  filters: {
    entryStatuses: ['[PUBLISHED]', "entry_status = 'PUBLISHED'"],
    title: ['"养老服务"', "title like '%养老服务%'"],
    kinds: ['[LAW, STANDARD]', "kind in ('LAW', 'STANDARD')"],
    region: ['"150600"', "region_code = '150600'"],
  },
  refused: [
    ['region: "15"', 'region', 'REGION_CODE'],
    ['title: ""', 'title', 'LENGTH'],
  ],
  nested:
    'status region { name } citedBy(first: 2) { nodes { title } } targets(first: 2) { nodes { id } }',
});

describe('a policy document', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  test('is shown with all documents that cite it, page by page', async () => {
    const { rows } = await hub.pg.query<{ id: string; cited_by_ids: string[] }>(
      `select id, cited_by_ids from regions.policy_document
       where cardinality(cited_by_ids) > 1 order by id limit 1`,
    );
    const [{ id, cited_by_ids: citing }] = rows as [(typeof rows)[0]];
    const ask = async (given: string) => {
      const text = `query ($id: ID!) { policyDocument(id: $id) { citedBy(${given}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { code } } } }`;
      const variables = { id: `PolicyDocument:${id}` };
      return expectData(await hub.query(text, { variables })).policyDocument.citedBy;
    };
    const first = await ask('first: 1');
    expect(first).toMatchObject({
      totalCount: citing.length,
      pageInfo: { hasNextPage: true },
    });
    const rest = await ask(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const codes = [...first.nodes, ...rest.nodes].map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...citing].sort());
  });

  test('tells its standing on the day of the question', async () => {
    const standing = async (today: string) => {
      const there = await testHub({ today });
      try {
        const text =
          '{ policyDocument(id: "PolicyDocument:ordos-2023-101") { status documentNumber } }';
        return expectData(await there.query(text)).policyDocument;
      } finally {
        await there.close();
      }
    };
    expect(await standing('2023-09-26')).toMatchObject({ status: 'PENDING' });
    expect(await standing('2025-12-31')).toMatchObject({
      status: 'IN_FORCE',
      documentNumber: '鄂府办发〔2023〕101号',
    });
    expect(await standing('2026-01-01')).toMatchObject({ status: 'EXPIRED' });
  });
});
