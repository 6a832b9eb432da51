import { ABILITY_BANDS, band } from '../../../subgraphs/elders/assessment-standard/band.ts';
import { standardOf } from '../../../subgraphs/elders/assessment-standard/scoring.ts';
import type { StandardCode } from '../../../subgraphs/elders/assessment-standard/standard.ts';

test.each<[StandardCode, string[]]>([
  ['MZT039_2013', ['能力完好', '部分失能', '部分失能', '失能']],
  ['GBT42195_2022', ['能力完好', '部分失能', '部分失能', '失能', '失能']],
  ['LTC_2021', ['能力完好', '部分失能', '部分失能', '失能', '失能', '失能']],
])('the default bands of %s', (standard, labels) => {
  const { levels } = standardOf(standard);
  expect(levels.map(({ level }) => ABILITY_BANDS[band(standard, level)])).toEqual(labels);
});

test.each([-1, 5, 1.5])('a level of %p has no band', (level) => {
  expect(() => band('GBT42195_2022', level)).toThrow(RangeError);
});
