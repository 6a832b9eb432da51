import { keyOf } from '../../ground/synthetic/keys.ts';
import { rowOfCatalogue, WHY } from './kit.ts';

/** B16: 基本养老服务清单，旗区高于市级的可单独制定发布本级清单. */
const at = rowOfCatalogue();
const BANNER = '150602';
const CITY_LIST = `BasicServiceList:${keyOf('basicServiceList', 2)}`;
const CARE = 'caregiving:150600';
const SUPERVISION = 'supervision:150600';
const ENTITY = 'BasicServiceList';
const VISITS = {
  ...{ code: 'VISIT_SERVICE', label: 'Visits', labelZh: '探访服务', kind: 'CARING' },
  ...{ targetText: '全体老年人', targets: ['ALL_ELDERS'], contents: ['每月探访'] },
};

let id: string;
const row = async () => {
  const [found] = await at.rows<{ version: number }>(
    'select version from services.basic_service_list where region_code = $1',
    [BANNER],
  );
  return { id, version: found!.version };
};

test('a banner without a list drafts one from that of its city; other offices do not', async () => {
  await at.rows('delete from services.basic_service_list where region_code = $1', [BANNER]);
  const draft = { region: BANNER, title: '东胜区基本养老服务清单', year: 2026, itemsOf: CITY_LIST };
  expect(await at.tried('finance:150600', ENTITY, 'draftServiceList', draft)).toBe('FORBIDDEN');
  const village = { ...draft, region: '150602001001' };
  expect(await at.tried(CARE, ENTITY, 'draftServiceList', village)).toBe('INVALID_VALUE region');
  ({ id } = await at.done(CARE, ENTITY, 'draftServiceList', draft));
});

test('rule R-32 lets it be published only where it gives all that the city gives', async () => {
  const gone = { ...(await row()), code: 'VISIT_SERVICE' };
  await at.done(CARE, ENTITY, 'removeServiceListItem', gone);
  expect(await at.tried(CARE, ENTITY, 'approveServiceList', await row())).toBe('FORBIDDEN');
  await at.done(SUPERVISION, ENTITY, 'approveServiceList', await row());
  const publish = async (validFrom: string) =>
    at.tried(SUPERVISION, ENTITY, 'publishServiceList', { ...(await row()), validFrom });
  expect(await publish('2026-06-30')).toBe('ITEM_MISSING id');
  await at.done(SUPERVISION, ENTITY, 'returnServiceList', { ...(await row()), ...WHY });
  const less = { ...VISITS, standard: { text: '半月', value: '0.5', unit: '次/人月' } };
  await at.done(CARE, ENTITY, 'setServiceListItem', { ...(await row()), ...less });
  await at.done(SUPERVISION, ENTITY, 'approveServiceList', await row());
  expect(await publish('2026-06-30')).toMatch(/^BELOW_CITY id/);
});

test('everybody reads what applies in a region; a draft binds nobody', async () => {
  const LIST = `{ basicServiceList(id: "${id}") { status validity { valid } } }`;
  const told = { basicServiceList: { status: 'APPROVED', validity: { valid: false } } };
  const callers = [CARE, 'staff:210100', 'partner:150100', 'developer', 'elder:1', undefined];
  for (const found of Object.values(await at.readers(LIST, callers))) expect(found).toEqual(told);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['draftServiceList', 'removeServiceListItem', 'approveServiceList'],
    ...['returnServiceList', 'setServiceListItem', 'approveServiceList'],
  ]);
});
