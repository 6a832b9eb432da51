import { listTests } from '../../kit/list-kit.ts';

describe('basic service lists', () =>
  listTests({
    entity: 'BasicServiceList',
    list: 'basicServiceLists',
    table: 'services.basic_service_list',
    open: true,
    as: 'staff:150600',
    orders: {
      VALID_FROM: "coalesce(valid_from, '9999-12-31')",
      REGION: "coalesce(rpad(region_code, 12, '0'), '')",
    },
    filters: {
      within: ['"150600"', "region_code like '1506%'"],
      statuses: ['[DRAFT, APPROVED]', "status = 'DRAFT'"],
      sources: ['[NATIONAL_DEFAULT]', "source = 'NATIONAL_DEFAULT'"],
      year: ['2024', 'year = 2024'],
    },
    nested:
      'region { name } policyDocument { title } reviewedAgainst { id } validity { valid checkedAgainst { id } }',
  }));
