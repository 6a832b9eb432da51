import { placeOf } from '../../seeds/world/places.ts';
import { nationalIdHash } from '../../ground/identity/national-id-hash.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import { world } from './elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const ELDERS = [...world.elders()];
const rows = async (sql: string) => (await hub.pg.query(sql)).rows;

test('every level in the table is what the engine computed, and is the level the world tells', async () => {
  const stored =
    await rows(`select key, elder_key, standard, final_level, band, status, assessor_keys,
    organisation_id from elders.ability_assessment order by key`);
  const workers = world.workers();
  const organisations = world.assessmentOrganisations();
  const told = ELDERS.flatMap((elder) =>
    elder.assessments.map((each) => ({
      key: each.key,
      elder_key: elder.key,
      standard: each.standard,
      final_level: each.finalLevel,
      band: each.band,
      status: each.status,
      assessor_keys: each.assessors.map((n) => workers[n - 1]!.key),
      organisation_id: organisations[each.assessmentOrganisation - 1]!.key,
    })),
  );
  expect(stored).toEqual(told.sort((left, right) => (left.key < right.key ? -1 : 1)));
});

test('dementia raised the level where the standard says so', async () => {
  const stored = await rows(`select key, initial_level, final_level, change_reasons, standard
    from elders.ability_assessment where 'DEMENTIA' = any(change_reasons)`);
  const told = ELDERS.flatMap(({ assessments }) => assessments).filter(
    ({ dementia, standard, finalLevel }) => dementia && standard !== 'LTC_2021' && finalLevel > 0,
  );
  expect(stored.map(({ key }) => key).sort()).toEqual(told.map(({ key }) => key).sort());
  for (const row of stored) expect(row.final_level).toBe(row.initial_level + 1);
});

test('an identity number is kept as a mask and a keyed hash, and nowhere else', async () => {
  const [{ value }] = await rows('select value from elders.national_id_key');
  const key = Buffer.from(value, 'base64url');
  expect(key).toHaveLength(32);
  const [{ national_id_hash, national_id_masked }] = await rows(
    `select * from elders.elder where key = '${ELDERS[0]!.key}'`,
  );
  expect(national_id_hash).toBe(nationalIdHash(key, ELDERS[0]!.nationalId));
  expect(national_id_masked).toMatch(/^\d{3}\*{14}[\dX]$/);
  for (const table of ['elder', 'disability_certificate', 'contact_person', 'eligibility_record']) {
    const found = await rows(`select from elders.${table} t where t::text ~ '\\d{17}[0-9X]'`);
    expect([table, found.length]).toEqual([table, 0]);
  }
});

test('everybody on the register has somebody to call, and rural people living alone an official', async () => {
  const contacts = new Map<string, string[]>();
  for (const { elder_key, relation } of await rows(
    'select elder_key, relation from elders.contact_person',
  )) {
    contacts.set(elder_key, [...(contacts.get(elder_key) ?? []), relation]);
  }
  for (const { n, key, lifeStatus, livingSituation, residenceRegion, destitute } of ELDERS) {
    const relations = contacts.get(key) ?? [];
    expect([n, relations.length > 0]).toEqual([n, lifeStatus === 'ACTIVE']);
    if (lifeStatus !== 'ACTIVE') continue;
    if (livingSituation === 'ALONE' && !placeOf(residenceRegion).urban) {
      expect([n, relations]).toEqual([n, expect.arrayContaining(['VILLAGE_OFFICIAL'])]);
    }
    if (destitute !== null) expect([n, relations.includes('CHILD')]).toEqual([n, false]);
  }
});

test('nobody below 65 is in the health management of those of 65 and over', async () => {
  const enrolled = new Set(
    (await rows('select elder_key from elders.health_management')).map((row) => row.elder_key),
  );
  const ages = ELDERS.filter(({ key }) => enrolled.has(key)).map(({ age }) => age);
  expect(ages.length).toBe(enrolled.size);
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(65);
});

test('each elder is registered in one place on each day since the first', async () => {
  const overlaps =
    await rows(`select from elders.elder_registration a join elders.elder_registration b
    on a.elder_key = b.elder_key and a.key < b.key
    and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`);
  expect(overlaps).toEqual([]);
  const [{ open }] = await rows(`select count(*)::int as open from elders.elder e
    where (life_status = 'ACTIVE') <> exists (
      select from elders.elder_registration r where r.elder_key = e.key and r.valid_to is null
        and r.region_code = e.region_code)`);
  expect(open).toBe(0);
});
