import type { BandRow } from '../../../subgraphs/elders/assessment-standard/band.ts';
import {
  ABILITY_BANDS,
  band,
  bandTable,
  DEFAULT_BAND_ROWS,
  DEFAULT_BAND_TABLE,
} from '../../../subgraphs/elders/assessment-standard/band.ts';
import { standardOf } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import type { StandardCode } from '../../../subgraphs/elders/assessment-standard/standard.ts';
import { STANDARD_CODES } from '../../../subgraphs/elders/assessment-standard/standard.ts';

test.each<[StandardCode, string[]]>([
  ['MZT039_2013', ['能力完好', '部分失能', '部分失能', '失能']],
  ['GBT42195_2022', ['能力完好', '部分失能', '部分失能', '失能', '失能']],
  ['LTC_2021', ['能力完好', '部分失能', '部分失能', '失能', '失能', '失能']],
])('the default bands of %s', (standard, labels) => {
  const { levels } = standardOf(standard);
  expect(levels.map(({ level }) => ABILITY_BANDS[band(standard, level)])).toEqual(labels);
});

test.each(STANDARD_CODES)('the default of %s is nobody’s policy', (standard) => {
  const row = DEFAULT_BAND_ROWS.find((each) => each.standard === standard)!;
  expect(row).toMatchObject({ region: null, policyDocument: null });
  expect(DEFAULT_BAND_TABLE[standard]).toBe(row.bands);
});

test.each([-1, 5, 1.5])('a level of %p has no band', (level) => {
  expect(() => band('GBT42195_2022', level)).toThrow(RangeError);
});

const row = (changed: Partial<BandRow>): BandRow => ({
  region: '150000',
  standard: 'GBT42195_2022',
  bands: ['INTACT', 'PARTIAL', 'FULL', 'FULL', 'FULL'],
  policyDocument: 'example',
  validFrom: null,
  validTo: null,
  ...changed,
});
const milder = ['INTACT', 'INTACT', 'PARTIAL', 'FULL', 'FULL'] as const;

test('a region reads its own row, its neighbour the default', () => {
  const rows = [...DEFAULT_BAND_ROWS, row({})];
  expect(band('GBT42195_2022', 2, bandTable(rows, '150602', '2024-01-01'))).toBe('FULL');
  expect(band('GBT42195_2022', 2, bandTable(rows, '230000', '2024-01-01'))).toBe('PARTIAL');
  expect(band('MZT039_2013', 2, bandTable(rows, '150602', '2024-01-01'))).toBe('PARTIAL');
});

test('the nearest region wins, whatever the order of the rows', () => {
  const rows = [row({}), row({ region: '150600', bands: milder }), ...DEFAULT_BAND_ROWS];
  for (const ordered of [rows, rows.toReversed()]) {
    expect(band('GBT42195_2022', 1, bandTable(ordered, '150602', '2024-01-01'))).toBe('INTACT');
    expect(band('GBT42195_2022', 1, bandTable(ordered, '150100', '2024-01-01'))).toBe('PARTIAL');
  }
});

test('a row holds on its first and last day and not outside', () => {
  const rows = [row({ validFrom: '2024-01-01', validTo: '2024-12-31' })];
  const on = (date: string) => band('GBT42195_2022', 2, bandTable(rows, '150602', date));
  expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(on)).toEqual([
    'PARTIAL',
    'FULL',
    'FULL',
    'PARTIAL',
  ]);
});

test('of two rows of one region in force the later one holds', () => {
  const rows = [row({ validFrom: '2024-06-01', bands: milder }), row({ validFrom: '2020-01-01' })];
  expect(bandTable(rows, '150600', '2024-07-01').GBT42195_2022).toEqual(milder);
  expect(bandTable(rows, '150600', '2024-05-01').GBT42195_2022[2]).toBe('FULL');
});
