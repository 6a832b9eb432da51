import { rowOfCatalogue } from './kit.ts';

/** B5: 居家适老化改造项目和老年用品配置清单. */
const at = rowOfCatalogue('services.catalogue_item');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ENTITY = 'CatalogueItem';
const WORKS = {
  ...{ region: '150600', code: 'STAIR_RAIL', kind: 'HOME_ADAPTATION', source: 'NAMED' },
  ...{ label: 'Rail on the stairs', labelZh: '楼梯扶手' },
};
const id = 'CatalogueItem:150600-STAIR_RAIL';
const LIST = `{ catalogueItems(first: 9, filter: { statuses: [PUBLISHED] }) { nodes { labelZh kind } } }`;
const everybody = [CARE, 'elder:1', 'partner:150100', 'developer', undefined];
const names = ['caregiving:150600', 'elder:1', 'partner:150100', 'developer', 'anybody'];
const toEach = (nodes: object[]) =>
  Object.fromEntries(names.map((name) => [name, { catalogueItems: { nodes } }]));

test('an office drafts an item of its list; nobody finds it among the public ones yet', async () => {
  const draft = (as: string, more: object = {}) =>
    at.tried(as, ENTITY, 'draftCatalogueItem', { ...WORKS, ...more });
  expect(await draft('finance:150600')).toBe('FORBIDDEN');
  expect(await draft(CARE, { kind: 'ROCKET' })).toBe('BAD_USER_INPUT');
  expect(await draft(CARE, { region: '210100' })).toBe('NOT_FOUND');
  expect(await draft(CARE)).toBe('DONE');
  expect(await draft(CARE)).toBe('ALREADY_EXISTS code');
  expect(await at.readers(LIST, everybody)).toEqual(toEach([]));
});

test('another person publishes it, amends and withdraws it with the reason', async () => {
  const change = (as: string, name: string, version: number, more: object = {}) =>
    at.tried(as, ENTITY, name, { id, version, ...more });
  expect(await change(CARE, 'publishCatalogueItem', 1)).toBe('SAME_PERSON id');
  expect(await change(COLLEAGUE, 'publishCatalogueItem', 1)).toBe('DONE');
  const told = { labelZh: '楼梯扶手', kind: 'HOME_ADAPTATION' };
  expect(await at.readers(LIST, everybody)).toEqual(toEach([told]));
  expect(await change(CARE, 'withdrawCatalogueItem', 2)).toBe('REASON_REQUIRED note');
  expect(await change(CARE, 'withdrawCatalogueItem', 2, { note: '不再配置' })).toBe('DONE');
  expect(await at.readers(LIST, everybody)).toEqual(toEach([]));
  expect(await at.rows('select id, status, source from services.catalogue_item')).toEqual([
    { id: '150600-STAIR_RAIL', status: 'WITHDRAWN', source: 'NAMED' },
  ]);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['draftCatalogueItem', 'publishCatalogueItem', 'withdrawCatalogueItem'],
  ]);
});
