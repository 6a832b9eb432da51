import {
  POLICY_KINDS,
  SOURCE_DOCUMENT_IDS,
  policyRows,
  policyStatusOn,
} from '../../seeds/policies/policy-rows.ts';
import { regionRows } from '../../seeds/regions/region-rows.ts';

const rows = policyRows();
const policy = (id: string) => {
  const row = rows.find((it) => it.id === id);
  if (row === undefined) throw new Error(`No policy ${id}`);
  return row;
};

describe('policyRows', () => {
  it.each([
    ['dexing-2022-draft', '361181', null, 'DRAFT', '2022-09-06', null, null],
    ['shenyang-2022-draft', '210100', null, 'DRAFT', '2023-03-10', null, null],
    [
      'ordos-2023-101',
      '150600',
      '鄂府办发〔2023〕101号',
      'ISSUED',
      '2023-09-27',
      '2023-09-27',
      '2025-12-31',
    ],
    ['yuxi-2023-report', '530400', null, 'REPORT', null, null, null],
    [
      'heilongjiang-2012-60',
      '230000',
      '黑政办发〔2012〕60号',
      'ISSUED',
      '2012-07-26',
      '2012-07-26',
      '2015-12-31',
    ],
  ])(
    'holds the source document %s',
    (id, regionCode, documentNumber, status, published, from, to) => {
      expect(policy(id)).toMatchObject({
        regionCode,
        documentNumber,
        status,
        publishedOn: published,
        effectiveFrom: from,
        effectiveTo: to,
        citedBy: [],
      });
    },
  );

  it.each([
    ['dexing-2022-draft', 14],
    ['shenyang-2022-draft', 5],
    ['ordos-2023-101', 11],
    ['yuxi-2023-report', 7],
    ['heilongjiang-2012-60', 4],
  ])('holds the documents that %s cites, %i', (id, count) => {
    expect(rows.filter(({ citedBy }) => citedBy.includes(id))).toHaveLength(count);
  });

  it.each([
    '赣府厅发〔2021〕16号',
    '饶府办字〔2022〕5号',
    '饶府办发〔2021〕13号',
    '民发〔2021〕94号',
    '沈老组发〔2021〕1号',
    '中办发〔2022〕42号',
    '内党办发〔2022〕28号',
    '鄂党发〔2023〕8号',
    '医保办发〔2021〕37号',
    'MZ/T 039-2013',
    'GB/T 42195-2022',
    'GB/T 37276-2018',
    'GB 38600-2019',
    'GB 11643-1999',
    'GB 32100-2015',
  ])('holds %s', (documentNumber) => {
    expect(rows.filter((row) => row.documentNumber === documentNumber)).toHaveLength(1);
  });

  it('says what was misprinted', () => {
    expect(policy('inner-mongolia-2022-28').note).toContain('内党办法〔2022〕28号');
    expect(policy('jiangxi-2021-16').note).toContain('〔202116号');
  });

  it('gives each document one plain id', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('is cited by source documents only', () => {
    const sources: readonly string[] = SOURCE_DOCUMENT_IDS;
    expect(rows.flatMap(({ citedBy }) => citedBy).filter((id) => !sources.includes(id))).toEqual(
      [],
    );
  });

  it('marks CITED just what a source document cites', () => {
    const cited = rows.filter(({ status }) => status === 'CITED');
    expect(cited).toHaveLength(38);
    expect(cited.filter(({ citedBy }) => citedBy.length === 0)).toEqual([]);
  });

  it('uses every kind', () => {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(POLICY_KINDS)));
  });

  it('belongs to regions that exist', () => {
    const regions = new Set(regionRows().map(({ code }) => code));
    const strange = rows.filter(
      ({ regionCode }) => regionCode !== null && !regions.has(regionCode),
    );
    expect(strange).toEqual([]);
  });
});

describe('policyStatusOn', () => {
  it.each([
    ['ordos-2023-101', '2023-09-26', 'PENDING'],
    ['ordos-2023-101', '2023-09-27', 'IN_FORCE'],
    ['ordos-2023-101', '2025-12-31', 'IN_FORCE'],
    ['ordos-2023-101', '2026-01-01', 'EXPIRED'],
    ['heilongjiang-2012-60', '2016-01-01', 'EXPIRED'],
    ['gb-38600-2019', '2021-12-31', 'PENDING'],
    ['gb-38600-2019', '2026-01-01', 'IN_FORCE'],
    ['dexing-2022-draft', '2026-01-01', 'DRAFT'],
    ['yuxi-2023-report', '2026-01-01', 'REPORT'],
    ['central-2022-42', '2026-01-01', 'CITED'],
  ])('of %s on %s is %s', (id, day, expected) => {
    expect(policyStatusOn(policy(id), day)).toBe(expected);
  });
});
