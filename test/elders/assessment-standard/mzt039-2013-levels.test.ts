import { readFileSync } from 'node:fs';
import {
  MZT039_2013,
  mztLevel,
  mztResolution,
} from '../../../subgraphs/elders/assessment-standard/mzt039-2013.ts';

/** The clauses of MZ/T 039-2013, annex C, one by one, as predicates over a and the list [m, p, s]. */
const CLAUSES: { name: string; level: number; holds: (a: number, rest: number[]) => boolean }[] = [
  { name: '0', level: 0, holds: (a, [m, p, s]) => a + m! + p! === 0 && (s === 0 || s === 1) },
  { name: '1a', level: 1, holds: (a, [m, p, s]) => a === 0 && (m! > 0 || p! > 0 || s === 2) },
  { name: '1b', level: 1, holds: (a, rest) => a === 1 && rest.some((grade) => grade < 2) },
  { name: '2a', level: 2, holds: (a, rest) => a === 1 && rest.every((grade) => grade === 2) },
  { name: '2b', level: 2, holds: (a, rest) => a === 1 && rest.includes(3) },
  {
    name: '2c',
    level: 2,
    holds: (a, rest) => a === 2 && [1, 2].includes(rest.filter((g) => g === 1 || g === 2).length),
  },
  { name: '3a', level: 3, holds: (a) => a === 3 },
  { name: '3b', level: 3, holds: (a, rest) => [a, ...rest].every((grade) => grade === 2) },
  { name: '3c', level: 3, holds: (a, rest) => a === 2 && rest.includes(3) },
];
const GAP_DEFAULTS = new Map([
  ['0003', 1],
  ['2000', 2],
  ['2111', 2],
  ['2112', 2],
  ['2121', 2],
  ['2122', 2],
  ['2211', 2],
  ['2212', 2],
  ['2221', 2],
]);

interface Row {
  grades: [number, number, number, number];
  level: number;
  clauses: string;
}

const TABLE: Row[] = readFileSync(new URL('./mzt039-levels.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [a, m, p, s, level, clauses] = line.split('\t');
    return {
      grades: [Number(a), Number(m), Number(p), Number(s)],
      level: Number(level),
      clauses: clauses!,
    };
  });

function clausesOf([a, ...rest]: Row['grades']) {
  return CLAUSES.filter((clause) => clause.holds(a, rest));
}

const levelsOf = (row: Row) => new Set(clausesOf(row.grades).map((clause) => clause.level));

test('the table holds each of the 256 grade combinations once', () => {
  expect(new Set(TABLE.map((row) => row.grades.join(''))).size).toBe(256);
  expect(TABLE).toHaveLength(256);
});

test('the table agrees with the clauses, the severer of two, and the defaults of the gaps', () => {
  for (const row of TABLE) {
    const clauses = clausesOf(row.grades);
    const expected =
      clauses.length > 0
        ? Math.max(...clauses.map((clause) => clause.level))
        : GAP_DEFAULTS.get(row.grades.join(''));
    expect({ ...row, level: expected }).toEqual(row);
    expect(row.clauses).toBe(clauses.map((clause) => clause.name).join(',') || '-');
  }
});

test('no clause covers 9 combinations', () => {
  const gaps = TABLE.filter((row) => levelsOf(row).size === 0);
  expect(gaps.map((row) => row.grades.join(''))).toEqual([...GAP_DEFAULTS.keys()]);
});

test('two levels claim 60 combinations, 30 with daily living at 1 and 30 at 2', () => {
  const doubles = TABLE.filter((row) => levelsOf(row).size === 2);
  expect(doubles.filter((row) => row.grades[0] === 1)).toHaveLength(30);
  expect(doubles.filter((row) => row.grades[0] === 2)).toHaveLength(30);
  expect(doubles).toHaveLength(60);
});

test.each(TABLE)('grades $grades make level $level', ({ grades, level }) => {
  expect(mztLevel(...grades)).toBe(level);
});

test('a level that no clause or two clauses give says so', () => {
  for (const row of TABLE) {
    const expected = ['LEVEL_GAP_DEFAULT', null, 'LEVEL_OVERLAP_SEVERER'][levelsOf(row).size];
    expect([row.grades, mztResolution(...row.grades)]).toEqual([row.grades, expected]);
  }
});

test('the levels carry the names of the standard', () => {
  expect(MZT039_2013.levels.map((each) => each.labelZh)).toEqual([
    '能力完好',
    '轻度失能',
    '中度失能',
    '重度失能',
  ]);
});
