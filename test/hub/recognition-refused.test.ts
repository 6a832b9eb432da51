import { keyOf } from '../../ground/synthetic/keys.ts';
import { makeNationalId } from '../../ground/china/national-id.ts';
import { pactFactsSql } from '../../subgraphs/regions/region-pact/facts.ts';
import { publicIdFor } from '../kit/hub.ts';
import { freshKey } from '../kit/mutations.ts';
import { journeyHub } from './journey.ts';
import { card, CASE, does, gateOf, OFFICE, ofHohhot, world } from './recognitions.ts';

/**
 * 不予互认: whether the hub knows somebody, and what keeps her result from counting, is told to no office
 * of another city. All refusals are one, to the byte.
 */
const hub = journeyHub({ own: true });
beforeAll(() => hub().settle());

const FROM_SHENYANG = 5;
const NOBODY = {
  nationalId: makeNationalId({
    ...{ areaPrefix4: '1501', birthDate: '1941-02-03', sex: 'FEMALE', serial: 498 },
  }),
  ...{ name: '张三', ...CASE },
};

/** The whole answer to an office that names somebody by number and name. */
async function answer(input: Record<string, unknown>, as = OFFICE): Promise<string> {
  const { data, errors } = await hub().query(
    `mutation ($input: RecogniseAssessmentInput!) { recogniseAssessment(input: $input) {
       assessmentRecognition { id } userErrors { code message path } replayed } }`,
    { as, variables: { input: { idempotencyKey: freshKey(), ...input } } },
  );
  return JSON.stringify({ data, errors });
}

/** Everything that a refused action could have left behind. */
async function traces() {
  const { rows } = await hub().pg.query(
    `select (select count(*) from elders.assessment_recognition) as rows,
       (select count(*) from elders.transition) as steps,
       (select count(*) from elders.idempotency_key) as keys,
       (select count(*) from elders.fact_outbox) as facts`,
  );
  return rows[0];
}

test('nobody of the number is refused, by one code that names every reason', async () => {
  const before = await traces();
  const { userErrors, node } = await does(hub(), 'recogniseAssessment', NOBODY);
  expect(node).toBeNull();
  expect(userErrors).toEqual([
    {
      ...{ code: 'NOT_RECOGNISED', path: ['input', 'nationalId'] },
      message: expect.stringContaining('R-26') as string,
    },
  ]);
  expect(await traces()).toEqual(before);
});

test('somebody and nobody cost the same statements: their number tells nothing either', async () => {
  const cost = async (input: Record<string, unknown>) => {
    const sent = await hub().statements(() => answer(input));
    return sent.map((sql) =>
      sql
        .replace(/'[^']*'/g, '?')
        .replace(/\s+/g, ' ')
        .slice(0, 60),
    );
  };
  const ofSomebody = await cost(card(FROM_SHENYANG));
  expect(ofSomebody.length).toBeGreaterThan(5);
  expect(await cost(NOBODY)).toEqual(ofSomebody);
});

test('who moved from Shenyang, with which there is no pact, is refused in the same bytes', async () => {
  expect(await answer(card(FROM_SHENYANG))).toBe(await answer(NOBODY));
  expect((await gateOf(hub(), FROM_SHENYANG))!.assessmentGateRule).toEqual({
    ...{ met: false, reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'] },
  });
});

/** What keeps a result of Hohhot, which would be recognised, from it. */
const AGAINST: [what: string, sql: string][] = [
  ['a result that has run out', 'valid_until = assessed_on'],
  ['a result that was revoked', "status = 'REVOKED', ended_on = date '2026-06-30'"],
  ['a result that is disputed', "status = 'DISPUTED'"],
  ['the scale of long-term-care insurance', "standard = 'LTC_2021'"],
  [
    'an organisation that is not qualified',
    "organisation_id = '00000000-0000-4000-8000-000000000000'",
  ],
];

describe('somebody of Hohhot', () => {
  let n = 0;
  let key = '';
  beforeAll(async () => {
    n = await ofHohhot(hub(), 'GBT42195_2022');
    key = keyOf('elder', n);
  });

  test.each(AGAINST)('with %s is refused in the same bytes', async (_, change) => {
    const { pg } = hub();
    await pg.query('create temporary table before as select * from elders.ability_assessment');
    await pg.query(`update elders.ability_assessment set ${change} where elder_key = $1`, [key]);
    expect(await answer(card(n))).toBe(await answer(NOBODY));
    await pg.query('delete from elders.ability_assessment where elder_key = $1', [key]);
    await pg.query(
      'insert into elders.ability_assessment select * from before where elder_key = $1',
      [key],
    );
    await pg.query('drop table before');
  });

  test('who was never assessed, has died, or bears another name, is refused in the same bytes', async () => {
    const { rows } = await hub().pg.query<{ key: string; died: boolean }>(
      `(select key, false as died from elders.elder e where region_code like '1501%'
          and life_status = 'ACTIVE' and not exists (
            select from elders.ability_assessment a where a.elder_key = e.key) limit 1)
       union all
       (select key, true from elders.elder where life_status = 'DECEASED' limit 1)`,
    );
    const named = [...world.elders()].filter((one) => rows.some((row) => row.key === one.key));
    expect(named).toHaveLength(2);
    const refused = await answer(NOBODY);
    for (const one of named) expect(await answer(card(one.n))).toBe(refused);
    expect(await answer({ ...card(n), name: '张三' })).toBe(refused);
  });

  test('for whom a reassessment on a change of state was ordered since is refused', async () => {
    await hub().pg.query(
      `insert into elders.ability_assessment (key, elder_key, standard, standard_version, reason,
         channel, applicant_kind, materials, ordered_on, status, assessor_keys, combined_with_health_check, region_code,
         region_at, synthetic)
       select uuidv7(), elder_key, standard, standard_version, 'IMMEDIATE', channel, applicant_kind, materials, '2026-06-29',
         'SUBMITTED', '{}', false, region_code, region_at, true
       from elders.ability_assessment where elder_key = $1 and status = 'EFFECTIVE'`,
      [key],
    );
    expect(await answer(card(n))).toBe(await answer(NOBODY));
    await hub().pg.query(
      `delete from elders.ability_assessment where elder_key = $1 and reason = 'IMMEDIATE'
         and status = 'SUBMITTED'`,
      [key],
    );
  });

  test('by an id that the office made up, she is not there', async () => {
    const elder = await publicIdFor(OFFICE, 'Elder', key);
    expect((await does(hub(), 'recogniseAssessment', { elder, ...CASE })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('in a city of no pact she is refused, and in Ordos once the pact has ended', async () => {
    const shenyang = 'assessment:210100';
    expect(await answer(card(n), shenyang)).toBe(await answer(NOBODY, shenyang));
    await hub().pg.query(
      `update regions.region_pact set status = 'TERMINATED', active_from = '2024-01-01',
         terminated_on = '2026-06-30' where id = 'hu-bao-e-wu'`,
    );
    await hub().pg.query(pactFactsSql("p.id = 'hu-bao-e-wu'"));
    await hub().settle();
    expect(await answer(card(n))).toBe(await answer(NOBODY));
    await hub().pg.query(
      `update regions.region_pact set status = 'ACTIVE', terminated_on = null
       where id = 'hu-bao-e-wu'`,
    );
    await hub().pg.query(pactFactsSql("p.id = 'hu-bao-e-wu'"));
    await hub().settle();
  });

  test('nothing rests on facts that are old', async () => {
    for (const source of ['regions/PACT', 'workforce/ASSESSMENT_ORGANISATION']) {
      await hub().pg.query(
        `update elders.fact_position set as_of = now() - interval '6 minutes' where source = $1`,
        [source],
      );
      const { codes } = await does(hub(), 'recogniseAssessment', card(n));
      expect([source, codes]).toEqual([source, ['STALE_FACTS']]);
    }
  });

  test('and with nothing of all that against it, the very same result is recognised', async () => {
    await hub().settle();
    const { node, refusals } = await does(hub(), 'recogniseAssessment', card(n));
    expect([node?.status, refusals]).toEqual(['RECOGNISED', []]);
  });
});
