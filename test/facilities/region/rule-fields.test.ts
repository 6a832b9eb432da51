import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const FIELDS = `code labelZh version regionCode validFrom validUntil policyDocument { id title } met
  percent amount reasonCodes inputs { name value unit } asOf withheld synthetic`;

async function region(code: string, fields: string) {
  return expectData(await hub.query(`{ region(code: "${code}") { ${fields} } }`)).region;
}

test('the nursing share of Ordos is explained by its plan, over the rows of the figure', async () => {
  const { nursingBedShare: share, nursingBedShareRule: rule } = await region(
    '150600',
    `nursingBedShare { numerator denominator percent asOf } nursingBedShareRule { ${FIELDS} }`,
  );
  const met = share.numerator * 100 >= share.denominator * 60;
  expect(rule).toEqual({
    ...{ code: 'R-12', labelZh: '护理型床位占比', version: 'R-12/150600/1' },
    ...{ regionCode: '150600', validFrom: '2023-09-27', validUntil: null },
    policyDocument: {
      id: 'PolicyDocument:ordos-2023-101',
      title: expect.stringContaining('鄂尔多斯市'),
    },
    ...{ met, percent: share.percent, amount: null },
    reasonCodes: [met ? 'LIMIT_REACHED' : 'BELOW_LIMIT'],
    inputs: [
      { name: 'nursingBeds', value: String(share.numerator), unit: 'BED' },
      { name: 'institutionBeds', value: String(share.denominator), unit: 'BED' },
      { name: 'requiredPercent', value: '60', unit: 'PERCENT' },
      { name: 'dueOn', value: '2025-12-31', unit: 'DATE' },
    ],
    ...{ asOf: share.asOf, withheld: null, synthetic: true },
  });
});

test('each banner is held to the plan of its city, the rows saying which ones reach it', async () => {
  const { rows } = await hub.pg.query<{ code: string; met: boolean }>(
    `select left(f.region_code, 6) as code, sum(b.nursing) * 100 >= sum(b.total) * 60 as met
     from facilities.facility f join facilities.bed_inventory b
       on b.facility_id = f.id and b.as_of = '2026-06-30'
     where f.region_code like '1506%' and f.status = 'OPERATING' and f.type in
       ('NURSING_HOME', 'DESTITUTE_HOME', 'WELFARE_INSTITUTE', 'HONOUR_HOME', 'NURSING_HOSPITAL')
     group by 1 order by 1`,
  );
  const { children } = await region(
    '150600',
    'children { nodes { code nursingBedShareRule { met version } } }',
  );
  const found = children.nodes.map(({ code, nursingBedShareRule: rule }: any) => ({
    ...{ code, met: rule.met, version: rule.version },
  }));
  expect(found).toEqual(rows.map((row) => ({ ...row, version: 'R-12/150600/1' })));
});

test.each([
  ['150600', '2023-09-27', 'R-12/150600/1', ['NOT_DUE_YET']],
  ['150600', '2023-09-26', null, ['NO_RULE']],
  ['530400', '2026-06-30', null, ['NO_RULE']],
  ['210100', '2022-12-31', 'R-12/210100/1', []],
])('in %s on %s the rule is %s', async (code, day, version, reasonCodes) => {
  const { nursingBedShareRule: rule } = await region(
    code,
    `nursingBedShareRule(asOf: "${day}") { version met reasonCodes asOf policyDocument { id } }`,
  );
  expect(rule).toMatchObject({ version, asOf: day });
  expect(rule.reasonCodes).toEqual(expect.arrayContaining(reasonCodes));
  if (version === null) expect(rule).toMatchObject({ met: null, policyDocument: null });
});

test.each([
  ['TOWNSHIP_HOMES', '1'],
  ['COUNTY_PUBLIC_HOMES', '2'],
])('the grades of %s are explained over the rows of the figure', async (of, grade) => {
  const { gradeShare: share, gradeShareRule: rule } = await region(
    '150600',
    `gradeShare(of: ${of}) { numerator denominator percent } gradeShareRule(of: ${of}) { ${FIELDS} }`,
  );
  expect(share.denominator).toBeGreaterThan(0);
  expect(rule).toMatchObject({
    ...{ code: 'R-13', version: `R-13/150600/${of}/1`, percent: share.percent },
    met: share.numerator * 100 >= share.denominator * 80,
    inputs: [
      { name: 'gradedHomes', value: String(share.numerator), unit: 'FACILITY' },
      { name: 'homes', value: String(share.denominator), unit: 'FACILITY' },
      { name: 'grade', value: grade, unit: 'GRADE' },
      { name: 'requiredPercent', value: '80', unit: 'PERCENT' },
      { name: 'dueOn', value: '2025-12-31', unit: 'DATE' },
    ],
  });
});

test('a region without homes has no data', async () => {
  const { gradeShareRule: rule } = await region(
    '361181',
    'gradeShareRule(of: TOWNSHIP_HOMES, asOf: "1990-01-01") { met withheld reasonCodes percent }',
  );
  expect(rule).toEqual({
    ...{ met: null, withheld: 'NO_DATA', percent: null, reasonCodes: ['NO_RULE', 'NO_DATA'] },
  });
});

test('a day that does not exist is refused', async () => {
  const { errors } = await hub.query(
    '{ region(code: "150600") { nursingBedShareRule(asOf: "2023-02-29") { met } } }',
  );
  expect(errors?.length).toBeGreaterThan(0);
});

test.each(['nursingBedShareRule', 'gradeShareRule(of: TOWNSHIP_HOMES)'])(
  '%s costs as many statements for 50 regions as for one',
  async (field) => {
    const text = `query ($n: Int!) { regions(first: $n, filter: { within: "150600" }) {
      nodes { code ${field} { met policyDocument { title } } } } }`;
    const count = async (n: number) => {
      let regions = 0;
      const sent = await hub.statements(async () => {
        regions = expectData(await hub.query(text, { variables: { n } })).regions.nodes.length;
      });
      return { regions, statements: sent.length };
    };
    const one = await count(1);
    expect(one).toEqual({ regions: 1, statements: expect.any(Number) });
    expect(await count(50)).toEqual({ regions: 50, statements: one.statements });
  },
);
