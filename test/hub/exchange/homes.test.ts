import { creditCodeCheck } from '../../../ground/china/credit-code.ts';
import { expectData, type TestHub } from '../../kit/hub.ts';
import type { Cells } from '../../kit/imports.ts';
import { freshKey } from '../../kit/mutations.ts';
import { type Desk, openDesk, STAFF } from './desk.ts';

let desk: Desk;
let hub: TestHub;
beforeAll(async () => {
  desk = await openDesk();
  hub = desk.hub;
});
afterAll(() => desk.close());
const takes: Desk['takes'] = (...given) => desk.takes(...given);

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
    const { lines } = await desk.command('facilities', '--columns', '--source', 'city');
    expect(lines).toContain('mapping: operationMode 外包 → PRIVATE');
    expect(lines).toContain('mapping: heading 老板 → left out');
  });
});
