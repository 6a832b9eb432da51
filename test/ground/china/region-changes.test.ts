import { heldName } from '../../../ground/china/held-regions.ts';
import { abolition, currentCodes, regionChanges } from '../../../ground/china/region-changes.ts';
import { isRegionCode, regionLevel } from '../../../ground/china/region-code.ts';

const changes = regionChanges();

/** Codes before and after, the year and the notice, as the lists and notices have them. */
const KNOWN: [string, string, string[], number, string | null][] = [
  ['530422', '澄江县', ['530481'], 2019, '民函〔2019〕124号'],
  ['530421', '江川县', ['530403'], 2015, '国函〔2015〕208号'],
  ['210112', '东陵区', ['210112'], 2014, '民函〔2014〕171号'],
  ['210122', '辽中县', ['210115'], 2016, '国函〔2016〕6号'],
  ['150602', '东胜区', ['150602', '150603'], 2016, '国函〔2016〕102号'],
  ['230182', '双城市', ['230113'], 2014, '国函〔2014〕55号'],
  ['231024', '东宁县', ['231086'], 2015, '民函〔2015〕361号'],
  ['230833', '抚远县', ['230883'], 2016, '民函〔2016〕176号'],
  ['232723', '漠河县', ['232701'], 2018, '民函〔2018〕50号'],
  ['231121', '嫩江县', ['231183'], 2019, '民函〔2019〕75号'],
  ['230711', '乌马河区', ['230717', '230718'], 2019, '国函〔2019〕63号'],
  ['361121', '上饶县', ['361104'], 2019, '国函〔2019〕59号'],
  ['330185', '临安市', ['330112'], 2017, '国函〔2017〕102号'],
  ['330183', '富阳市', ['330111'], 2014, null],
];

test.each(KNOWN)('%s %s is %j since %i', (code, name, successors, year, notice) => {
  const found = changes.filter(({ former }) => former?.code === code && former.name === name);
  expect(found).toEqual([expect.objectContaining({ successors, year, notice })]);
});

test('the fifteen districts of 伊春 became eight counties and districts', () => {
  const districts = Array.from({ length: 15 }, (_, n) => String(230702 + n));
  const now = new Set(districts.flatMap(currentCodes));
  const names = [...now].map(heldName).sort();
  expect(names).toEqual(
    [
      ...['伊美区', '乌翠区', '友好区', '金林区'],
      ...['汤旺县', '丰林县', '大箐山县', '南岔县'],
    ].sort(),
  );
});

test('every change leads to regions that are held, of the same level or below', () => {
  for (const { former, successors, setUp } of changes) {
    expect(successors.length).toBeGreaterThan(0);
    expect(successors).toEqual(expect.arrayContaining(setUp));
    for (const code of successors) {
      expect(isRegionCode(code)).toBe(true);
      expect(currentCodes(code).length).toBeGreaterThan(0);
    }
    if (former) expect(isRegionCode(former.code) && former.name.length > 1).toBe(true);
  }
});

test('a code that was abolished is not held, and is abolished once', () => {
  const gone = changes.flatMap(({ former, successors }) =>
    former && !successors.includes(former.code) ? [former.code] : [],
  );
  expect(gone.length).toBeGreaterThan(250);
  expect(new Set(gone).size).toBe(gone.length);
  expect(gone.filter((code) => heldName(code) !== null)).toEqual([]);
});

test('a code begins once, and what it was made of is another', () => {
  const begun = changes.flatMap(({ setUp, year, notice }) =>
    setUp.map((code) => JSON.stringify([code, year, notice])),
  );
  const codes = new Set(begun).size;
  expect(new Set(begun.map((one) => one.slice(2, 8))).size).toBe(codes);
});

test('the years are those of the table, in order, and notices are of their year', () => {
  const years = changes.map(({ year }) => year);
  expect(years).toEqual([...years].sort());
  expect(years[0]).toBe(2012);
  for (const { year, notice, decidedOn } of changes) {
    const [, said] = /〔(\d{4})〕/.exec(notice ?? '') ?? [];
    if (said !== undefined) expect(Number(said)).toBe(year);
    if (decidedOn !== null) expect(Number(decidedOn.slice(0, 4))).toBe(year);
  }
});

test('what changed twice is followed to the end', () => {
  expect(currentCodes('542623')).toEqual(['540481']);
  expect(currentCodes('632121')).toEqual(['630203']);
  expect(regionLevel('542600')).toBe('CITY');
  expect(currentCodes('542600')).toEqual(['540400']);
});

test('a code that nobody gave is unknown', () => {
  expect(currentCodes('999999')).toEqual([]);
  expect(abolition('150600')).toBeNull();
});
