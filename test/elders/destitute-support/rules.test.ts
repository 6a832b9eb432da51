import { targetRows } from '../../../seeds/targets/target-rows.ts';
import { destituteSupportShare } from '../../../subgraphs/elders/destitute-support/rules.ts';
import { DESTITUTE_SUPPORT_RULES } from '../../../subgraphs/elders/destitute-support/rules-data.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

describe('R-19 compares exactly', () => {
  test.each([
    ['NOT_SELF_CARING', 61, 100, true],
    ['NOT_SELF_CARING', 60, 100, true],
    ['NOT_SELF_CARING', 59, 100, false],
    ['NOT_SELF_CARING', 599, 999, false],
    ['WILLING', 100, 100, true],
    ['WILLING', 99, 100, false],
    ['WILLING', 0, 0, null],
  ] as const)('%s: %i of %i', (group, inCentralSupport, destituteElders, met) => {
    const rule = ruleFor(DESTITUTE_SUPPORT_RULES[group], '150600', '2025-12-31');
    const elders = { inCentralSupport, destituteElders };
    expect(destituteSupportShare(rule, elders, '2025-12-31').met).toBe(met);
  });

  test.each([
    ['150600-DESTITUTE_CENTRAL', DESTITUTE_SUPPORT_RULES.NOT_SELF_CARING],
    ['150600-DESTITUTE_WILLING', DESTITUTE_SUPPORT_RULES.WILLING],
  ])('the parameters of %s are those of the targets register', (id, [rule]) => {
    const target = targetRows().find((one) => one.id === id)!;
    expect(rule?.parameters).toEqual({
      ...{ requiredPercent: Number(target.value), dueOn: target.deadlineText },
    });
    expect(rule?.policyDocumentId).toBe(target.policyDocumentId);
  });
});

describe('Region.destituteSupportRule', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  const RULE = `met percent version reasonCodes withheld policyDocument { title }
    inputs { name value unit }`;
  const region = async (code: string, fields: string, as?: string) =>
    expectData(await hub.query(`{ region(code: "${code}") { ${fields} } }`, { as })).region;

  test.each([
    ['NOT_SELF_CARING', 'destituteCentralRate', '60'],
    ['WILLING', 'destituteWillingRate', '100'],
  ])('%s is explained over the rows of %s', async (of, figure, required) => {
    const found = await region(
      '150600',
      `${figure} { numerator denominator percent } destituteSupportRule(of: ${of}) { ${RULE} }`,
      'staff:150600',
    );
    const { numerator, denominator, percent } = found[figure];
    const met = numerator * 100 >= denominator * Number(required);
    expect(denominator).toBeGreaterThan(0);
    expect(found.destituteSupportRule).toEqual({
      ...{ met, percent, withheld: null, version: `R-19/150600/${of}/1` },
      reasonCodes: [met ? 'LIMIT_REACHED' : 'BELOW_LIMIT'],
      policyDocument: { title: expect.stringContaining('鄂尔多斯市') },
      inputs: [
        { name: 'inCentralSupport', value: String(numerator), unit: 'PERSON' },
        { name: 'destituteElders', value: String(denominator), unit: 'PERSON' },
        { name: 'requiredPercent', value: required, unit: 'PERCENT' },
        { name: 'dueOn', value: '2025-12-31', unit: 'DATE' },
      ],
    });
  });

  test('where a figure is withheld, so are verdict, share and numbers', async () => {
    const text = `destituteCentralRate { withheld } destituteSupportRule(of: NOT_SELF_CARING) { ${RULE} }`;
    const { rows } = await hub.pg.query<{ code: string }>(
      `select left(r.region_code, 6) as code from elders.elder_registration r
       join elders.destitute_support d on d.elder_key = r.elder_key and not d.self_care
       where r.valid_to is null and d.valid_to is null and r.region_code like '1506%'
       group by 1 having count(*) < 10 order by 1 limit 1`,
    );
    const { code } = rows[0]!;
    for (const as of [undefined, 'staff:150100', 'partner:150100']) {
      const found = await region(code, text, as);
      expect(found.destituteCentralRate.withheld).toBe('SMALL_NUMBER');
      expect(found.destituteSupportRule).toMatchObject({
        ...{ met: null, percent: null, withheld: 'SMALL_NUMBER', reasonCodes: ['SMALL_NUMBER'] },
        inputs: [
          { name: 'inCentralSupport', value: null },
          { name: 'destituteElders', value: null },
          { name: 'requiredPercent', value: '60' },
          { name: 'dueOn', value: '2025-12-31' },
        ],
      });
    }
    const seen = await region(code, text, 'staff:150600');
    expect(seen.destituteSupportRule).toMatchObject({ met: expect.any(Boolean), withheld: null });
  });

  test('nobody in the group is no data', async () => {
    const found = await region(
      '150600',
      `destituteSupportRule(of: WILLING, asOf: "1990-01-01") { ${RULE} }`,
      'staff:150600',
    );
    expect(found.destituteSupportRule).toMatchObject({
      ...{ met: null, withheld: 'NO_DATA', reasonCodes: ['NO_RULE', 'NO_DATA'] },
    });
  });

  test('a day to come is refused', async () => {
    const { errors } = await hub.query(
      '{ region(code: "150600") { destituteSupportRule(of: WILLING, asOf: "2099-01-01") { met } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
  });

  test('costs as many statements for 50 regions as for one', async () => {
    const text = `query ($n: Int!) { regions(first: $n, filter: { within: "150600" }) {
      nodes { code destituteSupportRule(of: WILLING) { met policyDocument { title } } } } }`;
    const count = async (n: number) => {
      let regions = 0;
      const sent = await hub.statements(async () => {
        regions = expectData(await hub.query(text, { variables: { n } })).regions.nodes.length;
      });
      return { regions, statements: sent.length };
    };
    const one = await count(1);
    expect(one.regions).toBe(1);
    expect(await count(50)).toEqual({ regions: 50, statements: one.statements });
  });
});
