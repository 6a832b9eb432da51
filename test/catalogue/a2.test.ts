import { keyOf } from '../../ground/synthetic/keys.ts';
import { itemScoresFor } from '../../seeds/elders/item-scores.ts';
import {
  assessors,
  clearAssessments,
  placeAssessment,
} from '../elders/ability-assessment/assessments.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A2: 老年人综合能力评估标准、MZ/T039—2013、GB/T 42195—2022、长期护理失能等级评估标准(试行). */
const at = rowOfCatalogue('elders.ability_assessment');
const OFFICE = 'assessment:150600';
const ENTITY = 'AbilityAssessment';
const ELDER = 1;

/** An order of the standard that two assessors are sent for. */
async function assigned(standard: string) {
  await clearAssessments(at.hub(), ELDER);
  const pair = await assessors(at.hub());
  const columns = `standard = '${standard}', standard_version = '${standard}'`;
  const key = await placeAssessment(at.hub(), ELDER, 'ASSIGNED', pair, columns);
  return { id: await at.idFor(OFFICE, ENTITY, key), version: 1 };
}
const score = (standard: string, level: number) =>
  itemScoresFor(standard as 'LTC_2021', level, 1) as { code: string; score: number }[];
const tried = (as: string, input: object) =>
  at.tried(as, ENTITY, 'scoreAbilityAssessment', { ...input });

test('anybody reads the standards, their items, levels, and whether they were checked in print', async () => {
  const STANDARDS = '{ assessmentStandards { code verified levels { level labelZh } } }';
  const { assessmentStandards } = await at.ask(undefined, STANDARDS);
  expect(
    assessmentStandards.map(({ code, verified, levels }: any) => [code, verified, levels.length]),
  ).toEqual([
    ['MZT039_2013', true, 4],
    ['GBT42195_2022', true, 5],
    ['LTC_2021', false, 6],
  ]);
});

test.each([
  ['MZT039_2013', 3, 'FULL'],
  ['GBT42195_2022', 1, 'PARTIAL'],
  ['LTC_2021', 5, 'FULL'],
])(
  'by %s the hub computes the level from the items, and stores with which edition',
  async (standard, level, band) => {
    const made = await at.done(OFFICE, ENTITY, 'scoreAbilityAssessment', {
      ...(await assigned(standard)),
      items: score(standard, level),
    });
    expect(made.status).toBe('SCORED');
    expect(
      await at.rows('select standard, final_level, band from elders.ability_assessment'),
    ).toEqual([{ standard, final_level: level, band }]);
  },
);

test('who is no assessor’s office, an item short, a score that the standard has not: nothing is written', async () => {
  const standard = 'GBT42195_2022';
  const order = await assigned(standard);
  const items = score(standard, 2);
  const care = {
    ...order,
    id: await at.idFor('caregiving:150600', ENTITY, await keyOfRow()),
    items,
  };
  expect(await tried('caregiving:150600', care)).toBe('FORBIDDEN');
  expect(await tried(OFFICE, { ...order, items: items.slice(1) })).toMatch(/^MISSING_ITEM items/);
  const impossible = items.with(0, { ...items[0]!, score: 99 });
  expect(await tried(OFFICE, { ...order, items: impossible })).toBe(
    'SCORE_NOT_ALLOWED items.0.score',
  );
  const foreign = items.with(0, { ...items[0]!, code: 'NO_SUCH_ITEM' });
  expect(await tried(OFFICE, { ...order, items: foreign })).toMatch(/UNKNOWN_ITEM items\.0/);
  expect(await at.rows('select status, item_scores from elders.ability_assessment')).toEqual([
    { status: 'ASSIGNED', item_scores: null },
  ]);
  expect(await at.steps('elders', ENTITY)).toEqual(Array(3).fill('scoreAbilityAssessment'));
});

test('the scores are hers and her offices’; nobody else has the field', async () => {
  const asked = async (
    as: string,
  ) => `{ elder(id: "${await at.idFor(as, 'Elder', keyOf('elder', ELDER))}") {
    assessments { nodes { standard status } } } }`;
  const told = {
    elder: { assessments: { nodes: [{ standard: 'GBT42195_2022', status: 'ASSIGNED' }] } },
  };
  for (const as of [OFFICE, `elder:${ELDER}`]) {
    expect([as, await at.ask(as, await asked(as))]).toEqual([as, told]);
  }
  const far = 'assessment:210100';
  expect(await at.readers(await asked(far), [far])).toEqual({ [far]: 'NOT_FOUND' });
  expect(await at.readers(await asked(OFFICE), ['developer', undefined])).toEqual({
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});

async function keyOfRow(): Promise<string> {
  const [row] = await at.rows<{ key: string }>('select key from elders.ability_assessment');
  return row!.key;
}
