import { keyOf } from '../../../ground/synthetic/keys.ts';
import { APPLIED_ORDERS, appliedFilters, giveNumber } from '../../kit/applied.ts';
import { listTests } from '../../kit/list-kit.ts';

const OPERATED = keyOf('facility', 1);

describe('home care beds', () =>
  listTests({
    entity: 'HomeCareBed',
    list: 'homeCareBeds',
    table: 'services.home_care_bed',
    prepare: (hub) => giveNumber(hub, 'services.home_care_bed', '1506'),
    as: 'staff:150600',
    notAs: 'developer',
    orders: {
      ...APPLIED_ORDERS,
      ACTIVE_FROM: "coalesce(active_from, '9999-12-31')",
      PLANNED_HOURS: 'coalesce(planned_hours, 0)',
      REGION: 'region_at',
    },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      ...appliedFilters(),
      statuses: ['[APPLIED, CLOSED]', "status in ('APPLIED', 'CLOSED')"],
      provider: [`"Facility:${OPERATED}"`, `provider_id = '${OPERATED}'`],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
    },
    nested:
      'elder { id } provider { name } region { name } devices { serial } deliveries { hours } transitions { totalCount }',
  }));
