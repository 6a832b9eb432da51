import { keyOf } from '../../../ground/synthetic/keys.ts';
import { BASIC_SERVICE_LIST } from '../../../subgraphs/services/basic-service-list/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const BANNER = '150602';
const LIST = keyOf('service-list-test', 1);
const CITY = keyOf('basicServiceList', 2);
const DRAFTER = 'caregiving:150600';
const APPROVER = 'supervision:150600';

const item = (more: Row = {}) => ({
  ...{ code: 'BATH_HELP', label: 'Help with bathing', labelZh: '助浴服务', kind: 'CARE' },
  ...{ targetText: '生活不能自理老年人', targets: ['CARE_DEPENDENT'], contents: ['上门助浴'] },
  standard: { text: '每月2次', value: '2', unit: '次/人月' },
  ...more,
});

/** What finds whom an item is for. */
const finding = (parts: Row) => ({
  ...{ groups: [], bands: [], living: [], place: 'RESIDENCE', receivedAs: 'CENTRALLY_SUPPORTED' },
  ...parts,
});

/** A banner's version with all that the city gives, without some of it, or with one item changed. */
async function placeList(hub: TestHub, state: string): Promise<string> {
  await clear(hub);
  const issued = !['DRAFT', 'APPROVED'].includes(state);
  const from = issued ? "date '2026-01-01'" : 'null';
  await hub.pg.query(
    `insert into services.basic_service_list (id, title, year, number, status, source, published_on,
       valid_from, valid_until, items, reviewed_against_id, region_code, region_at, synthetic)
     select $1, '东胜区基本养老服务清单', 2026, 1, $2, 'DOCUMENT', ${from}, ${from},
       case when $2 in ('SUPERSEDED', 'WITHDRAWN') then date '2026-05-31' end, items, id,
       '${BANNER}', ${BANNER}000000, true
     from services.basic_service_list where id = $3`,
    [LIST, state, CITY],
  );
  return LIST;
}
async function clear(hub: TestHub): Promise<void> {
  await hub.pg.query('delete from services.transition where subject = $1', [LIST]);
  await hub.pg.query('delete from services.basic_service_list where region_code = $1', [BANNER]);
}

const specimen: Specimen = {
  machine: BASIC_SERVICE_LIST,
  table: 'services.basic_service_list',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  clear,
  place: placeList,
  input(_, action) {
    if (action === 'draftServiceList') {
      return { region: BANNER, title: '东胜区基本养老服务清单', year: 2026 };
    }
    if (action === 'setServiceListItem') return item();
    if (action === 'removeServiceListItem') return { code: 'VISIT_SERVICE' };
    return action === 'publishServiceList' ? { validFrom: '2026-07-01' } : {};
  },
};
const change = (sql: string) =>
  `update services.basic_service_list set items = (${sql}) where id = '${LIST}'`;
const without = (code: string) =>
  change(`select jsonb_agg(i) from jsonb_array_elements(items) i where i->>'code' <> '${code}'`);
const visits = (path: string, value: string) =>
  change(`select jsonb_agg(case when i->>'code' = 'VISIT_SERVICE'
    then jsonb_set(i, '{${path}}', '${value}') else i end) from jsonb_array_elements(items) i`);

describe('a list of basic services', () => walkWorkflow(specimen));

describe('drawing it up', () => {
  const tried = outcomes(specimen, DRAFTER);
  tried('draftServiceList', 'New', [
    ['the list of the city', { region: '150600' }, 'DRAFT'],
    ['a community', { region: '150602001001' }, 'INVALID_VALUE region'],
    ['another city', { region: '210100' }, 'NOT_FOUND'],
    ['the items of the city', { itemsOf: `BasicServiceList:${CITY}` }, 'DRAFT'],
    [
      'the items of nothing',
      { itemsOf: `BasicServiceList:${keyOf('basicServiceList', 999)}` },
      'NOT_KNOWN itemsOf',
    ],
    ['no title', { title: '' }, 'BAD_USER_INPUT'],
  ]);
  tried('setServiceListItem', 'DRAFT', [
    ['what finds whom it is for', { finding: finding({ bands: ['FULL'] }) }, 'DRAFT'],
    ['an age limit alone', { minimumAge: 70, finding: finding({}) }, 'DRAFT'],
    ['what finds everybody', { finding: finding({}) }, 'INVALID_VALUE finding'],
    [
      'a group that is given it already',
      { finding: finding({ groups: ['DESTITUTE_CENTRAL'] }) },
      'INVALID_VALUE finding.groups',
    ],
    [
      'a band of those who are to be assessed',
      { finding: finding({ bands: ['FULL'], receivedAs: 'ASSESSED' }) },
      'INVALID_VALUE finding.bands',
    ],
    ['a group that is none', { finding: finding({ groups: ['RICH'] }) }, 'BAD_USER_INPUT'],
    ['an item that is in it', { code: 'VISIT_SERVICE' }, 'DRAFT'],
    ['a code in small letters', { code: 'bath' }, 'BAD_USER_INPUT'],
    ['a figure without a unit', { standard: { value: '2' } }, 'INVALID_VALUE standard.value'],
    ['a unit without a figure', { standard: { unit: '次' } }, 'INVALID_VALUE standard.value'],
    [
      'less than nothing',
      { standard: { value: '-1', unit: '次' } },
      'INVALID_VALUE standard.value',
    ],
    ['no figure at all', { standard: { text: '按需' } }, 'DRAFT'],
    ['a content that says nothing', { contents: [' '] }, 'INVALID_VALUE contents'],
    ['a content of 201 characters', { contents: ['浴'.repeat(201)] }, 'INVALID_VALUE contents'],
    ['a content of 200 characters', { contents: ['浴'.repeat(200)] }, 'DRAFT'],
    ['nobody it is for', { targets: [] }, 'BAD_USER_INPUT'],
    [
      'a forty-first item',
      {},
      'INVALID_VALUE code',
      change(
        `select jsonb_agg(jsonb_set(items->0, '{code}', to_jsonb('X' || n))) from generate_series(1, 40) n`,
      ),
    ],
    [
      'the fortieth item in another form',
      { code: 'X40' },
      'DRAFT',
      change(
        `select jsonb_agg(jsonb_set(items->0, '{code}', to_jsonb('X' || n))) from generate_series(1, 40) n`,
      ),
    ],
  ]);
  tried('removeServiceListItem', 'DRAFT', [
    ['what is not in it', { code: 'NONE_SUCH' }, 'NOT_KNOWN code'],
  ]);
});

describe('R-32 at publication', () => {
  oneEffect(specimen, { name: 'publishServiceList', state: 'APPROVED', persona: APPROVER });
  const tried = outcomes(specimen, APPROVER);
  tried('approveServiceList', 'DRAFT', [
    ['no items', {}, 'LIST_EMPTY id', change(`select '[]'::jsonb`)],
  ]);
  tried('publishServiceList', 'APPROVED', [
    ['all that the city gives', {}, 'PUBLISHED'],
    ['today', { validFrom: '2026-06-30' }, 'PUBLISHED'],
    ['yesterday', { validFrom: '2026-06-29' }, 'INVALID_VALUE validFrom'],
    ['an item of the city missing', {}, 'ITEM_MISSING id', without('VISIT_SERVICE')],
    ['fewer visits than the city', {}, 'BELOW_CITY id', visits('standard,value', '"0.5"')],
    ['more visits than the city', {}, 'PUBLISHED', visits('standard,value', '"2"')],
    ['another unit', {}, 'BELOW_CITY id', visits('standard,unit', '"次/人年"')],
    ['other elders', {}, 'BELOW_CITY id', visits('targets', '["VAGRANT"]')],
    ['everybody', {}, 'PUBLISHED', visits('targets', '["ALL_ELDERS"]')],
    ['an age limit that the city has not', {}, 'BELOW_CITY id', visits('minimumAge', '90')],
    ['less of what it consists of', {}, 'BELOW_CITY id', visits('contents', '["其他"]')],
    [
      'two items wrong: each is named',
      {},
      'BELOW_CITY id, ITEM_MISSING id',
      `${without('VAGRANT_RELIEF')}; ${visits('standard,value', '"0.5"')}`,
    ],
  ]);
  tried('reviewServiceList', 'PUBLISHED', [
    ['all that the city gives', {}, 'PUBLISHED'],
    ['an item missing', {}, 'ITEM_MISSING id', without('VISIT_SERVICE')],
    [
      'no list of the city any more',
      {},
      'NOTHING_ABOVE id',
      `update services.basic_service_list set status = 'WITHDRAWN', valid_until = '2026-06-29'
       where id = '${CITY}'`,
    ],
  ]);
});

describe('through its life', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  const does = (name: string, input: Row, as: string) =>
    act(hub, BASIC_SERVICE_LIST, name, input, { as });
  async function onward(node: Row, steps: [name: string, input: Row, as: string][]) {
    const { id } = node;
    let { version } = node;
    for (const [name, input, as] of steps) {
      const done = await does(name, { id, version, ...input }, as);
      expect([name, verdict(done), done.userErrors]).toEqual([name, 'DONE', []]);
      version = done.node!.version;
    }
    return { id, version } as { id: string; version: number };
  }
  const validity = async (id: string, on: string) =>
    expectData(
      await hub.query(
        'query ($id: ID!, $on: Date) { basicServiceList(id: $id) { status validUntil validity(on: $on) { reasons { code } } } }',
        { variables: { id, on } },
      ),
    ).basicServiceList;

  test('a banner publishes more than its city, which makes it stale by a new version until it is reviewed', async () => {
    await clear(hub);
    const drafted = await does(
      'draftServiceList',
      {
        region: BANNER,
        title: '东胜区基本养老服务清单',
        year: 2026,
        itemsOf: `BasicServiceList:${CITY}`,
      },
      DRAFTER,
    );
    const banner = await onward(drafted.node!, [
      ['setServiceListItem', item(), DRAFTER],
      ['approveServiceList', {}, APPROVER],
      ['publishServiceList', { validFrom: '2026-06-30' }, APPROVER],
    ]);
    expect((await validity(banner.id, '2026-06-30')).validity.reasons).toEqual([]);

    const next = await does(
      'draftServiceList',
      {
        region: '150600',
        title: '鄂尔多斯市基本养老服务清单',
        year: 2026,
        itemsOf: `BasicServiceList:${CITY}`,
      },
      DRAFTER,
    );
    await onward(next.node!, [
      ['approveServiceList', {}, APPROVER],
      ['publishServiceList', { validFrom: '2026-06-30' }, APPROVER],
    ]);
    expect(await validity(`BasicServiceList:${CITY}`, '2026-06-30')).toMatchObject({
      ...{ status: 'SUPERSEDED', validUntil: '2026-06-29' },
    });
    expect((await validity(banner.id, '2026-06-30')).validity.reasons).toEqual([{ code: 'STALE' }]);
    const reviewed = await onward(banner, [['reviewServiceList', {}, APPROVER]]);
    expect((await validity(banner.id, '2026-06-30')).validity.reasons).toEqual([]);

    const inForce = async (on: string) =>
      expectData(
        await hub.query(
          'query ($on: Date) { region(code: "150602") { basicServiceList(on: $on) { list { region { code } } } } }',
          {
            variables: { on },
          },
        ),
      ).region.basicServiceList.list.region.code;
    const again = await does(
      'withdrawServiceList',
      { ...reviewed, note: '不再单独制定' },
      APPROVER,
    );
    expect(verdict(again)).toBe('SAME_PERSON');
    await onward(reviewed, [['withdrawServiceList', { note: '不再单独制定' }, `${APPROVER}:2`]]);
    const told = async (id: string) => {
      await hub.settle();
      const { rows } = await hub.pg.query<{ payload: Row }>(
        `select payload from services.fact_outbox where kind = 'PUBLICATION' and subject = $1
         order by sequence`,
        [id],
      );
      return rows.map(({ payload }) => [payload.standing, payload.withdrawn]);
    };
    expect(await told(banner.id)).toEqual([
      ['PUBLISHED', false],
      ['WITHDRAWN', true],
    ]);
    expect((await told(`BasicServiceList:${CITY}`)).at(-1)).toEqual(['SUPERSEDED', false]);
    expect(await inForce('2026-06-30')).toBe(BANNER);
    expect(await inForce('2026-07-01')).toBe('150600');
  });

  test('who drew a list up neither approves nor publishes it, whatever her roles', async () => {
    await clear(hub);
    const office = 'supervision:150600';
    const { node } = await does(
      'draftServiceList',
      { region: BANNER, title: '清单', year: 2026, itemsOf: `BasicServiceList:${CITY}` },
      office,
    );
    const { id, version } = node!;
    expect(verdict(await does('approveServiceList', { id, version }, office))).toBe('SAME_PERSON');
    const approved = await onward(node!, [['approveServiceList', {}, `${office}:2`]]);
    const published = await does(
      'publishServiceList',
      { ...approved, validFrom: '2026-07-01' },
      office,
    );
    expect(verdict(published)).toBe('SAME_PERSON');
  });

  test('two versions of one region that are published at once leave one in force', async () => {
    await clear(hub);
    const made = await Promise.all(
      [1, 2].map(() =>
        does(
          'draftServiceList',
          { region: BANNER, title: '清单', year: 2026, itemsOf: `BasicServiceList:${CITY}` },
          DRAFTER,
        ),
      ),
    );
    const ready = [];
    for (const { node } of made)
      ready.push(await onward(node!, [['approveServiceList', {}, APPROVER]]));
    const all = await Promise.all(
      ready.map((list) =>
        does('publishServiceList', { ...list, validFrom: '2026-07-01' }, APPROVER),
      ),
    );
    expect(all.map(verdict).sort()).toEqual(['DONE', 'INVALID_VALUE']);
  });
});
