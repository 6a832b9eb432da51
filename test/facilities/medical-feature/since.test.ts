import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { asId, institutionOf, OFFICE, specimen } from '../medical-institution/specimen.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
beforeEach(() => specimen.place(hub, 'IN_PRACTICE'));
afterAll(() => hub.close());

const ENTITY = { entity: 'MedicalFeature' };
const SAYS = '名录(示例)';

async function record(feature: string, input: object) {
  const institution = asId(await institutionOf(hub));
  const given = { institution, feature, ...input };
  const done = await act(hub, ENTITY, 'recordMedicalFeature', given, { as: OFFICE });
  expect(verdict(done)).toBe('DONE');
}

async function features(filter = '') {
  const id = asId(await institutionOf(hub));
  const { medicalInstitution } = expectData(
    await hub.query(
      `query ($id: ID!) { medicalInstitution(id: $id) {
         features${filter} { nodes { feature validFrom since { value precision earliest latest source } } }
         may: featuresOn(asOf: "2019-06-15") surely: featuresOn(asOf: "2020-01-01") } }`,
      { variables: { id } },
    ),
  );
  return medicalInstitution;
}

test('a field gives what the source knows of a date, with bounds and source, and the latest comes first', async () => {
  await record('GRADE_2', { validFrom: '2021-03-04' });
  await record('AGE_FRIENDLY', { since: { value: '2019', source: SAYS } });
  await record('GREEN_CHANNEL', { since: { value: '2019-05', source: SAYS } });
  await record('HOME_BEDS', { since: { source: SAYS } });
  const { features: found, may, surely } = await features();
  const day = { earliest: '2021-03-04', latest: '2021-03-04', source: null };
  expect(found.nodes).toEqual([
    {
      ...{ feature: 'GRADE_2', validFrom: '2021-03-04' },
      since: { value: '2021-03-04', precision: 'DAY', ...day },
    },
    {
      ...{ feature: 'GREEN_CHANNEL', validFrom: '2019-05' },
      since: {
        ...{ value: '2019-05', precision: 'MONTH', source: SAYS },
        ...{ earliest: '2019-05-01', latest: '2019-05-31' },
      },
    },
    {
      ...{ feature: 'AGE_FRIENDLY', validFrom: '2019' },
      since: {
        ...{ value: '2019', precision: 'YEAR', source: SAYS },
        ...{ earliest: '2019-01-01', latest: '2019-12-31' },
      },
    },
    {
      ...{ feature: 'HOME_BEDS', validFrom: null },
      since: {
        ...{ value: null, precision: 'UNKNOWN', source: SAYS },
        ...{ earliest: null, latest: '2026-06-30' },
      },
    },
  ]);
  expect(may).toEqual(['GREEN_CHANNEL']);
  expect(surely).toEqual(['AGE_FRIENDLY', 'GREEN_CHANNEL']);
});

test('a list is asked for what is not known to the day', async () => {
  await record('GRADE_2', { validFrom: '2021-03-04' });
  await record('AGE_FRIENDLY', { since: { value: '2019', source: SAYS } });
  await record('HOME_BEDS', { since: { source: SAYS } });
  const { features: found } = await features('(filter: { sincePrecisions: [YEAR, UNKNOWN] })');
  const named = found.nodes.map(({ feature }: { feature: string }) => feature);
  expect(named).toEqual(['AGE_FRIENDLY', 'HOME_BEDS']);
});

test('an end bounds the day on which it can have begun', async () => {
  await record('AGE_FRIENDLY', { since: { value: '2026', source: SAYS } });
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.medical_feature where feature = 'AGE_FRIENDLY' and not synthetic`,
  );
  const id = `MedicalFeature:${rows[0]!.id}`;
  const does = async (name: string, version: number, input: object) =>
    expect(verdict(await act(hub, ENTITY, name, { id, version, ...input }, { as: OFFICE }))).toBe(
      'DONE',
    );
  await does('endMedicalFeature', 1, { lastDay: '2026-02-10', note: '复审未通过' });
  const ended = (await features()).features.nodes[0].since;
  expect(ended).toMatchObject({ precision: 'YEAR', earliest: '2026-01-01', latest: '2026-02-10' });
});

test('an exact day that is found out later takes the place of a year', async () => {
  await record('AGE_FRIENDLY', { since: { value: '2019', source: SAYS } });
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.medical_feature where feature = 'AGE_FRIENDLY' and not synthetic`,
  );
  const input = { id: `MedicalFeature:${rows[0]!.id}`, version: 1, validFrom: '2019-09-01' };
  expect(verdict(await act(hub, ENTITY, 'correctMedicalFeature', input, { as: OFFICE }))).toBe(
    'DONE',
  );
  expect((await features()).features.nodes[0]).toMatchObject({
    validFrom: '2019-09-01',
    since: { precision: 'DAY', latest: '2019-09-01', source: null },
  });
});

test('in the made-up world what a list says by its year alone has no day', async () => {
  const { rows } = await hub.pg.query<{ precision: string; n: number }>(
    `select valid_from_precision as precision, count(*)::int as n from facilities.medical_feature
     where synthetic group by 1 order by 1`,
  );
  expect(rows.map(({ precision }) => precision)).toEqual(['UNKNOWN', 'YEAR']);
});
