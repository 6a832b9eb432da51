import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { world } from '../rows.ts';
import { COUNTY, NUMBER, of, OFFICE, specimen } from './specimen.ts';

describe('a worker on the register', () => walkWorkflow(specimen));

describe('registering', () => {
  oneEffect(specimen, { name: 'registerWorker', state: 'New', persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('registerWorker', 'New', [
    ['the identity number as it is typed, with blanks', { nationalId: ` ${NUMBER} ` }, 'ACTIVE'],
    ['the city of the office', { region: '150600' }, 'ACTIVE'],
    ['several roles', { roles: ['CAREGIVER', 'MANAGER'] }, 'ACTIVE'],
    ['sixteen completed today', { nationalId: of('2010-06-30') }, 'ACTIVE'],
    [
      'sixteen completed tomorrow',
      { nationalId: of('2010-07-01') },
      'UNDER_WORKING_AGE nationalId',
    ],
    [
      'a wrong check digit',
      { nationalId: `${NUMBER.slice(0, 17)}@` },
      'NATIONAL_ID_INVALID nationalId',
    ],
    ['no number', { nationalId: '' }, 'NATIONAL_ID_INVALID nationalId'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['a region that there is not', { region: '150699' }, 'BAD_USER_INPUT'],
    ['no role', { roles: [] }, 'BAD_USER_INPUT'],
    ['one role twice', { roles: ['NURSE', 'NURSE'] }, 'BAD_USER_INPUT'],
    ['no name', { name: ' ' }, 'BAD_USER_INPUT'],
  ]);
});

describe('correcting and leaving', () => {
  const tried = outcomes(specimen, OFFICE);
  const contract = (post: string, from: string) => `insert into workforce.employment
    (key, worker_key, organization_id, type, starts_on, post)
    select uuidv7(), key, '${world.organizations()[0]!.key}', 'FULL_TIME', '${from}', ${post}
    from workforce.worker where name = '甄护'`;
  tried('correctWorker', 'ACTIVE', [
    ['the identity number that was missing', { nationalId: NUMBER }, 'ACTIVE'],
    ['nothing at all', { name: null }, 'ACTIVE'],
    [
      'a role that a contract rests on left out',
      { roles: ['NURSE'] },
      'POST_HELD roles',
      contract("'CAREGIVER'", '2026-01-01'),
    ],
    ['a role left out that no contract rests on', { roles: ['CAREGIVER'] }, 'ACTIVE'],
  ]);
  tried('moveWorker', 'ACTIVE', [
    ['where the worker is already', { region: COUNTY }, 'INVALID_VALUE region'],
    ['what is no code', { region: 'Ordos' }, 'BAD_USER_INPUT'],
  ]);
  for (const [action, field] of [
    ['endWorker', 'leftOn'],
    ['recordWorkerDeath', 'diedOn'],
  ] as const) {
    tried(action, 'ACTIVE', [
      ['tomorrow', { [field]: '2026-07-01' }, `INVALID_VALUE ${field}`],
      [
        'a day before a contract began',
        { [field]: '2025-12-31' },
        `INVALID_VALUE ${field}`,
        contract('null', '2026-01-01'),
      ],
      [
        'the day on which it began',
        { [field]: '2026-01-01' },
        action === 'endWorker' ? 'LEFT' : 'DECEASED',
        contract('null', '2026-01-01'),
      ],
    ]);
  }
});

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const READ = `query ($id: ID!) { worker(id: $id) { name sex roles status endedOn birthDate
    nationalIdMasked region { code } transitions { nodes { action } } allowedActions
    employments { nodes { status from to } } } }`;
  const read = async (id: string, as = OFFICE) =>
    expectData(await hub.query(READ, { as, variables: { id } })).worker;
  const does = (name: string, input: object, as = OFFICE) =>
    act(hub, specimen.machine, name, input as Record<string, unknown>, { as });
  const PERSON = { nationalId: NUMBER, name: '甄护', roles: ['CAREGIVER'], region: COUNTY };

  test('sex and birth date are read from the number, of which the mask alone is shown', async () => {
    await specimen.clear(hub);
    const { node } = await does('registerWorker', PERSON);
    expect(await read(node!.id)).toEqual({
      ...{ name: '甄护', sex: 'FEMALE', roles: ['CAREGIVER'], status: 'ACTIVE', endedOn: null },
      ...{ birthDate: '1988-03-12', nationalIdMasked: `150**************${NUMBER[17]!}` },
      ...{ region: { code: COUNTY }, employments: { nodes: [] } },
      transitions: { nodes: [{ action: 'registerWorker' }] },
      allowedActions: ['correctWorker', 'moveWorker', 'endWorker', 'recordWorkerDeath'],
    });
  });

  test('no other office reads number or birth date, and no table has the number as it is', async () => {
    await specimen.clear(hub);
    const key = await specimen.place(hub, 'ACTIVE');
    const id = await publicIdFor(OFFICE, 'Worker', key);
    await does('correctWorker', { id, version: 1, nationalId: NUMBER });
    for (const as of ['caregiving:150600', 'finance:150600', 'inspection:150600']) {
      const text = 'query ($id: ID!) { worker(id: $id) { name nationalIdMasked birthDate } }';
      const variables = { id: await publicIdFor(as, 'Worker', key) };
      const { data, errors } = await hub.query(text, { as, variables });
      expect([as, data!.worker]).toEqual([
        as,
        { name: '甄护', nationalIdMasked: null, birthDate: null },
      ]);
      expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    const { rows } = await hub.pg.query<{ at: string }>(
      `select 'workforce.' || tablename as at from pg_tables where schemaname = 'workforce'`,
    );
    for (const { at } of rows) {
      const found = await hub.pg.query(
        `select 1 from ${at} t where to_jsonb(t)::text like '%' || $1 || '%' limit 1`,
        [NUMBER],
      );
      expect([at, found.rowCount]).toEqual([at, 0]);
    }
  });

  test('two cities that register one person at once make one worker, and neither learns where', async () => {
    await specimen.clear(hub);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0
          ? does('registerWorker', PERSON)
          : does('registerWorker', { ...PERSON, region: '210102' }, 'supervision:210100'),
      ),
    );
    const verdicts = all.map(verdict);
    expect(verdicts.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(verdicts.filter((one) => one === 'ALREADY_EXISTS')).toHaveLength(9);
    const [refused] = all.flatMap(({ userErrors }) => userErrors);
    expect(refused!.message).not.toMatch(/1506|2101|鄂尔多斯|沈阳|甄/);
  });

  test('who moves to another city is in the hands of that city alone', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const id = await publicIdFor(OFFICE, 'Worker', key);
    // It is done, and the office that did it sees the worker no more.
    const moved = await does('moveWorker', { id, version: 1, region: '210102' });
    expect([moved.codes, moved.userErrors, moved.node]).toEqual([[], [], null]);
    expect(verdict(await does('correctWorker', { id, version: 2, name: '甄甲' }))).toBe(
      'NOT_FOUND',
    );
    const there = 'supervision:210100';
    const input = { id: await publicIdFor(there, 'Worker', key), version: 2, name: '甄甲' };
    expect(verdict(await does('correctWorker', input, there))).toBe('DONE');
  });

  test('contracts end with a worker who left, and go on when somebody else takes it back', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const facility = world.facilities().find(({ regionCode }) => regionCode.startsWith('1506'))!;
    await hub.pg.query(
      `insert into workforce.employment (key, worker_key, organization_id, facility_id, type,
         starts_on, ends_on, status)
       values (uuidv7(), $1, $2, $3, 'FULL_TIME', '2026-01-01', null, 'HOLDS'),
         (uuidv7(), $1, $2, null, 'PART_TIME', '2024-01-01', '2025-01-01', 'ENDED')`,
      [key, world.organizations()[facility.organization - 1]!.key, facility.key],
    );
    const staff = async () => {
      await hub.settle();
      const { rows } = await hub.pg.query<{ total: number }>(
        'select total from facilities.facility_staffing where facility_id = $1',
        [facility.key],
      );
      return rows[0]?.total ?? 0;
    };
    const id = await publicIdFor(OFFICE, 'Worker', key);
    // A correction of what she does publishes the place anew.
    await does('correctWorker', { id, version: 1, roles: ['NURSE'] });
    const before = await staff();
    await does('endWorker', { id, version: 2, leftOn: '2026-06-20' });
    expect(await read(id)).toMatchObject({
      ...{ status: 'LEFT', endedOn: '2026-06-20' },
      employments: {
        nodes: [
          { status: 'ENDED', from: '2026-01-01', to: '2026-06-20' },
          { status: 'ENDED', from: '2024-01-01', to: '2025-01-01' },
        ],
      },
    });
    expect(await staff()).toBe(before - 1);
    const undo = { id, version: 3, note: '误登' };
    expect(verdict(await does('reinstateWorker', undo))).toBe('SAME_PERSON');
    const other = 'supervision:150600:2';
    const theirs = { ...undo, id: await publicIdFor(other, 'Worker', key) };
    expect(verdict(await does('reinstateWorker', theirs, other))).toBe('DONE');
    expect((await read(id)).employments.nodes).toEqual([
      { status: 'HOLDS', from: '2026-01-01', to: null },
      { status: 'ENDED', from: '2024-01-01', to: '2025-01-01' },
    ]);
    expect(await staff()).toBe(before);
  });

  test('who has left is neither hired, trained nor certified', async () => {
    const key = await specimen.place(hub, 'LEFT');
    const worker = await publicIdFor(OFFICE, 'Worker', key);
    const [facility] = world.facilities();
    const hired = { worker, facility: `Facility:${facility!.key}`, type: 'FULL_TIME' };
    const tries = [
      ['Employment', 'recordEmployment', { ...hired, from: '2026-06-01' }],
      [
        'Certificate',
        'issueCertificate',
        {
          ...{ worker, occupation: 'CAREGIVER', level: 'L5', number: 'GONE-1' },
          ...{ issuer: '测试', issuedOn: '2026-06-01' },
        },
      ],
    ] as const;
    for (const [entity, name, input] of tries) {
      const outcome = await act(hub, { entity }, name, input, { as: OFFICE });
      expect([name, verdict(outcome)]).toEqual([name, 'WORKER_ENDED']);
    }
  });
});
