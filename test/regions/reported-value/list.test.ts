import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

listTests({
  ...{ entity: 'ReportedValue', list: 'reportedValues', table: 'regions.reported_value' },
  ...{ open: true, as: 'developer', prepare: someDrafted('regions.reported_value') },
  orders: { ID: 'id', INDICATOR: 'indicator' },
  filters: {
    within: ['"530400"', "region_code like '5304%'"],
    statuses: ['[DRAFT]', "status = 'DRAFT'"],
    owners: ['[FINANCE]', "owner = 'FINANCE'"],
    indicator: ['"BEDS"', "indicator = 'BEDS'"],
    policyDocuments: ['["PolicyDocument:ordos-2023-101"]', "policy_document_id = 'ordos-2023-101'"],
  },
  refused: [['policyDocuments: ["x"]', 'policyDocuments.0', 'ID_OF_TYPE']],
  // What is counted beside them costs a statement for each indicator, however many rows there are.
  nested: 'region { name } policyDocument { title }',
});

describe('what the documents report', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  const COUNTED = 'counted { value numerator asOf met synthetic }';

  test('Yuxi reports 55 homes, 4,565 beds and 3,260 sites: as printed, with document, beside the count', async () => {
    const { region } = expectData(
      await hub.query(`{ region(code: "530400") { reportedValues(first: 50) { totalCount nodes {
        indicator value unit printed reportedOn synthetic policyDocument { id } ${COUNTED} } } } }`),
    );
    const { totalCount, nodes } = region.reportedValues;
    expect(totalCount).toBe(18);
    const of = (indicator: string) => nodes.find((one: any) => one.indicator === indicator);
    const report = { policyDocument: { id: 'PolicyDocument:yuxi-2023-report' }, synthetic: false };
    expect(of('FACILITIES_OPERATING')).toMatchObject({
      ...{ ...report, value: '55', printed: '全市在运营养老机构55家', reportedOn: null },
    });
    expect(of('BEDS')).toMatchObject({ ...report, value: '4565', printed: '床位4565个' });
    expect(of('DAYCARE_SITES')).toMatchObject({ ...report, value: '3260', unit: '个' });
    expect(of('GERIATRIC_DEPT')).toMatchObject({
      ...{ ...report, value: '70', reportedOn: '2022-12-31' },
      counted: { asOf: '2022-12-31', synthetic: true },
    });
  });

  test('a count that changes leaves what was reported alone', async () => {
    const ask = async () => {
      const text = `{ reportedValue(id: "ReportedValue:530400-BEDS") { value printed ${COUNTED} } }`;
      return expectData(await hub.query(text)).reportedValue;
    };
    const before = await ask();
    expect(before).toMatchObject({ value: '4565', counted: { value: '4565', met: true } });
    await hub.pg.query(
      `delete from facilities.facility where id = (select id from facilities.facility
         where region_code like '5304%' and type = 'NURSING_HOME' and status = 'OPERATING' limit 1)`,
    );
    const after = await ask();
    expect([after.value, after.printed]).toEqual([before.value, before.printed]);
    expect(Number(after.counted.value)).toBeLessThan(4565);
    expect(after.counted.met).toBe(false);
  });
});
