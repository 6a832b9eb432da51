import { makeNationalId } from '../../../ground/china/national-id.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { rowOf } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { world } from '../elders-world.ts';
import { COMMUNITY, ELSEWHERE, NUMBER, OFFICE, specimen } from './specimen.ts';
import { storedFor } from '../../services/devices.ts';

const of = (birthDate: string, serial = 478) =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex: 'MALE', serial });

describe('an elder on the register', () => walkWorkflow(specimen));

describe('registering', () => {
  oneEffect(specimen, { name: 'registerElder', state: 'New', persona: OFFICE });
  const tried = outcomes(specimen, OFFICE);
  tried('registerElder', 'New', [
    [
      'the identity number as it is typed, with blanks and a small x',
      { nationalId: ` ${NUMBER.toLowerCase()} ` },
      'ACTIVE',
    ],
    ['a county alone', { region: '150602' }, 'ACTIVE'],
    ['an area of first issue that was abolished', { nationalId: '15279919400101001X' }, 'ACTIVE'],
    ['sixty completed today', { nationalId: of('1966-06-30') }, 'ACTIVE'],
    ['sixty completed tomorrow', { nationalId: of('1966-07-01') }, 'TOO_YOUNG nationalId'],
    [
      'a wrong check digit',
      { nationalId: NUMBER.slice(0, 17) + '@' },
      'NATIONAL_ID_INVALID nationalId',
    ],
    [
      'a day that there is not',
      { nationalId: '362399195002290019' },
      'NATIONAL_ID_INVALID nationalId',
    ],
    ['fifteen digits', { nationalId: '150699500312477' }, 'NATIONAL_ID_INVALID nationalId'],
    ['no number', { nationalId: '' }, 'NATIONAL_ID_INVALID nationalId'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['a city and no county', { region: '150600' }, 'INVALID_VALUE region'],
    ['what is no code', { region: '鄂尔多斯' }, 'BAD_USER_INPUT'],
    ['no name', { name: ' ' }, 'BAD_USER_INPUT'],
    ['letters for a telephone', { phone: 'call me' }, 'BAD_USER_INPUT'],
    [
      'the number of an elder here',
      { nationalId: world.elder(1).nationalId },
      'ALREADY_REGISTERED nationalId',
    ],
    [
      'the number of an elder of another city',
      { nationalId: elsewhere().nationalId },
      'ALREADY_REGISTERED nationalId',
    ],
  ]);
});

describe('correcting, moving, leaving', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('correctElder', 'ACTIVE', [
    ['another identity number', { nationalId: NUMBER }, 'ACTIVE'],
    [
      'the number of somebody else',
      { nationalId: world.elder(1).nationalId },
      'ALREADY_REGISTERED nationalId',
    ],
    ['nothing at all', { phone: null }, 'ACTIVE'],
  ]);
  tried('moveElder', 'ACTIVE', [
    ['today', { movedOn: '2026-06-30' }, 'ACTIVE'],
    ['tomorrow', { movedOn: '2026-07-01' }, 'INVALID_VALUE movedOn'],
    ['the day on which the registration began', { movedOn: '2026-01-10' }, 'INVALID_VALUE movedOn'],
    ['the day after it', { movedOn: '2026-01-11' }, 'ACTIVE'],
    ['where she lives already', { movedTo: COMMUNITY }, 'INVALID_VALUE movedTo'],
    ['another city', { movedTo: elsewhere().residenceRegion }, 'INVALID_VALUE movedTo'],
  ]);
  tried('recordElderDeath', 'ACTIVE', [
    ['tomorrow', { diedOn: '2026-07-01' }, 'INVALID_VALUE diedOn'],
    ['the first day of the registration', { diedOn: '2026-01-10' }, 'DECEASED'],
    ['a day before it', { diedOn: '2026-01-09' }, 'INVALID_VALUE diedOn'],
  ]);
});

function elsewhere() {
  for (let n = 1; ; n++)
    if (world.elder(n).residenceRegion.startsWith('2101')) return world.elder(n);
}

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const ELDER = `query ($id: ID!) { elder(id: $id) { name sex birthDate nationalIdMasked phone
    ethnicity education incomeSources lifeStatus lifeStatusOn residenceRegion { code }
    hukouRegion { code } registrations { nodes { validFrom validUntil region { code } } }
    transitions { nodes { action } } allowedActions } }`;
  const read = async (id: string) =>
    expectData(await hub.query(ELDER, { as: OFFICE, variables: { id } })).elder;
  const does = (name: string, input: Record<string, unknown>, as = OFFICE) =>
    act(hub, specimen.machine, name, input, { as });

  test('what a source does not know is null, and what the number says is read from it', async () => {
    await specimen.clear(hub);
    const made = await does('registerElder', {
      nationalId: NUMBER,
      name: '甄秀兰',
      region: COMMUNITY,
    });
    expect(await read(made.node!.id)).toEqual({
      ...{ name: '甄秀兰', sex: 'FEMALE', birthDate: '1950-03-12', phone: null, ethnicity: null },
      ...{ nationalIdMasked: `150**************${NUMBER[17]!}`, education: null },
      ...{ incomeSources: [], lifeStatus: 'ACTIVE', lifeStatusOn: null },
      ...{ residenceRegion: { code: COMMUNITY }, hukouRegion: { code: COMMUNITY } },
      registrations: {
        nodes: [{ validFrom: '2026-06-30', validUntil: null, region: { code: COMMUNITY } }],
      },
      transitions: { nodes: [{ action: 'registerElder' }] },
      allowedActions: ['correctElder', 'moveElder', 'recordElderDeath', 'recordElderLeft'],
    });
  });

  test('the number stands in no table as it is', async () => {
    const { rows } = await hub.pg.query<{ at: string }>(
      `select table_schema || '.' || table_name as at from information_schema.tables
       where table_schema in ('elders', 'services', 'regions', 'facilities', 'finance', 'workforce', 'access')
         and table_type = 'BASE TABLE'`,
    );
    for (const { at } of rows) {
      const found = await hub.pg.query(
        `select 1 from ${at} t where to_jsonb(t)::text like '%' || $1 || '%' limit 1`,
        [NUMBER],
      );
      expect([at, found.rowCount]).toEqual([at, 0]);
    }
  }, 120_000);

  test('two offices that register one person at once make one elder', async () => {
    await specimen.clear(hub);
    const input = { nationalId: NUMBER, name: '甄秀兰' };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0
          ? does('registerElder', { ...input, region: COMMUNITY }, 'caregiving:150602')
          : does('registerElder', { ...input, region: '150603001001' }, 'caregiving:150603'),
      ),
    );
    const verdicts = all.map(verdict);
    expect(verdicts.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(verdicts.filter((one) => one === 'ALREADY_REGISTERED')).toHaveLength(9);
  });

  test('each try to register a number is in the record of the city that tries, found or not', async () => {
    await specimen.clear(hub);
    const tried = async () => {
      const { rows } = await hub.pg.query<{ outcome: string; n: number }>(
        `select body::jsonb ->> 'outcome' as outcome, count(*)::int as n from regions.access_entry
         where chain = '150600' and body::jsonb ->> 'kind' = 'REGISTRATION' group by 1`,
      );
      return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
    };
    const before = await tried();
    const input = { nationalId: NUMBER, name: '甄秀兰', region: COMMUNITY };
    expect(verdict(await does('registerElder', input))).toBe('DONE');
    expect(verdict(await does('registerElder', input))).toBe('ALREADY_REGISTERED');
    const foreign = { ...input, nationalId: elsewhere().nationalId };
    expect(verdict(await does('registerElder', foreign))).toBe('ALREADY_REGISTERED');
    expect(await tried()).toEqual({
      FOUND: (before.FOUND ?? 0) + 2,
      NOT_FOUND: (before.NOT_FOUND ?? 0) + 1,
    });
  });

  test('entries about her stay with the city that recorded them, and go with her within it', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    await hub.pg.query(
      `insert into elders.contact_person (key, elder_key, region_code, region_at, position, name, relation,
         phone, registered_on)
       values (uuidv7(), $1, $2, $2::text::bigint, 1, '甄强', 'CHILD', '00009000001', '2026-01-10'),
         (uuidv7(), $1, '150102', 150102000000, 2, '甄兰', 'CHILD', '00009000002', '2026-01-10')`,
      [key, COMMUNITY],
    );
    const contacts = async (as: string) => {
      const id = await publicIdFor(as, 'Elder', key);
      const text = 'query ($id: ID!) { elder(id: $id) { contacts { nodes { position } } } }';
      const { elder } = expectData(await hub.query(text, { as, variables: { id } }));
      return elder.contacts.nodes.map(({ position }: { position: number }) => position) as number[];
    };
    expect(await contacts('caregiving:150602')).toEqual([1]);
    const id = await publicIdFor(OFFICE, 'Elder', key);
    await does('moveElder', { id, version: 1, movedTo: ELSEWHERE, movedOn: '2026-06-15' });
    expect(await contacts('caregiving:150603')).toEqual([1]);
    const { rows } = await hub.pg.query(
      'select region_code from elders.contact_person where elder_key = $1 order by position',
      [key],
    );
    expect(rows).toEqual([{ region_code: ELSEWHERE }, { region_code: '150102' }]);
    await hub.pg.query('delete from elders.contact_person where elder_key = $1', [key]);
  });

  test('who is registered may be assessed, visited and paid for in other subgraphs within one relay', async () => {
    await specimen.clear(hub);
    const made = await does('registerElder', {
      nationalId: NUMBER,
      name: '甄秀兰',
      region: COMMUNITY,
    });
    await hub.settle();
    const lent = await act(
      hub,
      { entity: 'DeviceLoan' },
      'lendDevice',
      { elder: made.node!.id, device: await storedFor(hub.pg, OFFICE), dueOn: '2026-08-01' },
      { as: OFFICE },
    );
    expect(verdict(lent)).toBe('DONE');
  });

  test('a move ends one registration and begins another, and figures of both days are right', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const id = await publicIdFor(OFFICE, 'Elder', key);
    const count = async (code: string, asOf: string) => {
      const text =
        'query ($code: String!, $asOf: Date) { region(code: $code) { elderCount(asOf: $asOf) { value } } }';
      return expectData(await hub.query(text, { as: OFFICE, variables: { code, asOf } })).region
        .elderCount.value as number;
    };
    const before = [await count(COMMUNITY, '2026-06-15'), await count(ELSEWHERE, '2026-06-15')];
    await does('moveElder', {
      id,
      version: 1,
      movedTo: ELSEWHERE,
      movedOn: '2026-06-15',
      address: '示例小区 1 号',
    });
    expect([await count(COMMUNITY, '2026-06-15'), await count(ELSEWHERE, '2026-06-15')]).toEqual([
      before[0]! - 1,
      before[1]! + 1,
    ]);
    expect(await count(COMMUNITY, '2026-06-14')).toBe(before[0]);
    expect((await read(id)).registrations.nodes).toEqual([
      { validFrom: '2026-01-10', validUntil: '2026-06-14', region: { code: COMMUNITY } },
      { validFrom: '2026-06-15', validUntil: null, region: { code: ELSEWHERE } },
    ]);
  });

  test('a death that was recorded in error is taken back by somebody else, and leaves no gap', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const id = await publicIdFor(OFFICE, 'Elder', key);
    await does('recordElderDeath', { id, version: 1, diedOn: '2026-06-20' });
    const died = await read(id);
    expect(died).toMatchObject({ lifeStatus: 'DECEASED', lifeStatusOn: '2026-06-20' });
    expect(died.registrations.nodes[0].validUntil).toBe('2026-06-20');
    const undo = { id, version: 2, note: '同名误报' };
    expect(verdict(await does('reinstateElder', undo))).toBe('SAME_PERSON');
    const other = 'caregiving:150600:2';
    const back = await does(
      'reinstateElder',
      { ...undo, id: await publicIdFor(other, 'Elder', key) },
      other,
    );
    expect(verdict(back)).toBe('DONE');
    expect(await read(id)).toMatchObject({ lifeStatus: 'ACTIVE', lifeStatusOn: null });
    expect((await rowOf(hub, specimen, key))!.version).toBe(3);
    const { rows } = await hub.pg.query(
      'select valid_to from elders.elder_registration where elder_key = $1',
      [key],
    );
    expect(rows).toEqual([{ valid_to: null }]);
  });

  test('an office of a county registers in its county alone, and an elder nobody', async () => {
    await specimen.clear(hub);
    const input = { nationalId: NUMBER, name: '甄秀兰', region: COMMUNITY };
    expect(verdict(await does('registerElder', input, 'caregiving:150603'))).toBe('NOT_FOUND');
    expect(verdict(await does('registerElder', input, 'elder:1'))).toBe('FORBIDDEN');
  });
});
