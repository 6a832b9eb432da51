import { readFileSync } from 'node:fs';
import { SOURCE_DOCUMENT_IDS } from '../../seeds/policies/policy-rows.ts';
import { regionRows } from '../../seeds/regions/region-rows.ts';
import type { TargetRow } from '../../seeds/targets/target-rows.ts';
import {
  OPERATORS,
  SOURCE_DOCUMENTS,
  TARGET_KINDS,
  targetRows,
} from '../../seeds/targets/target-rows.ts';

const rows = targetRows();
const target = (id: string) => {
  const row = rows.find((it) => it.id === id);
  if (row === undefined) throw new Error(`No target ${id}`);
  return row;
};

/** The line of targets.tsv, written again from the typed row alone. */
function lineOf(row: TargetRow): string {
  const seed = Object.entries(SOURCE_DOCUMENTS).find(([, id]) => id === row.policyDocumentId)?.[0];
  const op = Object.entries(OPERATORS).find(([, name]) => name === row.operator)?.[0];
  return [
    seed,
    row.regionCode,
    row.regionZh,
    row.indicatorCode,
    row.indicatorZh,
    row.kind,
    op,
    row.value,
    row.unitZh,
    row.deadlineText,
    row.numeratorText ?? '-',
    row.denominatorText ?? '-',
    row.owner,
    row.noteText ?? '',
  ].join('\t');
}

describe('targetRows', () => {
  it('loses no field: every row writes its line again', () => {
    const file = new URL('../../seeds/targets/targets.tsv', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n').slice(1, -1);
    expect(rows.map(lineOf)).toEqual(lines);
  });

  it('holds 172 targets with ids of their own', () => {
    expect(rows).toHaveLength(172);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(172);
  });

  it('holds targets of each of the five source documents', () => {
    const documents = [...new Set(rows.map(({ policyDocumentId }) => policyDocumentId))];
    expect(documents).toEqual([...SOURCE_DOCUMENT_IDS]);
  });

  it('holds every kind', () => {
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(TARGET_KINDS)));
  });

  it('belongs to regions that exist', () => {
    const regions = new Set(regionRows().map(({ code }) => code));
    expect(rows.filter(({ regionCode }) => !regions.has(regionCode))).toEqual([]);
  });

  it('reads a target', () => {
    expect(target('361181-ADAPT_HH_YEAR')).toEqual({
      id: '361181-ADAPT_HH_YEAR',
      policyDocumentId: 'dexing-2022-draft',
      source: 'PLAN',
      regionCode: '361181',
      regionZh: '德兴市',
      indicatorCode: 'ADAPT_HH_YEAR',
      indicatorDefinition: 'ADAPT_HH_YEAR',
      indicatorZh: '居家适老化改造户数(年)',
      kind: 'TARGET',
      operator: 'AT_LEAST',
      value: '200',
      unitZh: '户/年',
      deadlineText: 'annual 2023-2025',
      periodicity: 'ANNUAL',
      from: '2023-01-01',
      deadline: null,
      until: '2025-12-31',
      numeratorText: 'HomeAdaptation accepted in year, special-difficulty households',
      denominatorText: null,
      owner: 'services',
      noteText: 'first year inferred',
    });
  });

  it.each([
    ['361181-ASSESS_SYSTEM', 'DRAFTING_NOTE'],
    ['361181-BASIC_FRAMEWORK', 'DRAFTING_NOTE'],
    ['361181-HEALTH_MGMT_AGE', 'DRAFTING_NOTE'],
    ['361181-VISIT_RATE', 'PLAN'],
    ['150600-HOME_BED', 'PLAN'],
    ['530400-BEDS', 'REPORT'],
  ])('tells where %s stands: %s', (id, source) => {
    expect(target(id).source).toBe(source);
  });

  it.each([
    ['150600-NURSING_BED_SHARE', 'ONCE', null, '2025-12-31', null],
    ['230000-BEDS_PER_1000', 'ONCE', null, '2014-12-31', '2015-12-31'],
    ['361181-LOTTERY_SHARE', 'ANNUAL', null, null, null],
    ['150600-ASSESS_GATE', 'STANDING', '2024-01-01', null, null],
    ['530400-TOWN_CENTRE', 'STANDING', null, null, null],
    ['530400-ESTATE_PASS', 'STANDING', null, null, null],
    ['210100-PURCHASE_HOURS', 'PLAN_YEAR', '2022-01-01', '2022-12-31', '2022-12-31'],
    ['530400-MEDCARE_DEMO_2023', 'PLAN_YEAR', '2023-01-01', '2023-12-31', '2023-12-31'],
    ['530400-BEDS', 'REPORTED', '2023-01-01', null, '2023-12-31'],
    ['150600-STREET_CENTRE', 'REPORTED', '2023-01-01', null, '2023-12-31'],
  ])('times %s: %s from %s by %s until %s', (id, periodicity, from, deadline, until) => {
    expect(target(id)).toMatchObject({ periodicity, from, deadline, until });
  });
});
