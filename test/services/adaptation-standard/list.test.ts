import { expectData, testHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { someDrafted } from '../../kit/published.ts';

describe('what households may get', () =>
  listTests({
    entity: 'AdaptationStandard',
    list: 'adaptationStandards',
    table: 'services.adaptation_standard',
    open: true,
    prepare: someDrafted('services.adaptation_standard'),
    as: 'staff:150600',
    orders: { REGION: 'region_at', VALID_FROM: 'valid_from' },
    filters: {
      within: ['"210100"', "region_code like '2101%'"],
      statuses: ['[PUBLISHED]', "status = 'PUBLISHED'"],
    },
    nested: 'code mostPerHousehold region { name } policyDocument { id }',
  }));

test('what Shenyang pays is told with its document, and what is made up says so', async () => {
  const hub = await testHub();
  const { named, made } = expectData(
    await hub.query(`{
      named: adaptationStandard(id: "AdaptationStandard:210100-ADAPTATION") {
        mostPerHousehold years policyDocument { id } synthetic }
      made: adaptationStandard(id: "AdaptationStandard:150600-ADAPTATION") { synthetic } }`),
  );
  expect(named).toEqual({
    ...{ mostPerHousehold: 300_000, years: null, synthetic: false },
    policyDocument: { id: 'PolicyDocument:shenyang-2022-draft' },
  });
  expect(made).toEqual({ synthetic: true });
  await hub.close();
});
