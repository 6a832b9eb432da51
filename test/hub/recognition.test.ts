import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { ASSESSMENT_RECOGNITION } from '../../subgraphs/elders/assessment-recognition/machine.ts';
import { publicIdFor } from '../kit/hub.ts';
import { placeApplication } from '../finance/subsidy-application/specimen.ts';
import { act, type Outcome, verdict } from '../kit/mutations.ts';
import { TEST_AS_OF, TEST_ELDERS } from '../kit/world.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * 评估互认: the assessment office of Ordos has people before it whom Hohhot assessed. Zhang moved here
 * three months ago (elder 3); another one lives in Hohhot and applies for a home; one comes now, with a
 * result of the old standard.
 */
const hub = journeyHub({ own: true });
const world = createWorld({ elders: TEST_ELDERS, asOf: TEST_AS_OF });

const OFFICE = 'assessment:150600';
const FINANCE = 'finance:150600';
const ZHANG = 3;

const ROW = graphql(`
  query RecognitionOfAnOffice($id: ID!) {
    assessmentRecognition(id: $id) {
      status
      outcome
      reasonCodes
      standard
      level
      levelLabelZh
      band
      assessedOn
      validUntil
      recognisedOn
      countsUntil
      legalBasis
      caseNumber
      synthetic
      region {
        code
      }
      fromRegion {
        name
      }
      organisation {
        name
      }
      pact {
        code
      }
      elder {
        name
      }
      recognitionRule {
        version
        met
        reasonCodes
      }
      allowedActions
    }
  }
`);

const GATE = graphql(`
  query GateOfAnElder($id: ID!, $request: GatedRequest!) {
    elder(id: $id) {
      currentAbility {
        band
      }
      assessments {
        totalCount
      }
      assessmentRecognitions {
        nodes {
          outcome
          level
          countsUntil
        }
      }
      assessmentGateRule(request: $request) {
        met
        reasonCodes
      }
    }
  }
`);

const HERS = graphql(`
  query RecognitionsOfHers {
    viewer {
      elder {
        assessmentRecognitions {
          nodes {
            id
            version
            status
            outcome
            level
            band
            allowedActions
            region {
              code
            }
            transitions {
              nodes {
                action
                reason
                organisation
              }
            }
          }
        }
      }
    }
  }
`);

async function does(name: string, input: Record<string, unknown>, as = OFFICE): Promise<Outcome> {
  const outcome = await act(hub(), ASSESSMENT_RECOGNITION, name, input, { as });
  await hub().settle();
  return outcome;
}

const CASE = { legalBasis: 'SEPARATE_CONSENT', caseNumber: 'HR-2026-017' };

function card(n: number) {
  const { nationalId, name } = world.elder(n);
  return { nationalId, name, ...CASE };
}

async function row(id: unknown, as = OFFICE) {
  return (await ask(hub(), ROW, { as, id: id as string })).assessmentRecognition;
}

/** The next step of a row of another noun, decided on what it is now. */
async function step(entity: string, table: string, key: string, action: string, as = OFFICE) {
  const { rows } = await hub().pg.query<{ version: number }>(
    `select version from ${table} where key = $1`,
    [key],
  );
  const id = await publicIdFor(as, entity, key);
  const input = { id, version: rows[0]!.version };
  const emergency = action === 'checkAdmissionAssessment' ? { emergency: false } : {};
  const outcome = await act(hub(), { entity }, action, { ...input, ...emergency }, { as });
  return verdict(outcome) === 'DONE' ? (outcome.node!.status as string) : verdict(outcome);
}

const check = (key: string) =>
  step('Admission', 'facilities.admission', key, 'checkAdmissionAssessment');
const submit = (key: string) =>
  step(
    'SubsidyApplication',
    'finance.subsidy_application',
    key,
    'submitSubsidyApplication',
    FINANCE,
  );

/** An elder applies for a bed in a home of Ordos herself; the key of the application. */
async function applies(n: number): Promise<string> {
  const as = `elder:${n}`;
  const { rows: homes } = await hub().pg.query<{ id: string }>(
    `select id from facilities.facility where region_code like '1506%' and type = 'WELFARE_INSTITUTE'
       and status = 'OPERATING' order by id limit 1`,
  );
  const elder = await publicIdFor(as, 'Elder', keyOf('elder', n));
  const input = { elder, facility: `Facility:${homes[0]!.id}`, bedClass: 'GENERAL' };
  const outcome = await act(hub(), { entity: 'Admission' }, 'applyForAdmission', input, { as });
  expect(verdict(outcome)).toBe('DONE');
  const { rows } = await hub().pg.query<{ key: string }>(
    `select key from facilities.admission where elder_key = $1 and status = 'APPLIED'`,
    [keyOf('elder', n)],
  );
  return rows[0]!.key;
}

async function gateOf(n: number, as = OFFICE) {
  const id = await publicIdFor(as, 'Elder', keyOf('elder', n));
  return (await ask(hub(), GATE, { as, id, request: 'SUBSIDY' })).elder;
}

/** An elder of Hohhot with a result of a standard in force, by the world's number. */
async function ofHohhot(standard: string): Promise<number> {
  const { rows } = await hub().pg.query<{ key: string }>(
    `select a.elder_key as key from elders.ability_assessment a
     join elders.elder e on e.key = a.elder_key
     where a.standard = $1 and a.status = 'EFFECTIVE' and a.region_code like '1501%'
       and e.region_code like '1501%' and e.life_status = 'ACTIVE' order by 1`,
    [standard],
  );
  return [...world.elders()].find(({ key }) => rows.some((one) => one.key === key))!.n;
}

beforeAll(() => hub().settle());

describe('Zhang moved from Hohhot and was assessed there five months ago', () => {
  let id = '';
  let admission = '';
  let subsidy = '';

  test('what Hohhot found does not count in Ordos by itself', async () => {
    expect(await gateOf(ZHANG)).toMatchObject({
      ...{ currentAbility: null, assessments: { totalCount: 0 } },
      assessmentGateRule: {
        met: false,
        reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
      },
    });
    admission = await applies(ZHANG);
    subsidy = await placeApplication(hub(), keyOf('elder', ZHANG), 'DRAFT');
    expect([await check(admission), await submit(subsidy)]).toEqual([
      ...['ASSESSMENT_REQUIRED', 'ASSESSMENT_REQUIRED'],
    ]);
  });

  test('the office names him, its basis and its case, and Ordos recognises level and band', async () => {
    const elder = await publicIdFor(OFFICE, 'Elder', keyOf('elder', ZHANG));
    const { node, refusals, codes } = await does('recogniseAssessment', { elder, ...CASE });
    expect([refusals, codes]).toEqual([[], []]);
    id = node!.id as string;
    const told = world.elder(ZHANG).assessments.at(-1)!;
    expect(await row(id)).toMatchObject({
      ...{ status: 'RECOGNISED', outcome: 'RECOGNISED', reasonCodes: ['LEVEL_RECOGNISED'] },
      ...{ standard: 'GBT42195_2022', level: told.finalLevel, band: told.band },
      ...{ assessedOn: told.assessedOn, validUntil: told.validUntil, countsUntil: told.validUntil },
      ...{ recognisedOn: TEST_AS_OF, ...CASE, synthetic: false, pact: { code: 'hu-bao-e-wu' } },
      ...{ region: { code: '150603' }, fromRegion: { name: '呼和浩特市' } },
      ...{ elder: { name: world.elder(ZHANG).name }, allowedActions: ['endRecognition'] },
      recognitionRule: {
        ...{ version: 'R-26/150600/1', met: true, reasonCodes: ['LEVEL_RECOGNISED'] },
      },
    });
  });

  test('the home and the subsidy office go on with it; the assessment itself stays in Hohhot', async () => {
    expect(await gateOf(ZHANG)).toMatchObject({
      ...{ currentAbility: null, assessments: { totalCount: 0 } },
      assessmentRecognitions: { nodes: [{ outcome: 'RECOGNISED' }] },
      assessmentGateRule: { met: true, reasonCodes: ['ASSESSMENT_RECOGNISED'] },
    });
    // He is not poor, which is another question than whether he was assessed.
    expect([await check(admission), await submit(subsidy)]).toEqual([
      ...['ASSESSMENT_CHECK', 'NOTHING_TO_PAY'],
    ]);
  });

  test('a second time there is one already, and a replay is the same row', async () => {
    expect((await does('recogniseAssessment', card(ZHANG))).refusals).toEqual(['ALREADY_EXISTS']);
  });

  test('he reads it himself, and a banner finds it where he lives', async () => {
    const { viewer } = await ask(hub(), HERS, { as: `elder:${ZHANG}` });
    expect(viewer!.elder!.assessmentRecognitions!.nodes).toMatchObject([
      { outcome: 'RECOGNISED', allowedActions: ['withdrawRecognition'] },
    ]);
    const banner = 'caregiving:150603';
    const key = await keyOfRow();
    const there = await row(await publicIdFor(banner, 'AssessmentRecognition', key), banner);
    expect(there).toMatchObject({ outcome: 'RECOGNISED', allowedActions: [] });
  });

  test('he takes his consent back, and from that day on it counts no more', async () => {
    hub().setToday('2026-07-10');
    const as = `elder:${ZHANG}`;
    const own = await publicIdFor(as, 'AssessmentRecognition', await keyOfRow());
    const { node } = await does('withdrawRecognition', { id: own, version: 1 }, as);
    expect(node).toMatchObject({ status: 'ENDED' });
    expect(await row(id)).toMatchObject({ endedOn: '2026-07-10', countsUntil: '2026-07-09' });
    const { assessmentGateRule } = (await gateOf(ZHANG))!;
    expect(assessmentGateRule).toMatchObject({ met: false });
    hub().setToday(TEST_AS_OF);
  });

  async function keyOfRow(): Promise<string> {
    const { rows } = await hub().pg.query<{ key: string }>(
      'select key from elders.assessment_recognition where elder_key = $1',
      [keyOf('elder', ZHANG)],
    );
    return rows[0]!.key;
  }
});

describe('somebody who lives in Hohhot applies for a home in Ordos', () => {
  let n = 0;
  let id = '';

  test('by number and name Ordos recognises the level, and the home goes on', async () => {
    n = await ofHohhot('GBT42195_2022');
    const admission = await applies(n);
    expect(await check(admission)).toBe('ASSESSMENT_REQUIRED');
    const { node } = await does('recogniseAssessment', card(n));
    id = node!.id as string;
    expect(await check(admission)).toBe('ASSESSMENT_CHECK');
  });

  test('she stays unknown to Ordos but for the row, and the assessment as well', async () => {
    expect(await row(id)).toMatchObject({
      ...{ status: 'RECOGNISED', elder: null, region: { code: '150600' } },
      fromRegion: { name: '呼和浩特市' },
    });
    const elder = await publicIdFor(OFFICE, 'Elder', keyOf('elder', n));
    const { key } = world.elder(n).assessments.at(-1)!;
    const assessment = await publicIdFor(OFFICE, 'AbilityAssessment', key);
    const { data, errors } = await hub().query(
      `{ elder(id: "${elder}") { name }
         abilityAssessment(id: "${assessment}") { items { score } } }`,
      { as: OFFICE },
    );
    expect(data).toEqual({ elder: null, abilityAssessment: null });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('Hohhot, which made it, does not read what Ordos made of it; she reads both', async () => {
    const { rows } = await hub().pg.query<{ key: string }>(
      'select key from elders.assessment_recognition where elder_key = $1',
      [keyOf('elder', n)],
    );
    const as = 'assessment:150100';
    const there = await publicIdFor(as, 'AssessmentRecognition', rows[0]!.key);
    const { data } = await hub().query(`{ assessmentRecognition(id: "${there}") { outcome } }`, {
      as,
    });
    expect(data).toEqual({ assessmentRecognition: null });
    const { viewer } = await ask(hub(), HERS, { as: `elder:${n}` });
    expect(viewer!.elder!.assessmentRecognitions!.nodes).toMatchObject([
      { outcome: 'RECOGNISED', region: { code: '150600' } },
    ]);
  });

  test('when Hohhot revokes its assessment, it counts in Ordos no more', async () => {
    hub().setToday('2026-07-02');
    const { key } = world.elder(n).assessments.at(-1)!;
    const as = 'assessment:150100';
    const revoked = await publicIdFor(as, 'AbilityAssessment', key);
    const input = { id: revoked, version: 1, note: '评估对象有误' };
    const names = { entity: 'AbilityAssessment' };
    expect(verdict(await act(hub(), names, 'revokeAbilityAssessment', input, { as }))).toBe('DONE');
    await hub().settle();
    expect(await row(id)).toMatchObject({
      ...{ status: 'RECOGNISED', countsUntil: '2026-07-01' },
      recognitionRule: { met: false, reasonCodes: ['ASSESSMENT_NOT_EFFECTIVE'] },
    });
    const { rows } = await hub().pg.query<{ until: string }>(
      `select t.term ->> 'until' as until from facilities.elder_fact e,
         jsonb_array_elements(e.assessments) t(term)
       where e.elder_key = $1 and t.term ->> 'origin' = 'RECOGNISED'`,
      [keyOf('elder', n)],
    );
    expect(rows).toEqual([{ until: '2026-07-01' }]);
    hub().setToday(TEST_AS_OF);
  });
});

describe('somebody comes from Hohhot with a result of MZ/T 039', () => {
  let n = 0;
  let id = '';

  test('Ordos registers her and recognises the band alone', async () => {
    n = await ofHohhot('MZT039_2013');
    const home = { movedTo: '150602001001', address: '东胜区示例小区1号楼1单元101室' };
    const { node, refusals } = await does('recogniseAssessment', { ...card(n), ...home });
    expect(refusals).toEqual([]);
    id = node!.id as string;
    expect(await row(id)).toMatchObject({
      ...{ status: 'BAND_ONLY', outcome: 'BAND_ONLY', level: null, levelLabelZh: null },
      ...{ band: world.elder(n).assessments.at(-1)!.band, standard: 'MZT039_2013' },
      ...{ reasonCodes: ['BAND_RECOGNISED', 'STANDARD_NOT_ACCEPTED'] },
      ...{ region: { code: '150602' }, elder: { name: world.elder(n).name } },
    });
  });

  test('she is on the register of Ordos from today, of Hohhot until yesterday', async () => {
    const elder = await publicIdFor(OFFICE, 'Elder', keyOf('elder', n));
    const { data } = await hub().query(
      `{ elder(id: "${elder}") { address residenceRegion { code }
           registrations { nodes { validFrom validUntil region { code } } } } }`,
      { as: OFFICE },
    );
    expect(data.elder).toEqual({
      ...{ address: '东胜区示例小区1号楼1单元101室', residenceRegion: { code: '150602001001' } },
      registrations: {
        nodes: [{ validFrom: TEST_AS_OF, validUntil: null, region: { code: '150602001001' } }],
      },
    });
    const { rows } = await hub().pg.query(
      `select valid_to::text as until from elders.elder_registration
       where elder_key = $1 and region_code like '1501%'`,
      [keyOf('elder', n)],
    );
    expect(rows).toContainEqual({ until: '2026-06-29' });
  });

  test('the gate asks for another assessment, and says why', async () => {
    expect((await gateOf(n))!.assessmentGateRule).toEqual({
      ...{ met: false, reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_BAND_ONLY'] },
    });
    expect(await check(await applies(n))).toBe('ASSESSMENT_REQUIRED');
  });

  test('an office that ends it tells her why', async () => {
    const { node } = await does('endRecognition', { id, version: 1, note: '已在本市重新评估' });
    expect(node).toMatchObject({ status: 'ENDED', version: 2 });
    const { viewer } = await ask(hub(), HERS, { as: `elder:${n}` });
    const [hers] = viewer!.elder!.assessmentRecognitions!.nodes;
    expect(hers!.transitions!.nodes.at(-1)).toMatchObject({ reason: '已在本市重新评估' });
    expect((await gateOf(n))!.assessmentGateRule).toMatchObject({
      reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
    });
  });
});
