import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { creditCodeCheck } from '../../ground/china/credit-code.ts';
import { makeNationalId } from '../../ground/china/national-id.ts';
import { runExport } from '../../router/commands/export.ts';
import { runImport } from '../../router/commands/import.ts';
import type { HubClient } from '../../router/exchange/hub-client.ts';
import { expectData, testHub, type TestHub } from '../kit/hub.ts';
import { type Cells, type Delivery, importRows } from '../kit/imports.ts';
import { act, freshKey } from '../kit/mutations.ts';

const STAFF = 'staff:150600';
const REGION = '150602001001';
const number = (serial: number, birthDate = '1951-05-05') =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex: 'MALE', serial });

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  folder = mkdtempSync(join(tmpdir(), 'exchange-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hub.close();
});

const client = (as = STAFF): HubClient => ({
  language: 'en',
  ask: async (query, variables) =>
    expectData(await hub.query(query, { as, variables: { ...variables } })) as never,
});
const QUIET = { screen: { write: () => true } };

/** Runs the command on a file; its exit code, and what it says. */
async function command(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runImport(args, () => client(), { out: (line) => lines.push(line), ...QUIET });
  return { code, lines };
}

async function exported(noun: string, format = 'csv'): Promise<string> {
  const path = join(folder, `${noun}.${format}`);
  const streams = { out: () => undefined, stdout: new PassThrough(), ...QUIET };
  await runExport(
    [noun, '--format', format, '--out', path, '--within', '150600'],
    () => client(),
    streams,
  );
  return path;
}

const takes = async (noun: string, rows: readonly Cells[], delivery?: Delivery) =>
  (await importRows(hub, noun, rows, { as: STAFF }, delivery)).rows;

const said = (lines: readonly string[], what: string): number =>
  Number(
    lines
      .find((line) => line.endsWith(what))!
      .trim()
      .split(' ')[0]!
      .replaceAll(',', ''),
  );

describe.each(['elders', 'contactPersons', 'organizations', 'facilities', 'workers'])(
  '%s',
  (noun) => {
    test.each(['csv', 'ndjson', 'xlsx'])('as %s are read back as they are', async (format) => {
      const path = await exported(noun, format);
      const { code, lines } = await command(noun, path, '--dry-run');
      expect([code, said(lines, 'would be taken'), said(lines, 'would be changed')]).toEqual([
        0, 0, 0,
      ]);
      expect(said(lines, 'the same')).toBeGreaterThan(0);
    });
  },
);

/** A credit code in its form that is of no organisation. */
const UNREGISTERED = `91150602MA0P99999${creditCodeCheck('91150602MA0P99999')}`;

describe('a list of homes', () => {
  const operator = {
    creditCode: '52150600MJ0700001A',
    legalType: '民办非企业单位',
    region: '150602',
  };
  const home: Cells = {
    ...{
      name: '康宁（五星级）养老中心',
      type: '养老机构',
      operationMode: '民营',
      adminLevel: '县级',
    },
    ...{ region: '150602000000', address: '民族街1号' },
  };
  let organization: string;
  beforeAll(async () => {
    const rows = [{ name: '康宁养老服务中心', ...operator, creditCode: null, externalId: 'o-1' }];
    expect(await takes('organizations', rows)).toEqual(['CREATED']);
    const found = await hub.query(
      '{ organizations(first: 1, filter: { name: "康宁养老服务中心" }) { nodes { id } } }',
    );
    organization = expectData(found).organizations.nodes[0].id;
  });

  test.each<[what: string, cells: Cells, became: string]>([
    [
      'whom it takes, by the words of lists',
      { externalId: 'h-1', residentGroups: '自理、半自理、特护' },
      'CREATED',
    ],
    [
      'another shop of one operator',
      { externalId: 'h-2', name: '康宁养老（伊金霍洛店）', region: '150627' },
      'CREATED',
    ],
    ['the same name in the same place', { externalId: 'h-3' }, 'REFUSED LIKE_ANOTHER id'],
    [
      'the same name with other brackets',
      { externalId: 'h-4', name: '康宁(五星级)养老中心' },
      'REFUSED LIKE_ANOTHER id',
    ],
    [
      'an unknown way of running it',
      { externalId: 'h-5', name: '康宁五', operationMode: '外包' },
      'REFUSED UNKNOWN_WORD operationMode',
    ],
    [
      'a point without its datum',
      { externalId: 'h-6', name: '康宁六', longitude: '109.98', latitude: '39.82' },
      'REFUSED DATUM_NEEDED datum',
    ],
    [
      'the other half',
      { externalId: 'h-7', name: '康宁七', latitude: '39.82' },
      'REFUSED MISSING_VALUE longitude',
    ],
    [
      'half a square metre',
      { externalId: 'h-7', name: '康宁七', areaSquareMetres: '120.5' },
      'REFUSED INVALID_VALUE areaSquareMetres',
    ],
    [
      'neither yes nor no',
      { externalId: 'h-7', name: '康宁七', inclusive: '也许' },
      'REFUSED UNKNOWN_WORD inclusive',
    ],
    [
      'an id of nothing',
      { id: 'Facility:01900000-0000-7000-8000-000000000000' },
      'REFUSED NOT_KNOWN id',
    ],
    [
      'a credit code that nobody has registered',
      { externalId: 'h-7', name: '康宁七', organization: UNREGISTERED },
      'REFUSED NOT_KNOWN organization',
    ],
    [
      'half a point',
      { externalId: 'h-7', name: '康宁七', longitude: '109.98' },
      'REFUSED MISSING_VALUE latitude',
    ],
    [
      'a point of a map',
      {
        externalId: 'h-8',
        name: '康宁八',
        longitude: '109.9871',
        latitude: '39.8173',
        datum: '高德',
      },
      'CREATED',
    ],
    [
      'a point at sea',
      { externalId: 'h-9', name: '康宁九', longitude: '9', latitude: '39', datum: 'WGS84' },
      'REFUSED INVALID_VALUE longitude',
    ],
    [
      'an area with its unit',
      { externalId: 'h-10', name: '康宁十', areaSquareMetres: '1,200平方米' },
      'CREATED',
    ],
    [
      'an area in words',
      { externalId: 'h-11', name: '康宁十一', areaSquareMetres: '约一千' },
      'REFUSED INVALID_VALUE areaSquareMetres',
    ],
    [
      'a region by name',
      { externalId: 'h-12', name: '康宁十二', region: '鼓楼区' },
      'REFUSED INVALID_VALUE region',
    ],
    [
      'an operator that nobody has registered',
      {
        externalId: 'h-13',
        name: '康宁十三',
        organization: '91150602MA0P00106H'.replace('6H', '7H'),
      },
      'REFUSED INVALID_VALUE organization',
    ],
    [
      'what is not known',
      { externalId: 'h-14', name: '康宁十四', phone: '未知', medicalLink: '无', address: '-' },
      'CREATED',
    ],
  ])('%s', async (_, cells, became) => {
    expect(await takes('facilities', [{ ...home, organization, ...cells }])).toEqual([became]);
  });

  test('a human says which one it is, by its id', async () => {
    const found = await hub.query(
      '{ facilities(first: 1, filter: { name: "康宁（五星级）养老中心" }) { nodes { id address version residentGroups } } }',
    );
    const [row] = expectData(found).facilities.nodes;
    expect(row.residentGroups).toEqual(['ABLE', 'PARTLY_DISABLED', 'DISABLED']);
    const cells = { ...home, organization, id: row.id, version: row.version, address: '民族街2号' };
    expect(await takes('facilities', [cells], { source: 'another', batch: 'x' })).toEqual([
      'CHANGED',
    ]);
  });

  test('words of a city are mapped for its source alone, by its own office', async () => {
    const map = (as: string, meanings: object[]) =>
      hub.query(
        `mutation ($input: MapFacilitiesImportInput!) { done: mapFacilitiesImport(input: $input) { userErrors { code path } } }`,
        { as, variables: { input: { idempotencyKey: freshKey(), source: 'city', meanings } } },
      );
    const cells = {
      ...home,
      organization,
      externalId: 'm-1',
      name: '康宁映射',
      operationMode: '外包',
    };
    const { done } = expectData(
      await map(STAFF, [
        { field: 'operationMode', word: '外包', meaning: 'PRIVATE' },
        { field: 'operationMode', word: '托管', meaning: 'NOTHING' },
        { field: 'nothing', word: '托管', meaning: 'PRIVATE' },
        { word: ' ', meaning: 'name' },
      ]),
    );
    expect(done.userErrors.map((one: { path: string[] }) => one.path.join('.'))).toEqual([
      'input.meanings.1.meaning',
      'input.meanings.2.field',
      'input.meanings.3.word',
    ]);
    for (const mapped of [
      await map(STAFF, [
        { field: 'operationMode', word: '外包', meaning: 'PRIVATE' },
        { word: '老板', meaning: '-' },
      ]),
      await map('staff:150100', [{ field: 'operationMode', word: '外包', meaning: 'PUBLIC' }]),
    ])
      expect(expectData(mapped).done.userErrors).toEqual([]);
    expect(await takes('facilities', [cells], { source: 'city' })).toEqual(['CREATED']);
    expect(
      await takes('facilities', [{ ...cells, name: '康宁映射二', externalId: 'm-2' }]),
    ).toEqual(['REFUSED UNKNOWN_WORD operationMode']);
    const { lines } = await command('facilities', '--columns', '--source', 'city');
    expect(lines).toContain('mapping: operationMode 外包 → PRIVATE');
    expect(lines).toContain('mapping: heading 老板 → left out');
  });
});

describe('carers and those who are called', () => {
  test.each<[what: string, cells: Cells, became: string]>([
    ['a carer', {}, 'CREATED'],
    ['the same again', {}, 'SAME'],
    ['with another role', { roles: '护理员,助老员' }, 'REFUSED TWICE line'],
    ['a child', { nationalId: number(1, '2015-05-05') }, 'REFUSED UNDER_WORKING_AGE nationalId'],
    [
      'a role that nobody knows',
      { nationalId: number(2), roles: '保姆' },
      'REFUSED UNKNOWN_WORD roles',
    ],
  ])('%s', async (_, cells, became) => {
    const row = {
      nationalId: number(3, '1985-05-05'),
      name: '孟护理',
      roles: '护理员',
      region: '150602',
    };
    expect(await takes('workers', [{ ...row, ...cells }])).toEqual([became]);
  });

  test.each<[what: string, cells: Cells, became: string]>([
    ['a son', {}, 'CREATED'],
    ['the same again', {}, 'SAME'],
    ['of an elder whom nobody has registered', { elder: number(5) }, 'REFUSED NOT_KNOWN elder'],
    [
      'registered tomorrow',
      { position: '2', registeredOn: '2026-07-01' },
      'REFUSED INVALID_VALUE registeredOn',
    ],
    ['in a year', { position: '2', registeredOn: '1905/7/8' }, 'REFUSED DAY_NEEDED registeredOn'],
    [
      'on no day',
      { position: '2', registeredOn: '2016-02-30' },
      'REFUSED INVALID_VALUE registeredOn',
    ],
    ['at place ten', { position: '10' }, 'REFUSED INVALID_VALUE position'],
  ])('%s', async (_, cells, became) => {
    await takes('elders', [{ nationalId: number(4), name: '孟老', region: REGION }]);
    const row = {
      ...{ elder: number(4), position: '1', name: '孟子', relation: '儿子', phone: '13800000000' },
      registeredOn: '46000',
    };
    expect(await takes('contactPersons', [{ ...row, ...cells }])).toEqual([became]);
  });
});

describe('a batch', () => {
  const elder = (serial: number, cells: Cells = {}): Cells => ({
    ...{ nationalId: number(serial), name: `孟${serial}`, region: REGION, ...cells },
  });
  const undo = async (source: string, batch: string) => {
    const answer = await hub.query(
      `mutation ($input: UndoEldersImportInput!) { done: undoEldersImport(input: $input) { undone kept next replayed } }`,
      { as: STAFF, variables: { input: { idempotencyKey: freshKey(), source, batch } } },
    );
    const { undone, kept } = expectData(answer).done;
    return { undone, kept };
  };
  const read = async (name: string) => {
    const text = `query ($name: String) { elders(first: 5, filter: { within: "${REGION}", name: $name }) { nodes { id version phone name } } }`;
    return expectData(await hub.query(text, { as: STAFF, variables: { name } })).elders.nodes;
  };

  test('that made rows is undone, and can be taken again', async () => {
    const rows = [elder(20), elder(21)];
    expect(await takes('elders', rows, { source: 'u', batch: 'b1' })).toEqual([
      'CREATED',
      'CREATED',
    ]);
    expect(await undo('u', 'b1')).toEqual({ undone: 2, kept: 0 });
    expect(await read('孟20')).toEqual([]);
    expect(await undo('u', 'b1')).toEqual({ undone: 0, kept: 0 });
    await hub.settle();
    const { rows: facts } = await hub.pg.query(
      `select f.life_status from services.elder_fact f where not exists
         (select from elders.elder e where e.key = f.elder_key) and f.life_status = 'ACTIVE'`,
    );
    expect(facts).toEqual([]);
    expect(await takes('elders', rows, { source: 'u', batch: 'b1' })).toEqual([
      'CREATED',
      'CREATED',
    ]);
  });

  test('that changed rows is undone to what they were, and the batch before may go on', async () => {
    await takes('elders', [elder(22, { phone: '13800000001' })], { source: 'u', batch: 'c1' });
    await takes('elders', [elder(22, { phone: '13800000002' })], { source: 'u', batch: 'c2' });
    expect(await undo('u', 'c1')).toEqual({ undone: 0, kept: 1 });
    expect(await undo('u', 'c2')).toEqual({ undone: 1, kept: 0 });
    expect((await read('孟22'))[0]).toMatchObject({ phone: '13800000001', version: 3 });
    expect(
      await takes('elders', [elder(22, { phone: '13800000003' })], { source: 'u', batch: 'c3' }),
    ).toEqual(['CHANGED']);
  });

  test('leaves alone what staff have touched, and whom something rests on', async () => {
    await takes('elders', [elder(23), elder(24)], { source: 'u', batch: 'd1' });
    const [touched] = await read('孟23');
    const { id, version } = touched;
    await act(
      hub,
      { entity: 'Elder' },
      'correctElder',
      { id, version, phone: '13900000000' },
      { as: STAFF },
    );
    const contact = {
      elder: number(24),
      position: '1',
      name: '孟女',
      relation: '女儿',
      phone: '13800000000',
      registeredOn: '2026-06-01',
    };
    expect(await takes('contactPersons', [contact])).toEqual(['CREATED']);
    expect(await undo('u', 'd1')).toEqual({ undone: 0, kept: 2 });
  });

  test('that was cut is completed by the same file again', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => elder(100 + n));
    const path = join(folder, 'cut.csv');
    const text = rows.map((row) => Object.values(row).join(',')).join('\n');
    writeFileSync(path, `公民身份号码,姓名,居住地区划代码\n${text}\n`);
    let left = 1;
    const breaking: HubClient = {
      language: 'en',
      ask: (query, variables) => {
        if (query.includes('mutation') && left-- === 0) return Promise.reject(new Error('cut'));
        return client().ask(query, variables);
      },
    };
    const quiet = { out: () => undefined, ...QUIET };
    await expect(runImport(['elders', path], () => breaking, quiet)).rejects.toThrow('cut');
    const { code, lines } = await command('elders', path);
    expect(code).toBe(0);
    expect(said(lines, 'taken') + said(lines, 'the same')).toBe(50);
    expect(said(lines, 'taken')).toBeGreaterThan(0);
    expect(said(lines, 'the same')).toBeGreaterThan(0);
    const again = await command('elders', path);
    expect(said(again.lines, 'the same')).toBe(50);
    const batch = /batch (\S+)$/.exec(lines.at(-1)!)![1]!;
    const undone = await command('elders', '--undo', '--source', 'file', '--batch', batch);
    expect(undone.lines).toEqual(['50 rows are as they were before the batch']);
  });

  test('keeps the cells as they came sealed, and no value of them in the clear', async () => {
    await takes('elders', [elder(30, { phone: '１３８００００００３０' })], {
      source: 's',
      batch: 'b',
    });
    const { rows } = await hub.pg.query(`select * from elders.imported_row where source = 's'`);
    expect(rows).toHaveLength(1);
    const text =
      JSON.stringify(rows) +
      JSON.stringify((await hub.pg.query('select subject from elders.idempotency_key')).rows);
    for (const value of [number(30), '孟30', '13800000030', '１３８００００００３０'])
      expect(text).not.toContain(value);
  });

  test('is of the office that imported: another city sees nothing of it', async () => {
    const { rows } = await hub.pg.query<{ qual: string }>(
      `select qual from pg_policies where schemaname = 'elders' and tablename = 'imported_row' and cmd = 'SELECT'`,
    );
    expect(rows.some(({ qual }) => qual.includes('region_at'))).toBe(true);
  });
});

test('a report names line, column, code and what is right, and no value', async () => {
  const path = join(folder, 'bad.csv');
  writeFileSync(
    path,
    `公民身份号码,姓名,居住地区划代码,文化程度\n${number(40)},=孟四十,${REGION},私塾\n1.5E+17,孟,${REGION},小学\n`,
  );
  const { code, lines } = await command('elders', path);
  expect([code, said(lines, 'refused')]).toEqual([1, 2]);
  const report = readFileSync(`${path}.report.csv`, 'utf8');
  expect(report).toMatch(/^2,education,REFUSED,UNKNOWN_WORD,/m);
  expect(report).toMatch(/^3,nationalId,REFUSED,NUMBER_SPOILT,/m);
  expect(report).not.toMatch(/孟|私塾|1\.5E/);
  expect(report).not.toContain(number(40));
});
