import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor } from '../kit/hub.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { ask, journeyHub } from './journey.ts';
import {
  applies,
  card,
  check,
  does,
  gateOf,
  HERS,
  OFFICE,
  ofHohhot,
  rowOf,
  world,
} from './recognitions.ts';

/** 仅互认失能程度: somebody comes to Ordos with a result of the old standard, MZ/T 039. */
const hub = journeyHub({ own: true });
beforeAll(() => hub().settle());

let n = 0;
let id = '';

test('Ordos registers her and recognises the band alone', async () => {
  n = await ofHohhot(hub(), 'MZT039_2013');
  const home = { movedTo: '150602001001', address: '东胜区示例小区1号楼1单元101室' };
  const { node, refusals } = await does(hub(), 'recogniseAssessment', { ...card(n), ...home });
  expect(refusals).toEqual([]);
  id = node!.id as string;
  expect(await rowOf(hub(), id)).toMatchObject({
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
  expect((await gateOf(hub(), n))!.assessmentGateRule).toEqual({
    ...{ met: false, reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_BAND_ONLY'] },
  });
  expect(await check(hub(), await applies(hub(), n))).toBe('ASSESSMENT_REQUIRED');
});

test('an office that ends it tells her why', async () => {
  const { node } = await does(hub(), 'endRecognition', {
    id,
    version: 1,
    note: '已在本市重新评估',
  });
  expect(node).toMatchObject({ status: 'TERMINATED', version: 2 });
  const { viewer } = await ask(hub(), HERS, { as: `elder:${n}` });
  const [hers] = viewer!.elder!.assessmentRecognitions!.nodes;
  expect(hers!.transitions!.nodes.at(-1)).toMatchObject({ reason: '已在本市重新评估' });
  expect((await gateOf(hub(), n))!.assessmentGateRule).toMatchObject({
    reasonCodes: ['ASSESSMENT_REQUIRED', 'ASSESSMENT_NOT_RECOGNISED'],
  });
});
