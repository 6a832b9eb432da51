import { keyOf } from '../../ground/synthetic/keys.ts';
import {
  DERIVED_FROM,
  EligibilityCategory,
} from '../../subgraphs/elders/eligibility-record/category.ts';
import { isAssessed } from './assessed.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A7: 特困、低保、低保边缘、低收入、计划生育特殊家庭、重残、高龄、独居、失能、“三无”、五保、孝心家庭 … */
const at = rowOfCatalogue('elders.eligibility_record', 'elders.ability_assessment');
const CARE = 'caregiving:150600';
const ENTITY = 'EligibilityRecord';
const NAME = 'recordEligibilityRecord';
/** 84 years old, in Ordos. */
const ELDER = keyOf('elder', 1);
const certified = async (as: string, more: object = {}) => ({
  ...{ elder: await at.idFor(as, 'Elder', ELDER), category: 'DIBAO', validFrom: '2026-06-01' },
  ...{ authority: '东胜区民政局', evidence: '低保证', ...more },
});
const DERIVED = Object.keys(DERIVED_FROM);
const RECORDED = Object.keys(EligibilityCategory).filter((one) => !DERIVED.includes(one));

test('an authority’s office records each group that is certified, once at a time, with paper and days', async () => {
  expect(
    await at.tried('assessment:150600', ENTITY, NAME, await certified('assessment:150600')),
  ).toBe('FORBIDDEN');
  expect(await at.tried(CARE, ENTITY, NAME, await certified(CARE, { category: 'RICH' }))).toBe(
    'BAD_USER_INPUT',
  );
  const late = await certified(CARE, { validFrom: '2026-07-01' });
  expect(await at.tried(CARE, ENTITY, NAME, late)).toBe('INVALID_VALUE validFrom');
  for (const category of RECORDED) {
    const done = await at.tried(CARE, ENTITY, NAME, await certified(CARE, { category }));
    expect([category, done]).toEqual([category, 'DONE']);
  }
  expect(await at.tried(CARE, ENTITY, NAME, await certified(CARE))).toBe('ALREADY_EXISTS category');
  expect(await at.rows('select distinct status, authority from elders.eligibility_record')).toEqual(
    [{ status: 'HOLDS', authority: '东胜区民政局' }],
  );
  expect(await at.steps('elders', ENTITY)).toEqual(Array(RECORDED.length).fill(NAME));
});

test('what follows from age, assessment, household or other groups is not recorded but derived', async () => {
  for (const category of DERIVED) {
    const refused = await at.tried(CARE, ENTITY, NAME, await certified(CARE, { category }));
    expect([category, refused]).toEqual([category, 'CATEGORY_DERIVED category']);
  }
  await isAssessed(at, 1, 4, 'FULL');
  const held = await groups(CARE);
  expect(held.filter(({ origin }: any) => origin === 'RECORDED')).toHaveLength(RECORDED.length);
  const follows = held.filter(({ origin }: any) => origin === 'DERIVED');
  expect(follows.map(({ category, follows: from }: any) => [category, from]).sort()).toEqual(
    expect.arrayContaining([
      ['DISABLED_FULL', 'ASSESSMENT'],
      ['ECON_DIFFICULT', 'CATEGORIES'],
      ['VERY_OLD', 'BIRTH_DATE'],
    ]),
  );
  expect(await groups(CARE, '2026-05-31')).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ category: 'DIBAO' })]),
  );
});

test('she and the offices of her region read her groups; nobody else', async () => {
  const [hers, office] = [await groups('elder:1'), await groups(CARE)];
  expect(hers).toEqual(office);
  const far = 'caregiving:210100';
  const asked = `{ elder(id: "${await at.idFor(far, 'Elder', ELDER)}") { categories { category } } }`;
  expect(await at.readers(asked, [far, 'developer', undefined])).toEqual({
    [far]: 'NOT_FOUND',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});

async function groups(as: string, day = '2026-06-30') {
  const id = await at.idFor(as, 'Elder', ELDER);
  const { elder } = await at.ask(
    as,
    `{ elder(id: "${id}") { categories(asOf: "${day}") { category origin follows } } }`,
  );
  return elder.categories;
}
