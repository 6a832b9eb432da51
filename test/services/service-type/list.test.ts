import { expectData, testHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

describe('kinds of service', () =>
  listTests({
    entity: 'ServiceType',
    list: 'serviceTypes',
    table: 'services.service_type',
    open: true,
    prepare: someDrafted('services.service_type'),
    as: 'staff:150600',
    orders: { ADDED: 'coalesce(region_at, 0)', CODE: 'id', LABEL_ZH: 'label_zh' },
    filters: {
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
      region: ['"150600"', "coalesce(region_code, '150600') = '150600'"],
    },
    refused: [['region: "15"', 'region', 'REGION_CODE']],
    nested: 'label labelZh',
  }));

test('the kinds that the documents name have their labels, and are of no city', async () => {
  const hub = await testHub();
  const { serviceType } = expectData(
    await hub.query(
      '{ serviceType(id: "ServiceType:BATH") { code label labelZh region { code } } }',
    ),
  );
  expect(serviceType).toEqual({
    ...{ code: 'BATH', label: 'Help with bathing', labelZh: '助浴', region: null },
  });
  await hub.close();
});
