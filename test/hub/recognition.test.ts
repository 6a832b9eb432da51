import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor } from '../kit/hub.ts';
import { placeApplication } from '../finance/subsidy-application/specimen.ts';
import { act, verdict } from '../kit/mutations.ts';
import { versionOf } from '../kit/version-of.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { ask, journeyHub } from './journey.ts';
import {
  applies,
  card,
  CASE,
  check,
  does,
  gateOf,
  HERS,
  OFFICE,
  ofHohhot,
  rowOf,
  submit,
  world,
} from './recognitions.ts';

/**
 * 评估互认: Hohhot assessed two people whom the office of Ordos has before it. Zhang moved here three
 * months ago (elder 3); another one lives in Hohhot and applies for a home.
 */
const hub = journeyHub({ own: true });
const ZHANG = 3;

beforeAll(() => hub().settle());

describe('Zhang moved from Hohhot and was assessed there five months ago', () => {
  let id = '';
  let admission = '';
  let subsidy = '';

  test('what Hohhot found does not count in Ordos by itself', async () => {
    expect(await gateOf(hub(), ZHANG)).toMatchObject({
      ...{ currentAbility: null, assessments: { totalCount: 0 } },
      assessmentGateRule: {
        met: false,
        reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
      },
    });
    admission = await applies(hub(), ZHANG);
    subsidy = await placeApplication(hub(), keyOf('elder', ZHANG), 'DRAFT');
    expect([await check(hub(), admission), await submit(hub(), subsidy)]).toEqual([
      ...['ASSESSMENT_REQUIRED', 'ASSESSMENT_REQUIRED'],
    ]);
  });

  test('the office names him, its basis and its case, and Ordos recognises level and band', async () => {
    const elder = await publicIdFor(OFFICE, 'Elder', keyOf('elder', ZHANG));
    const { node, refusals, codes } = await does(hub(), 'recogniseAssessment', { elder, ...CASE });
    expect([refusals, codes]).toEqual([[], []]);
    id = node!.id as string;
    const told = world.elder(ZHANG).assessments.at(-1)!;
    expect(await rowOf(hub(), id)).toMatchObject({
      ...{ status: 'RECOGNISED', outcome: 'RECOGNISED', reasonCodes: ['LEVEL_RECOGNISED'] },
      ...{ standard: 'GBT42195_2022', level: told.finalLevel, band: told.band },
      ...{ assessedOn: told.assessedOn, validUntil: told.validUntil, countsUntil: told.validUntil },
      ...{ recognisedOn: TEST_AS_OF, ...CASE, synthetic: false, pact: { code: 'hu-bao-e-wu' } },
      ...{ region: { code: '150603' }, fromRegion: { name: '呼和浩特市' } },
      ...{
        elder: { name: world.elder(ZHANG).name },
        allowedActions: ['endRecognition', 'withdrawRecognition'],
      },
      recognitionRule: {
        ...{ version: 'R-26/150600/1', met: true, reasonCodes: ['LEVEL_RECOGNISED'] },
      },
    });
  });

  test('the home and the subsidy office go on with it; the assessment itself stays in Hohhot', async () => {
    expect(await gateOf(hub(), ZHANG)).toMatchObject({
      ...{ currentAbility: null, assessments: { totalCount: 0 } },
      assessmentRecognitions: { nodes: [{ outcome: 'RECOGNISED' }] },
      assessmentGateRule: { met: true, reasonCodes: ['ASSESSMENT_RECOGNISED'] },
    });
    // He is not poor, which is another question than whether he was assessed.
    expect([await check(hub(), admission), await submit(hub(), subsidy)]).toEqual([
      ...['ASSESSMENT_CHECK', 'NOTHING_TO_PAY'],
    ]);
  });

  test('a second time there is one already, and a replay is the same row', async () => {
    expect((await does(hub(), 'recogniseAssessment', card(ZHANG))).refusals).toEqual([
      'ALREADY_EXISTS',
    ]);
  });

  test('he reads it himself, and a banner finds it where he lives', async () => {
    const { viewer } = await ask(hub(), HERS, { as: `elder:${ZHANG}` });
    expect(viewer!.elder!.assessmentRecognitions!.nodes).toMatchObject([
      { outcome: 'RECOGNISED', allowedActions: ['withdrawRecognition'] },
    ]);
    const banner = 'caregiving:150603';
    const key = await keyOfRow();
    const there = await rowOf(
      hub(),
      await publicIdFor(banner, 'AssessmentRecognition', key),
      banner,
    );
    expect(there).toMatchObject({ outcome: 'RECOGNISED', allowedActions: [] });
  });

  test('he takes his consent back, and from that day on it counts no more', async () => {
    hub().setToday('2026-07-10');
    const as = `elder:${ZHANG}`;
    const own = await publicIdFor(as, 'AssessmentRecognition', await keyOfRow());
    const { node } = await does(hub(), 'withdrawRecognition', { id: own, version: 1 }, as);
    expect(node).toMatchObject({ status: 'TERMINATED' });
    expect(await rowOf(hub(), id)).toMatchObject({
      endedOn: '2026-07-10',
      countsUntil: '2026-07-09',
    });
    const { assessmentGateRule } = (await gateOf(hub(), ZHANG))!;
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
    n = await ofHohhot(hub(), 'GBT42195_2022');
    const admission = await applies(hub(), n);
    expect(await check(hub(), admission)).toBe('ASSESSMENT_REQUIRED');
    const { node } = await does(hub(), 'recogniseAssessment', card(n));
    id = node!.id as string;
    expect(await check(hub(), admission)).toBe('ASSESSMENT_CHECK');
  });

  test('she stays unknown to Ordos but for the row, and the assessment as well', async () => {
    expect(await rowOf(hub(), id)).toMatchObject({
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
    const version = await versionOf(hub(), 'elders.ability_assessment', key);
    const input = { id: revoked, version, note: '评估对象有误' };
    const names = { entity: 'AbilityAssessment' };
    expect(verdict(await act(hub(), names, 'revokeAbilityAssessment', input, { as }))).toBe('DONE');
    await hub().settle();
    expect(await rowOf(hub(), id)).toMatchObject({
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
