import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

listTests({
  entity: 'Target',
  list: 'targets',
  table: 'regions.target',
  open: true,
  prepare: someDrafted('regions.target'),
  as: 'staff:150600',
  orders: { ID: 'id', DEADLINE: "coalesce(deadline, '9999-12-31')" },
  filters: {
    within: ['"150600"', "region_code like '1506%'"],
    statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
    kinds: ['[TARGET, MILESTONE]', "kind in ('TARGET', 'MILESTONE')"],
    owners: ['[FINANCE]', "owner = 'FINANCE'"],
    indicator: ['"NURSING_BED_SHARE"', "indicator = 'NURSING_BED_SHARE'"],
    policyDocument: ['"PolicyDocument:ordos-2023-101"', "policy_document_id = 'ordos-2023-101'"],
    dueFrom: ['"2025-12-31"', "deadline >= '2025-12-31'"],
    dueTo: ['"2024-12-31"', "deadline <= '2024-12-31'"],
  },
  refused: [
    ['policyDocument: "ordos-2023-101"', 'policyDocument', 'ID_OF_TYPE'],
    ['dueFrom: "2026-01-01", dueTo: "2025-12-31"', 'dueTo', 'RANGE'],
  ],
  nested: 'region { name } policyDocument { title }',
});

describe('the targets of the five documents', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  test('are all 172, each with its document and region', async () => {
    const nodes: { region: object | null; policyDocument: object | null }[] = [];
    for (const place of ['first: 100', 'last: 72']) {
      const { targets } = expectData(
        await hub.query(`{ targets(${place}) { totalCount nodes {
          region { code } policyDocument { id } } } }`),
      );
      expect(targets.totalCount).toBe(172);
      nodes.push(...targets.nodes);
    }
    expect(nodes).toHaveLength(172);
    for (const { region, policyDocument } of nodes) {
      expect(region).not.toBeNull();
      expect(policyDocument).not.toBeNull();
    }
  });

  test('keep their exact value and the words of the document', async () => {
    const { target } = expectData(
      await hub.query(`{ target(id: "Target:150600-NURSING_BED_SHARE") {
        value unit comparison deadline labelZh kind owner } }`),
    );
    expect(target).toEqual({
      value: '60',
      unit: '%',
      comparison: 'AT_LEAST',
      deadline: '2025-12-31',
      labelZh: '护理型床位占比',
      kind: 'TARGET',
      owner: 'FACILITIES',
    });
  });
});
