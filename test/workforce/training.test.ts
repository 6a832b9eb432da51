import { expectData, testHub } from '../kit/hub.ts';
import { allNodes, statementCount } from './pages.ts';

const hub = await testHub();
afterAll(() => hub.close());

const STAFF = 'staff:150600';
const DEXING = '361181';

/** One number that SQL counts from enrolments `e`, sessions `s` and programmes `p`. */
async function count(figure: string, condition: string): Promise<number> {
  const { rows } = await hub.pg.query<{ n: number }>(
    `select (${figure})::int as n from workforce.enrolment e
     join workforce.training_session s on s.id = e.session_id
     join workforce.training_programme p on p.id = s.programme_id where ${condition}`,
  );
  return rows[0]!.n;
}

describe('trained workers', () => {
  it('answer Q11 in one open operation: 德兴 trained over 1,000 caregivers, and the certified share', async () => {
    const { region } = expectData(
      await hub.query(`{ region(code: "${DEXING}") {
        trainedWorkers(from: "2023-01-01", to: "2025-12-31", audience: CAREGIVER) {
          value asOf withheld synthetic }
        certifiedCaregiverShare(asOf: "2025-12-31") { numerator denominator percent asOf }
        targets(filter: { indicator: "TRAINED_WORKERS" }) { nodes { value } }
      } }`),
    );
    const expected = await count(
      'count(distinct e.worker_key)',
      `p.region_code = '${DEXING}' and p.audience = 'CAREGIVER' and e.status = 'CERTIFIED'
       and e.passed_on between '2023-01-01' and '2025-12-31'`,
    );
    expect(region.trainedWorkers).toEqual({
      value: expected,
      asOf: '2025-12-31',
      withheld: null,
      synthetic: true,
    });
    expect(expected).toBeGreaterThan(1000);
    const { rows } = await hub.pg.query<{ certified: number; n: number }>(
      `select count(*)::int as n, (count(*) filter (where exists (select from workforce.certificate c
         where c.worker_key = w.key and c.occupation = 'CAREGIVER' and c.issued_on <= '2025-12-31'
           and (c.inactive_from is null or c.inactive_from > '2025-12-31'))))::int as certified
       from workforce.worker w where w.region_code = '${DEXING}' and 'CAREGIVER' = any(w.roles)
         and exists (select from workforce.employment m where m.worker_key = w.key
           and m.starts_on <= '2025-12-31' and (m.ends_on is null or m.ends_on >= '2025-12-31'))`,
    );
    const { certified, n } = rows[0]!;
    expect(region.certifiedCaregiverShare).toMatchObject({
      numerator: certified,
      denominator: n,
      asOf: '2025-12-31',
    });
    expect(Number(region.certifiedCaregiverShare.percent)).toBeCloseTo((100 * certified) / n, 3);
  });

  it.each([
    ['until a day', 'to: "2023-12-31"', `e.passed_on <= '2023-12-31'`],
    ['from a day', 'from: "2025-01-01"', `e.passed_on >= '2025-01-01'`],
    ['of one audience', 'audience: SOCIAL_WORKER', `p.audience = 'SOCIAL_WORKER'`],
    ['on one day', 'from: "2023-04-01", to: "2023-04-01"', `e.passed_on = '2023-04-01'`],
  ])('are counted %s', async (_, args, condition) => {
    const { region } = expectData(
      await hub.query(`{ region(code: "${DEXING}") { trainedWorkers(${args}) { value } } }`),
    );
    expect(region.trainedWorkers.value).toBe(
      await count(
        'count(distinct e.worker_key)',
        `p.region_code = '${DEXING}' and e.status = 'CERTIFIED' and ${condition}`,
      ),
    );
  });

  it('are persons: fewer than the person-times where some came twice', async () => {
    const { region } = expectData(
      await hub.query(`{ region(code: "210100") {
        trainedWorkers(from: "2022-01-01", to: "2023-02-01") { value }
        trainedPersonTimes(from: "2022-01-01", to: "2022-12-31") { value }
        trainingSessionsHeld(from: "2022-01-01", to: "2022-12-31") { value }
      } }`),
    );
    const year = `p.region_code = '210100' and extract(year from s.ends_on) = 2022`;
    expect(region.trainedPersonTimes.value).toBe(
      await count('count(*)', `${year} and e.status <> 'ENROLLED'`),
    );
    // Courses of family carers are held as well.
    const { rows } = await hub.pg.query<{ n: number }>(
      `select count(*)::int as n from workforce.training_session s where s.status <> 'CANCELLED'
         and s.region_code = '210100' and extract(year from s.ends_on) = 2022`,
    );
    expect(region.trainingSessionsHeld.value).toBe(rows[0]!.n);
    expect(region.trainedPersonTimes.value).toBeGreaterThanOrEqual(1000);
    expect(region.trainedWorkers.value).toBeLessThan(region.trainedPersonTimes.value);
  });

  it('are none where nothing was run, and the share of no caregivers is no data', async () => {
    const { rows } = await hub.pg.query(
      `select code from regions.region where level = 'VILLAGE' limit 1`,
    );
    const { region } = expectData(
      await hub.query(`{ region(code: "${rows[0].code}") {
        trainedWorkers { value } certifiedCaregiverShare { numerator withheld } } }`),
    );
    expect(region).toEqual({
      trainedWorkers: { value: 0 },
      certifiedCaregiverShare: { numerator: null, withheld: 'NO_DATA' },
    });
  });

  it('refuse a period that ends before it begins', async () => {
    const { errors } = await hub.query(
      `{ region(code: "${DEXING}") { trainedWorkers(from: "2025-01-01", to: "2024-01-01") { value } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'from' });
  });

  it('cost the same statements for 1 region and for 50', async () => {
    const ask = (first: number) => () =>
      hub.query(`{ regions(first: ${first}, filter: { within: "150000", levels: [CITY, COUNTY] }) { nodes {
        trainedWorkers { value } trainedPersonTimes { value } trainingSessionsHeld { value }
        certifiedCaregiverShare { percent } qualifiedAssessorOrgs { value }
        assessmentOrganisations(first: 2) { totalCount nodes { name } }
      } } }`);
    expectData(await ask(50)());
    expect(await statementCount(hub, ask(50))).toBe(await statementCount(hub, ask(1)));
  });
});

describe('training programmes', () => {
  const LIST = `query ($filter: TrainingProgrammeFilter, $orderBy: TrainingProgrammeOrder, $after: String) {
    trainingProgrammes(first: 3, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { id name year audience region { code } certifiedWorkers }
      pageInfo { hasNextPage endCursor } } }`;
  const list = (variables: object = {}) =>
    allNodes(hub, 'trainingProgrammes', LIST, { variables: { ...variables } });

  it.each(['YEAR', 'NAME', 'REGION'])('come once each when walked by %s', async (field) => {
    const nodes = await list({ orderBy: { field, direction: 'DESC' } });
    const { rows } = await hub.pg.query(
      `select 'TrainingProgramme:' || id as id from workforce.training_programme`,
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    if (field !== 'YEAR') return;
    const years = nodes.map(({ year }) => year);
    expect(years).toEqual([...years].sort().reverse());
  });

  it('are filtered by region, audience and year', async () => {
    const all = await list();
    const dexing = all.filter(({ region }) => region.code === DEXING);
    expect(dexing.length).toBeGreaterThan(2);
    expect(await list({ filter: { within: '360000' } })).toEqual(dexing);
    expect(await list({ filter: { within: DEXING, audiences: ['SOCIAL_WORKER'] } })).toEqual(
      dexing.filter(({ audience }) => audience === 'SOCIAL_WORKER'),
    );
    expect(await list({ filter: { within: DEXING, year: 2024 } })).toEqual(
      dexing.filter(({ year }) => year === 2024),
    );
  });

  it('count who passed in them and list their sessions', async () => {
    const { trainingProgrammes } = expectData(
      await hub.query(`{ trainingProgrammes { nodes { id certifiedWorkers
        sessions(first: 100) { totalCount nodes { id startsOn enrolledWorkers programme { id } } } } } }`),
    );
    for (const { id, certifiedWorkers, sessions } of trainingProgrammes.nodes) {
      const own = `p.id = '${id.replace('TrainingProgramme:', '')}'`;
      expect(certifiedWorkers).toBe(
        await count('count(distinct e.worker_key)', `${own} and e.status = 'CERTIFIED'`),
      );
      const enrolled = sessions.nodes.map((one: any) => one.enrolledWorkers);
      const { rows } = await hub.pg.query<{ n: number }>(
        `select count(*)::int as n from workforce.family_carer_training c
         join workforce.training_session s on s.id = c.session_id
         where s.programme_id = $1 and c.status <> 'WITHDRAWN'`,
        [id.replace('TrainingProgramme:', '')],
      );
      expect(enrolled.reduce((sum: number, n: number) => sum + n, 0)).toBe(
        (await count('count(*)', own)) + rows[0]!.n,
      );
      expect(sessions.nodes.every((one: any) => one.programme.id === id)).toBe(true);
      const days = sessions.nodes.map((one: any) => one.startsOn);
      expect(days).toEqual([...days].sort());
    }
  });

  it('cost the same statements for 1 and for all', async () => {
    const ask = (first: number) => () =>
      hub.query(
        `{ trainingProgrammes(first: ${first}, filter: { within: "150600" }) { totalCount nodes {
          region { name } certifiedWorkers
          sessions(first: 4) { totalCount nodes {
            enrolledWorkers programme { name }
            enrolments(first: 3) { totalCount nodes { worker { name } } } } } } } }`,
        { as: STAFF },
      );
    expectData(await ask(50)());
    expect(await statementCount(hub, ask(50))).toBe(await statementCount(hub, ask(1)));
  });
});

describe('training sessions and enrolments', () => {
  it('of sessions are filtered by region, programme, audience and start', async () => {
    const text = `query ($filter: TrainingSessionFilter, $after: String) {
      trainingSessions(first: 10, after: $after, filter: $filter) {
        nodes { id startsOn programme { id audience region { code } } }
        pageInfo { hasNextPage endCursor } } }`;
    const list = (filter?: object) =>
      allNodes(hub, 'trainingSessions', text, { variables: { filter } });
    const all = await list();
    const { rows } = await hub.pg.query('select id from workforce.training_session');
    expect(all).toHaveLength(rows.length);
    const cases: [object, (one: Record<string, any>) => boolean][] = [
      [{ within: DEXING }, ({ programme }) => programme.region.code === DEXING],
      [{ audiences: ['ASSESSOR'] }, ({ programme }) => programme.audience === 'ASSESSOR'],
      [
        { programme: all[0]?.programme.id },
        ({ programme }) => programme.id === all[0]?.programme.id,
      ],
      [
        { startsFrom: '2024-01-01', startsTo: '2024-06-30' },
        ({ startsOn }) => startsOn >= '2024-01-01' && startsOn <= '2024-06-30',
      ],
    ];
    for (const [filter, meets] of cases) {
      expect(all.filter(meets).length).toBeGreaterThan(0);
      expect(await list(filter)).toEqual(all.filter(meets));
    }
  });

  it('of enrolments are filtered, walked once each and looked up', async () => {
    const text = `query ($filter: EnrolmentFilter, $after: String) {
      enrolments(first: 100, after: $after, filter: $filter) {
        nodes { id enrolledOn status passedOn theoryScore skillsScore worker { id } session { id programme { id } } }
        pageInfo { hasNextPage endCursor } } }`;
    const list = (filter: object) =>
      allNodes(hub, 'enrolments', text, { as: STAFF, variables: { filter } });
    const all = await list({ within: '150600' });
    expect(all).toHaveLength(await count('count(*)', `p.region_code = '150600'`));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const days = all.map(({ enrolledOn }) => enrolledOn);
    expect(days).toEqual([...days].sort().reverse());
    const one = all.find(({ status }) => status === 'CERTIFIED')!;
    expect(one).toMatchObject({ passedOn: expect.any(String), theoryScore: expect.any(Number) });
    const cases: [object, (row: Record<string, any>) => boolean][] = [
      [{ statuses: ['FAILED', 'RETAKE'] }, ({ status }) => ['FAILED', 'RETAKE'].includes(status)],
      [{ session: one.session.id }, ({ session }) => session.id === one.session.id],
      [
        { programme: one.session.programme.id },
        ({ session }) => session.programme.id === one.session.programme.id,
      ],
      [{ worker: one.worker.id }, ({ worker }) => worker.id === one.worker.id],
      [
        { passedFrom: one.passedOn, passedTo: one.passedOn },
        ({ passedOn }) => passedOn === one.passedOn,
      ],
    ];
    for (const [filter, meets] of cases) {
      expect(await list({ within: '150600', ...filter })).toEqual(all.filter(meets));
    }
    const { enrolment } = expectData(
      await hub.query('query ($id: ID!) { enrolment(id: $id) { id status } }', {
        as: STAFF,
        variables: { id: one.id },
      }),
    );
    expect(enrolment).toEqual({ id: one.id, status: 'CERTIFIED' });
  });

  it.each([
    ['a malformed session id', '{ trainingSession(id: "x") { name } }', 'BAD_USER_INPUT'],
    [
      'an unknown programme',
      '{ trainingProgramme(id: "TrainingProgramme:00000000-0000-7000-8000-000000000000") { name } }',
      'NOT_FOUND',
    ],
    ['a malformed enrolment id', '{ enrolment(id: "x") { status } }', 'BAD_USER_INPUT'],
    [
      'a malformed worker id',
      '{ enrolments(filter: { worker: "x" }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    [
      'an unknown audience',
      '{ trainingProgrammes(filter: { audiences: [X] }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
  ])('answer %s with a code', async (_, text, code) => {
    const { errors } = await hub.query(text, { as: STAFF });
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});
