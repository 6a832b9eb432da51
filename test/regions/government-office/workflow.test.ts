import { GOVERNMENT_OFFICE } from '../../../subgraphs/regions/government-office/machine.ts';
import { expectData, testHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { publishedTests, someDrafted } from '../../kit/published.ts';

const OFFICE = {
  machine: GOVERNMENT_OFFICE,
  table: 'regions.government_office',
  key: '150600-TEST_VETERANS',
  code: 'TEST_VETERANS',
  draft: { department: 'VETERANS', name: '示例退役军人事务局', phone: '0477-0001234' },
  columns: { department: 'VETERANS', name: '示例退役军人事务局', phone: '0477-0001234' },
  change: { phone: '0477-0001235' },
  full: { address: '示例路 1 号' },
};

describe('an office of government', () => publishedTests(OFFICE));

const levelOf = (level: string) =>
  `exists (select from regions.region r where r.code = region_code and r.level = '${level}')`;

describe('the list of offices', () => {
  listTests({
    ...{ entity: 'GovernmentOffice', list: 'governmentOffices' },
    table: 'regions.government_office',
    ...{ open: true, as: 'developer', prepare: someDrafted('regions.government_office') },
    orders: { ID: 'id', REGION: 'region_at' },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      departments: ['[FIRE, FINANCE]', "department in ('FIRE', 'FINANCE')"],
      levels: ['[COUNTY]', levelOf('COUNTY')],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
      name: ['"消防"', "name like '%消防%'"],
    },
    refused: [['name: " "', 'name', 'LENGTH']],
    nested: 'level region { name }',
  });
});

test('a region shows its offices, each of its level', async () => {
  const hub = await testHub();
  const { city, county } = expectData(
    await hub.query(`{
      city: region(code: "150600") { offices(filter: { departments: [FIRE] }) { nodes {
        id name level } } }
      county: region(code: "150602") { offices(filter: { departments: [FIRE] }) { nodes {
        level } } } }`),
  );
  expect(city.offices.nodes).toEqual([
    { id: 'GovernmentOffice:150600-FIRE', name: '鄂尔多斯市消防救援支队', level: 'CITY' },
  ]);
  expect(county.offices.nodes).toEqual([{ level: 'COUNTY' }]);
  await hub.close();
});
