import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { contractOf } from '../kit/contract.ts';
import { expectData, testHub, type TestHub } from '../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const BEDS = `select f.id, f.region_code as region, b.id as snapshot, b.total, b.nursing, b.dementia,
    b.occupied_general as general, b.occupied_nursing as taken, b.occupied_dementia as with_dementia
  from facilities.facility f cross join lateral (
    select * from facilities.bed_inventory i where i.facility_id = f.id and i.as_of <= '2026-06-30'
    order by i.as_of desc limit 1) b
  where f.status = 'OPERATING'`;

interface Home {
  id: string;
  region: string;
  snapshot: string;
  total: number;
  nursing: number;
  dementia: number;
  general: number;
  taken: number;
  with_dementia: number;
}

async function homes(condition: string): Promise<Home[]> {
  return (await hub.pg.query<Home>(`${BEDS} and ${condition} order by f.id`)).rows;
}

/** All that everybody reads of a facility without saying more, down to what has no id of its own. */
function openFields(name: string, depth = 0): string {
  const type = contractOf('open').getType(name);
  if (!isObjectType(type)) throw new Error(name);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    if (!isObjectType(of) || of.name.endsWith('Connection')) return [];
    const listed = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const value = of.getFields().id === undefined || ['beds', 'currentGrade'].includes(field.name);
    return value && !listed && depth < 3
      ? [`${field.name} { ${openFields(of.name, depth + 1)} }`]
      : [];
  });
  return ['__typename', ...fields].join(' ');
}

function orders(): string[] {
  const type = contractOf('open').getType('FacilityOrderField');
  if (!isEnumType(type)) throw new Error('no orders');
  return type
    .getValues()
    .map(({ name }) => name)
    .filter((name) => name !== 'DISTANCE');
}

/** What everybody reads of the homes of a region, by every field, order and class of beds. */
async function everything(home: Home): Promise<string> {
  const facility = `facility(id: "Facility:${home.id}") { ${openFields('Facility')} }`;
  const within = `within: "${home.region.slice(0, 6)}"`;
  const lists = [
    ...orders().map((field) => `{ filter: { ${within} }, orderBy: { field: ${field} } }`),
    ...['GENERAL', 'NURSING', 'DEMENTIA', 'DAY_CARE'].map(
      (bedClass) => `{ filter: { ${within}, vacancy: { bedClass: ${bedClass} } } }`,
    ),
  ];
  const answers = [expectData(await hub.query(`{ ${facility} }`))];
  for (const given of lists) {
    const args = given.slice(1, -1);
    answers.push(
      expectData(
        await hub.query(`{ facilities(first: 100, ${args}) { totalCount nodes { id } } }`),
      ),
    );
  }
  return JSON.stringify(answers);
}

test('what everybody reads of a facility says whether beds are free, and how many beds there are', () => {
  expect(openFields('Facility')).toMatch(/vacancy \{.*any.*occupancy.*\}/);
  expect(openFields('Facility')).toMatch(/beds \{.*total.*\}/);
  expect(openFields('Facility')).not.toMatch(/occupied|dementia \w*[Bb]eds|residents/);
});

test('one resident more in a fifth of a home changes nothing that everybody reads', async () => {
  const [home] = await homes(
    `b.total >= 20 and f.region_code like '1506%' and b.occupied_general < b.total - b.nursing - 1
     and (b.occupied_general + b.occupied_nursing + b.occupied_dementia) * 5 / b.total
       = (b.occupied_general + b.occupied_nursing + b.occupied_dementia + 1) * 5 / b.total`,
  );
  const before = await everything(home!);
  const change = `update facilities.bed_inventory set occupied_general = occupied_general + 1
    where id = $1`;
  expect((await hub.pg.query(change, [home!.snapshot])).rowCount).toBe(1);
  expect(await everything(home!)).toBe(before);
});

test('a count of a later day with one resident more changes nothing that everybody reads', async () => {
  const [home] = await homes(
    `b.total >= 20 and f.region_code like '1506%' and b.occupied_general < b.total - b.nursing - 1
     and (b.occupied_general + b.occupied_nursing + b.occupied_dementia) * 5 / b.total
       = (b.occupied_general + b.occupied_nursing + b.occupied_dementia + 1) * 5 / b.total`,
  );
  hub.setToday('2026-07-02');
  try {
    const before = await everything(home!);
    await hub.pg.query(
      `insert into facilities.bed_inventory
       select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(),
         'as_of', '2026-07-01', 'occupied_general', i.occupied_general + 1))).*
       from facilities.bed_inventory i where i.id = $1`,
      [home!.snapshot],
    );
    expect(await everything(home!)).toBe(before);
    await hub.pg.query(`delete from facilities.bed_inventory where as_of = '2026-07-01'`);
  } finally {
    hub.setToday('2026-06-30');
  }
});

test('a home that is full, or has room, says so where that names no number below ten', async () => {
  const VACANCY = 'vacancy { any general nursing dementia dayCare occupancy asOf }';
  const found = [
    ...(await homes('b.total between 1 and 9')).slice(0, 3),
    ...(await homes(`b.total >= 10 and f.region_code like '1506%'`)).slice(0, 20),
  ];
  expect(found.some(({ total }) => total >= 10)).toBe(true);
  for (const { id, total, nursing, dementia, general, taken, with_dementia: with_ } of found) {
    const text = `{ facility(id: "Facility:${id}") { ${VACANCY} } }`;
    const { vacancy } = expectData(await hub.query(text)).facility;
    const occupied = general + taken + with_;
    const told = (all: number, used: number) => (all < 10 ? null : used < all);
    expect(vacancy).toMatchObject({
      any: told(total, occupied),
      general: told(total - nursing, general),
      nursing: told(nursing - dementia, taken),
      dementia: with_ < dementia,
      asOf: '2026-06-30',
    });
    const fifth = Math.min(4, Math.floor((occupied * 5) / total));
    const names = ['BELOW_20', 'BELOW_40', 'BELOW_60', 'BELOW_80', 'FROM_80'];
    expect(vacancy.occupancy).toBe(total < 10 ? null : names[fifth]);
  }
});

test('staff of the region read how many live in a home, and staff of another are told why not', async () => {
  const [home] = await homes(`b.total >= 10 and f.region_code like '1506%'`);
  const text = `{ facility(id: "Facility:${home!.id}") { beds { occupied vacant dementia withheld } } }`;
  const { facility } = expectData(await hub.query(text, { as: 'staff:150600' }));
  const occupied = home!.general + home!.taken + home!.with_dementia;
  const numbers = { occupied, vacant: home!.total - occupied, dementia: home!.dementia };
  const hidden = { occupied: null, vacant: null, dementia: null, withheld: 'SMALL_NUMBER' };
  expect(facility.beds).toEqual({ ...numbers, withheld: null });
  for (const as of ['staff:210100', 'province:150000']) {
    const other = expectData(await hub.query(text, { as }));
    expect(other.facility.beds).toEqual(hidden);
  }
});

test('nobody but an office reads the days on which somebody came or left', async () => {
  for (const as of [undefined, 'developer', 'partner:150100', 'elder:1']) {
    const text = '{ facilities(first: 1) { nodes { bedInventories { totalCount } } } }';
    const { errors } = await hub.query(text, { as });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
