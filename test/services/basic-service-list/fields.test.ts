import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { insert } from '../rows.ts';

/** The natural key of a list in its id. */
const rowOf = (id: string | undefined) => id?.replace('BasicServiceList:', '');

const [NATIONAL, ORDOS, DALAD, DRAFT] = [1, 2, 3, 4].map(
  (n) => `BasicServiceList:${keyOf('basicServiceList', n)}`,
);

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const IN_FORCE = `query ($code: String!, $on: Date) { region(code: $code) { basicServiceList(on: $on) {
  on inheritedFrom { code name } setAside { id }
  list { id source status year region { code } }
  items { origin item { code labelZh standard { text value unit } } } } } }`;

async function inForce(code: string, on: string | null = null, there = hub) {
  return expectData(await there.query(IN_FORCE, { variables: { code, on } })).region
    .basicServiceList;
}

function originsOf(answer: { items: { origin: string; item: { code: string } }[] }) {
  const origins: Record<string, string[]> = {};
  for (const { origin, item } of answer.items) (origins[origin] ??= []).push(item.code);
  return origins;
}

describe('the basic service list in force', () => {
  test('of the city is its own, with the visits that it raised over the national list', async () => {
    const answer = await inForce('150600');
    expect(answer).toMatchObject({
      inheritedFrom: null,
      setAside: null,
      list: { id: ORDOS, region: { code: '150600' } },
    });
    expect(originsOf(answer).RAISED).toEqual(['VISIT_SERVICE']);
    expect(originsOf(answer).INHERITED).toHaveLength(15);
  });

  test('of a banner with a list of its own is that list, raised and added items told apart', async () => {
    const answer = await inForce('150621');
    expect(answer).toMatchObject({ inheritedFrom: null, list: { id: DALAD } });
    expect(originsOf(answer)).toMatchObject({
      RAISED: ['FAMILY_CARE_SUPPORT', 'VISIT_SERVICE'],
      ADDED: ['MEAL_SERVICE'],
    });
    const visits = answer.items.find(({ item }: any) => item.code === 'VISIT_SERVICE');
    expect(visits.item.standard).toEqual({ text: '每月探访2次', value: '2', unit: '次/人月' });
  });

  test('of a banner without one, and of its communities, is inherited from the city', async () => {
    for (const code of ['150602', '150602002001']) {
      const answer = await inForce(code);
      expect(answer).toMatchObject({
        list: { id: ORDOS },
        inheritedFrom: { code: '150600', name: '鄂尔多斯市' },
      });
      expect(Object.keys(originsOf(answer))).toEqual(['INHERITED']);
    }
  });

  test('of a town in a banner with a list is inherited from the banner', async () => {
    const { rows } = await hub.pg.query<{ code: string }>(
      "select code from regions.region where parent_code = '150621' limit 1",
    );
    expect(await inForce(rows[0]!.code)).toMatchObject({
      list: { id: DALAD },
      inheritedFrom: { code: '150621' },
    });
  });

  test('of a banner with a draft is still inherited', async () => {
    expect(await inForce('150627')).toMatchObject({
      list: { id: ORDOS },
      inheritedFrom: { code: '150600' },
    });
  });

  test('of a city without a list is the national one, marked as a default', async () => {
    expect(await inForce('530400')).toMatchObject({
      inheritedFrom: null,
      list: { id: NATIONAL, source: 'NATIONAL_DEFAULT', region: null },
    });
  });

  test('depends on the day', async () => {
    expect((await inForce('150621', '2024-02-29')).list.id).toBe(ORDOS);
    expect((await inForce('150621', '2024-03-01')).list.id).toBe(DALAD);
    expect((await inForce('150621', '2023-09-26')).list.id).toBe(NATIONAL);
    expect(await inForce('150621', '2000-01-01')).toBeNull();
  });
});

describe('the lists', () => {
  const LISTS = `query ($id: ID!) { basicServiceList(id: $id) {
    validity { valid checkedAgainst { id } reasons { code item aspect } } reviewedAgainst { id }
    policyDocument { id title } items { code } synthetic note } }`;
  async function list(id: string | undefined) {
    return expectData(await hub.query(LISTS, { variables: { id } })).basicServiceList;
  }

  test('the national default has its 16 items and stands in a document of the register', async () => {
    const national = await list(NATIONAL);
    expect(national.items).toHaveLength(16);
    expect(national.policyDocument).toEqual({
      id: 'PolicyDocument:national-basic-care-list',
      title: '国家基本养老服务清单',
    });
    expect(national.validity).toEqual({ valid: true, checkedAgainst: null, reasons: [] });
    expect(national.synthetic).toBe(false);
  });

  test('the higher banner list is valid beside the city list', async () => {
    const dalad = await list(DALAD);
    expect(dalad.validity).toEqual({ valid: true, checkedAgainst: { id: ORDOS }, reasons: [] });
    expect(dalad).toMatchObject({ reviewedAgainst: { id: ORDOS }, synthetic: true });
  });

  test('the weak draft is not, for three reasons', async () => {
    const { validity } = await list(DRAFT);
    expect(validity.valid).toBe(false);
    expect(validity.reasons).toEqual([
      { code: 'BELOW_CITY', item: 'VISIT_SERVICE', aspect: 'STANDARD' },
      { code: 'ITEM_MISSING', item: 'VAGRANT_RELIEF', aspect: null },
      { code: 'STALE', item: null, aspect: null },
    ]);
  });
});

describe('when the city raises its list', () => {
  let own: TestHub;
  const LATER = `BasicServiceList:${keyOf('basicServiceList', 90)}`;
  beforeAll(async () => {
    own = await testHub({ own: true });
    await own.pg.query(
      `update services.basic_service_list set status = 'SUPERSEDED', valid_until = '2025-12-31' where id = $1`,
      [rowOf(ORDOS)],
    );
    const { rows } = await own.pg.query('select * from services.basic_service_list where id = $1', [
      rowOf(ORDOS),
    ]);
    const { jurisdiction: _, ...city } = rows[0];
    const day = { published_on: '2025-12-01', valid_from: '2026-01-01', valid_until: null };
    await insert(own.pg, 'basic_service_list', [
      { ...city, ...day, id: rowOf(LATER), number: 2, status: 'PUBLISHED' },
    ]);
  });
  afterAll(() => own.close());

  const VALIDITY = `query ($id: ID!, $on: Date) { basicServiceList(id: $id) { validity(on: $on) { valid checkedAgainst { id } reasons { code item } } } }`;
  async function validity(on: string) {
    const variables = { id: DALAD, on };
    return expectData(await own.query(VALIDITY, { variables })).basicServiceList.validity;
  }

  test('the banner list becomes stale on that day and still applies', async () => {
    expect((await validity('2025-12-31')).valid).toBe(true);
    expect(await validity('2026-01-01')).toEqual({
      valid: false,
      checkedAgainst: { id: LATER },
      reasons: [{ code: 'STALE', item: null }],
    });
    expect(await inForce('150621', '2026-01-01', own)).toMatchObject({
      list: { id: DALAD },
      setAside: null,
    });
  });

  test('a banner list that then gives less is set aside for the city list', async () => {
    await own.pg.query(
      `update services.basic_service_list set items = (
         select jsonb_agg(case when item->>'code' = 'VISIT_SERVICE'
           then jsonb_set(item, '{standard,value}', '"4"') else item end)
         from jsonb_array_elements(items) item) where id = $1`,
      [rowOf(LATER)],
    );
    const answer = await inForce('150621', '2026-01-01', own);
    expect(answer).toMatchObject({
      list: { id: LATER },
      inheritedFrom: { code: '150600' },
      setAside: { id: DALAD },
    });
    expect((await inForce('150621', '2025-12-31', own)).list.id).toBe(DALAD);
  });

  test('no region has two published lists at once', async () => {
    const again = own.pg.query(
      `update services.basic_service_list set status = 'PUBLISHED' where id = $1`,
      [rowOf(ORDOS)],
    );
    await expect(again).rejects.toThrow(/violates/);
  });
});
