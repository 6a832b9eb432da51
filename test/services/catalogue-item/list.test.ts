import { expectData, testHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

describe('the catalogue', () =>
  listTests({
    entity: 'CatalogueItem',
    list: 'catalogueItems',
    table: 'services.catalogue_item',
    open: true,
    prepare: someDrafted('services.catalogue_item'),
    as: 'staff:150600',
    orders: { ID: 'id', LABEL_ZH: 'label_zh' },
    filters: {
      kind: ['HOME_ADAPTATION', "kind = 'HOME_ADAPTATION'"],
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
    },
    nested: 'label source',
  }));

test('the catalogue tells what a document names from what the hub adds', async () => {
  const hub = await testHub();
  const { named, added } = expectData(
    await hub.query(`{
      named: catalogueItem(id: "CatalogueItem:NURSING_BED") { labelZh source synthetic }
      added: catalogueItem(id: "CatalogueItem:GAS_ALARM") { source synthetic } }`),
  );
  expect(named).toEqual({ labelZh: '护理床', source: 'NAMED', synthetic: false });
  expect(added).toEqual({ source: 'DEFAULT', synthetic: true });
  await hub.close();
});
