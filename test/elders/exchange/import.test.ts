import { makeNationalId } from '../../../ground/china/national-id.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { type Cells, type Delivery, importRows } from '../../kit/imports.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { world } from '../elders-world.ts';

const OFFICE = 'caregiving:150600';
const REGION = '150602001001';

const numberOf = (serial: number, birthDate = '1950-03-12') =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex: 'FEMALE', serial });
const row = (serial: number, cells: Cells = {}): Cells => ({
  ...{ nationalId: numberOf(serial), name: '甄秀兰', region: REGION, ...cells },
});

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const takes = async (rows: readonly Cells[], delivery?: Delivery, as = OFFICE) =>
  (await importRows(hub, 'elders', rows, { as }, delivery)).rows;

const held = async (serial: number) => {
  const text = `query ($like: String) { elders(first: 100, filter: { within: "${REGION}", name: $like }) {
    nodes { id version name phone address birthDate sex education incomeSources residenceRegion { code }
      transitions { nodes { action } } } } }`;
  const { elders } = expectData(
    await hub.query(text, { as: OFFICE, variables: { like: `甄${serial}` } }),
  );
  return elders.nodes[0] ?? null;
};

test('rows are taken, and a second run changes nothing', async () => {
  const rows = [
    row(100, { name: '甄100', phone: '0477 8123456', education: '小学' }),
    row(101, { name: '甄101', incomeSources: '退休金、积蓄', hukouRegion: '150602000000' }),
  ];
  expect(await takes(rows)).toEqual(['CREATED', 'CREATED']);
  expect(await held(100)).toMatchObject({ phone: '04778123456', education: 'PRIMARY', version: 1 });
  expect(await held(101)).toMatchObject({ incomeSources: ['PENSION', 'SAVINGS'] });
  expect(await takes(rows)).toEqual(['SAME', 'SAME']);
  expect(await takes(rows, { batch: 'two' })).toEqual(['SAME', 'SAME']);
  expect((await held(100)).version).toBe(1);
});

test('a row goes through the action of a single mutation, with its step', async () => {
  await takes([row(102, { name: '甄102' })]);
  expect((await held(102)).transitions.nodes).toEqual([{ action: 'registerElder' }]);
  expect(
    await takes([row(102, { name: '甄102', phone: '13800000000' })], { batch: 'next' }),
  ).toEqual(['CHANGED']);
  expect(await held(102)).toMatchObject({
    ...{ version: 2, phone: '13800000000' },
    transitions: { nodes: [{ action: 'registerElder' }, { action: 'correctElder' }] },
  });
});

test('a bad row is left out alone, with all that is wrong with it', async () => {
  expect(
    await takes([
      row(103, { name: '甄103' }),
      row(104, { education: '私塾', phone: 'call me' }),
      row(105, { nationalId: '1.50602195003124E+17' }),
      row(106, { name: '甄106' }),
    ]),
  ).toEqual([
    'CREATED',
    'REFUSED UNKNOWN_WORD education',
    'REFUSED NUMBER_SPOILT nationalId',
    'CREATED',
  ]);
});

test.each<[what: string, cells: Cells, became: string]>([
  [
    'a wrong check digit',
    { nationalId: `${numberOf(200).slice(0, 17)}@` },
    'REFUSED NATIONAL_ID_INVALID nationalId',
  ],
  [
    'an impossible birth',
    { nationalId: '150602195002300022' },
    'REFUSED NATIONAL_ID_INVALID nationalId',
  ],
  ['an area that was abolished', { nationalId: '15279919400101001X' }, 'CREATED'],
  [
    'blanks, apostrophes and what nobody sees',
    { nationalId: `'${numberOf(201).slice(0, 6)} ${numberOf(201).slice(6)}\u200b` },
    'CREATED',
  ],
  ['somebody of 40', { nationalId: numberOf(202, '1986-01-01') }, 'REFUSED TOO_YOUNG nationalId'],
  [
    'a number of another city',
    { nationalId: elsewhere().nationalId },
    'REFUSED ALREADY_REGISTERED nationalId',
  ],
  ['no name', { name: '未知' }, 'REFUSED MISSING_VALUE name'],
  ['no number', { nationalId: ' - ' }, 'REFUSED MISSING_VALUE nationalId'],
  [
    'a region of another city',
    { nationalId: numberOf(203), region: '210102' },
    'REFUSED NOT_YOUR_REGION region',
  ],
  [
    'a city and no county',
    { nationalId: numberOf(204), region: '150600' },
    'REFUSED INVALID_VALUE region',
  ],
  [
    'a name for a region',
    { nationalId: numberOf(205), region: '东胜区' },
    'REFUSED INVALID_VALUE region',
  ],
  [
    'letters for a telephone',
    { nationalId: numberOf(206), phone: 'call me' },
    'REFUSED INVALID_VALUE phone',
  ],
  [
    'a name of 51 characters',
    { nationalId: numberOf(207), name: '甄'.repeat(51) },
    'REFUSED INVALID_VALUE name',
  ],
  ['an id of nobody', { id: 'Elder:nobody' }, 'REFUSED INVALID_VALUE id'],
])('%s', async (_, cells, became) => {
  expect(await takes([row(200, cells)])).toEqual([became]);
});

function elsewhere() {
  for (let n = 1; ; n++)
    if (world.elder(n).residenceRegion.startsWith('2101')) return world.elder(n);
}

test('a number of 15 digits is read as the standard has made it of 18', async () => {
  const long = numberOf(110);
  const short = long.slice(0, 6) + long.slice(8, 17);
  expect(await takes([row(110, { name: '甄110', nationalId: short })])).toEqual(['CREATED']);
  expect(await takes([row(110, { name: '甄110', nationalId: long })], { batch: 'b' })).toEqual([
    'SAME',
  ]);
});

test('one person twice in a delivery is the same, or the second is refused', async () => {
  expect(
    await takes([
      row(111, { externalId: 'a' }),
      row(111, { externalId: 'b' }),
      row(111, { externalId: 'c', phone: '13811111111' }),
      row(111, { externalId: 'a', phone: '13811111112' }),
    ]),
  ).toEqual(['CREATED', 'SAME', 'REFUSED TWICE line', 'REFUSED TWICE line']);
});

test('what is older than the last word of the source is refused', async () => {
  const said = (saidOn: string, phone: string) => [row(112, { saidOn, phone })];
  expect(await takes(said('2026/5/2', '13800000001'))).toEqual(['CREATED']);
  expect(await takes(said('2026.5.1', '13800000002'), { batch: 'b2' })).toEqual([
    'REFUSED OLDER saidOn',
  ]);
  expect(await takes(said('2026年5月3日', '13800000003'), { batch: 'b3' })).toEqual(['CHANGED']);
});

describe('beside staff', () => {
  const corrects = async (serial: number, input: object) => {
    const { id, version } = await held(serial);
    const done = await act(
      hub,
      { entity: 'Elder' },
      'correctElder',
      { id, version, ...input },
      { as: OFFICE },
    );
    expect(done.refusals).toEqual([]);
  };

  test('what staff have said stands, and the conflict is told', async () => {
    const rows = [row(120, { name: '甄120', phone: '13800000120' })];
    await takes(rows);
    await corrects(120, { phone: '13900000120' });
    expect(await takes(rows)).toEqual(['CONFLICT EDITED_SINCE phone']);
    expect(
      await takes([row(120, { name: '甄120', phone: '13700000120' })], { batch: 'b' }),
    ).toEqual(['CONFLICT EDITED_SINCE phone']);
    expect((await held(120)).phone).toBe('13900000120');
  });

  test('what staff have not said is completed', async () => {
    await takes([row(121, { name: '甄121' })]);
    await corrects(121, { phone: '13900000121' });
    expect(
      await takes([row(121, { name: '甄121', phone: '13900000121', address: '民族街1号' })], {
        batch: 'b',
      }),
    ).toEqual(['CHANGED']);
  });

  test('a row that names the version it rests on is a decision', async () => {
    await takes([row(122, { name: '甄122', phone: '13800000122' })]);
    await corrects(122, { phone: '13900000122' });
    const { id, version } = await held(122);
    const edited = {
      id,
      name: '甄122',
      phone: '13600000122',
      nationalId: '150***************'.slice(0, 17) + '2',
    };
    expect(await takes([{ ...edited, version: version - 1 }], { batch: 'b' })).toEqual([
      'CONFLICT EDITED_SINCE phone',
    ]);
    expect(await takes([{ ...edited, version }], { batch: 'b' })).toEqual(['CHANGED']);
  });

  test('an import moves nobody', async () => {
    await takes([row(123, { name: '甄123' })]);
    expect(
      await takes([row(123, { name: '甄123', region: '150603001001' })], { batch: 'b' }),
    ).toEqual(['REFUSED NOT_CORRECTED region']);
  });
});

test('a dry run says what would change, and changes nothing', async () => {
  const dry = await takes([row(130), row(131, { education: '私塾' })], { dryRun: true });
  expect(dry).toEqual(['CREATED', 'REFUSED UNKNOWN_WORD education']);
  expect(await takes([row(130, { name: '甄130' })], { dryRun: true })).toEqual(['CREATED']);
  expect(await held(130)).toBeNull();
  const { rows } = await hub.pg.query(`select 1 from elders.imported_row where mark in
    (select mark from elders.imported_row group by mark having count(*) > 100)`);
  expect(rows).toEqual([]);
});

test('a key sent again gives the same answers and does nothing', async () => {
  const idempotencyKey = freshKey();
  const send = (rows: Cells[]) =>
    importRows(hub, 'elders', rows, { as: OFFICE }, { idempotencyKey });
  const rows = [row(132), row(133, { education: '私塾' })];
  const first = await send(rows);
  expect(first).toEqual({ rows: ['CREATED', 'REFUSED UNKNOWN_WORD education'], replayed: false });
  expect(await send(rows)).toEqual({ ...first, replayed: true });
  await expect(send([row(134)])).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
});

test.each(['supervision:150600', 'elder:1', 'partner:150100', 'developer'])(
  '%s imports no elders',
  async (as) => {
    await expect(takes([row(140)], {}, as)).rejects.toThrow(/FORBIDDEN|GRAPHQL_VALIDATION_FAILED/);
  },
);

test('the own system of a city imports as its staff do', async () => {
  expect(await takes([row(141)], { source: 'city' }, 'system:150600')).toEqual(['CREATED']);
});

test('an office of another city learns nothing of a row, and does not change it', async () => {
  await takes([row(142)]);
  expect(await takes([row(142)], {}, 'caregiving:150100')).toEqual([
    'REFUSED NOT_YOUR_REGION region',
  ]);
});
