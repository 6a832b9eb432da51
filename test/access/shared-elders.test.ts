import { keyOf } from '../../ground/synthetic/keys.ts';
import { CONSENT } from '../../subgraphs/regions/consent/machine.ts';
import { ABILITY_ASSESSMENT } from '../../subgraphs/elders/ability-assessment/machine.ts';
import { recognisedSql } from '../../subgraphs/elders/assessment-recognition/named.ts';
import { ASSESSMENT_RECOGNITION } from '../../subgraphs/elders/assessment-recognition/machine.ts';
import { openIdOf } from '../../ground/identity/open-id.ts';
import {
  placeRecognition,
  specimen,
  ZHANG,
} from '../elders/assessment-recognition/recognitions.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { card, lookUp, OFFICE, placeGrant } from './granted.ts';
import { APP, cancel, handOver, HERS, HERSELF, redeem, SHE } from './handed-over.ts';

/** The offices of Ordos: the one that recognises, and the one that works with other cities. */
const ASSESSORS = 'assessment:150600';
const ORDOS = 'partner:150600';
const CASE = {
  ...{ 'x-hub-purpose': 'MOVE_OF_RESIDENCE', 'x-hub-legal-basis': 'STATUTORY_DUTY' },
  'x-hub-case': 'HR-2026-017',
};
const ZHANGS = keyOf('elder', ZHANG);

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.setToday(TEST_AS_OF);
  await hub.pg.query('update access.share set ended_at = now() where ended_at is null');
});

/** Keys of whom a recipient has in its list, of these. */
async function listed(as: string, headers: Record<string, string>): Promise<string[]> {
  const { sharedElders } = expectData(
    await hub.query('{ sharedElders(first: 100) { totalCount nodes { id } } }', { as, headers }),
  );
  const nodes = sharedElders.nodes as { id: string }[];
  expect(sharedElders.totalCount).toBe(nodes.length);
  const known = [SHE, ZHANGS];
  const ids = await Promise.all(known.map((key) => publicIdFor(as, 'Elder', key)));
  return nodes.map(({ id }) => known[ids.indexOf(id)] ?? `somebody else: ${id}`);
}

async function recognise(more: Record<string, unknown> = {}): Promise<Outcome> {
  await specimen.clear(hub);
  const input = await specimen.input(hub, 'recogniseAssessment', ASSESSORS, '');
  const done = await act(
    hub,
    ASSESSMENT_RECOGNITION,
    'recogniseAssessment',
    { ...input, ...more },
    { as: ASSESSORS },
  );
  expect([done.codes, done.refusals]).toEqual([[], []]);
  return done;
}

describe('whom the list of an app or office names', () => {
  test('nobody, where nobody has named anybody to it', async () => {
    expect(await listed(APP, WHY)).toEqual([]);
    expect(await listed(ORDOS, CASE)).toEqual([]);
  });

  test('nobody whom it looked up itself', async () => {
    const grant = await placeGrant(hub);
    const headers = { ...CASE, 'x-hub-purpose': 'CARE_COORDINATION' };
    const found = await lookUp(hub, { grant, ...card(HERS) }, { as: OFFICE, headers });
    expect(found.id).not.toBeNull();
    expect(await listed(OFFICE, headers)).toEqual([]);
  });

  test('who has consented, until she withdraws', async () => {
    const input = {
      ...{ elder: await publicIdFor(HERSELF, 'Elder', SHE), fieldGroups: ['VISITS'] },
      ...{ client: openIdOf('ApiClient', keyOf('apiClient', 1)), purpose: 'CARE_COORDINATION' },
      validUntil: '2026-12-31',
    };
    const { node } = await act(hub, CONSENT, 'grantConsent', input, { as: HERSELF });
    expect(await listed(APP, WHY)).toEqual([SHE]);
    const { id, version } = node!;
    await act(hub, CONSENT, 'withdrawConsent', { id, version }, { as: HERSELF });
    expect(await listed(APP, WHY)).toEqual([]);
  });

  test('whom a referral handed over, once it was redeemed and until it is cancelled', async () => {
    const made = await handOver(hub, HERSELF, APP);
    expect(await listed(APP, WHY)).toEqual([]);
    await redeem(hub, APP, made.code);
    expect(await listed(APP, WHY)).toEqual([SHE]);
    await cancel(hub, HERSELF, made);
    expect(await listed(APP, WHY)).toEqual([]);
  });
});

describe('whose assessment the city of an office has recognised', () => {
  test('is in its list for that case alone, by her band and nothing else of her', async () => {
    const { node } = await recognise();
    expect(await listed(ORDOS, CASE)).toEqual([ZHANGS]);
    for (const [as, headers] of [
      [ORDOS, { ...CASE, 'x-hub-case': 'HR-2026-018' }],
      [ORDOS, { ...CASE, 'x-hub-purpose': 'CARE_COORDINATION' }],
      [ORDOS, { ...CASE, 'x-hub-legal-basis': 'SEPARATE_CONSENT' }],
      [OFFICE, CASE],
    ] as const)
      expect([as, headers, await listed(as, headers)]).toEqual([as, headers, []]);
    const { data, errors = [] } = await hub.query(
      '{ sharedElders { nodes { name currentAbility { band } assessments { nodes { finalLevel } } } } }',
      { as: ORDOS, headers: CASE },
    );
    const [seen] = data.sharedElders.nodes;
    expect(seen).toMatchObject({
      ...{ name: null, currentAbility: { band: expect.any(String) as string } },
    });
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['FORBIDDEN']),
    );
    expect(seen.assessments).toBeNull();
    const { id, version } = node!;
    const ended = await act(
      hub,
      ASSESSMENT_RECOGNITION,
      'endRecognition',
      { id, version, note: '情况变化' },
      { as: ASSESSORS },
    );
    expect(ended.refusals).toEqual([]);
    expect(await listed(ORDOS, CASE)).toEqual([]);
  });

  test('leaves it with the last day of the result', async () => {
    await recognise();
    const { rows } = await hub.pg.query<{ until: string; after: string }>(
      `select valid_until::text as until, (valid_until + 1)::text as after
       from elders.assessment_recognition where elder_key = $1`,
      [ZHANGS],
    );
    const { until, after } = rows[0]!;
    hub.setToday(until);
    expect(await listed(ORDOS, CASE)).toEqual([ZHANGS]);
    hub.setToday(after);
    expect(await listed(ORDOS, CASE)).toEqual([]);
  });

  test('leaves it when she takes the consent back that it rests on', async () => {
    const { node } = await recognise({ legalBasis: 'SEPARATE_CONSENT' });
    // That an office says so is no consent in the hub: what it opens is told by duty, coarsely.
    const headers = { ...CASE, 'x-hub-legal-basis': 'SEPARATE_CONSENT' };
    expect(await listed(ORDOS, headers)).toEqual([]);
    expect(await listed(ORDOS, CASE)).toEqual([ZHANGS]);
    const { id, version } = node!;
    await act(
      hub,
      ASSESSMENT_RECOGNITION,
      'withdrawRecognition',
      { id, version },
      { as: ASSESSORS },
    );
    expect(await listed(ORDOS, CASE)).toEqual([]);
  });

  test('is there where the band alone was recognised, too', async () => {
    await specimen.clear(hub);
    const key = await placeRecognition(hub, 'BAND_ONLY');
    await hub.pg.query(recognisedSql(`r.key = '${key}'`));
    const headers = { ...CASE, 'x-hub-case': 'HR-1' };
    expect(await listed(ORDOS, headers)).toEqual([ZHANGS]);
  });

  test('leaves it when the city of the assessment revokes that', async () => {
    await recognise();
    expect(await listed(ORDOS, CASE)).toEqual([ZHANGS]);
    const as = 'assessment:150100';
    const { rows } = await hub.pg.query<{ key: string; version: number }>(
      'select a.key, a.version from elders.ability_assessment a join elders.assessment_recognition r on r.assessment_key = a.key where r.elder_key = $1',
      [ZHANGS],
    );
    const { key, version } = rows[0]!;
    const id = await publicIdFor(as, 'AbilityAssessment', key);
    const input = { id, version, note: '材料不实' };
    const done = await act(hub, ABILITY_ASSESSMENT, 'revokeAbilityAssessment', input, { as });
    expect([done.codes, done.refusals]).toEqual([[], []]);
    expect(await listed(ORDOS, CASE)).toEqual([]);
  });

  test('is named there by the recognitions that are seeded, and by no other', async () => {
    const { rows } = await hub.pg.query<{ n: string; amiss: string }>(
      `with owed as (
         select r.key, c.organisation, r.elder_key, r.case_number, r.legal_basis, r.recognised_on
         from elders.assessment_recognition r
         join elders.ability_assessment a on a.key = r.assessment_key
         join regions.api_client c on c.kind = 'CITY' and left(c.region_code, 4) = left(r.region_code, 4)
         where r.status <> 'TERMINATED' and a.ended_on is null and r.elder_key <> $1),
       held as (
         select source_key, organisation, person, case_number, legal_basis, valid_from
         from access.share where source = 'RECOGNITION' and person <> $1)
       select (select count(*) from held) as n,
         (select count(*) from ((table owed except table held) union all (table held except table owed)) x)
           as amiss`,
      [ZHANGS],
    );
    expect(rows[0]!.amiss).toBe('0');
    expect(Number(rows[0]!.n)).toBeGreaterThan(0);
  });
});
