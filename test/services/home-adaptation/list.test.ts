import { APPLIED_ORDERS, appliedFilters, giveNumber } from '../../kit/applied.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';

describe('adaptations of homes', () =>
  listTests({
    entity: 'HomeAdaptation',
    list: 'homeAdaptations',
    table: 'services.home_adaptation',
    prepare: (hub) => giveNumber(hub, 'services.home_adaptation', '1506'),
    as: 'staff:150600',
    notAs: 'developer',
    orders: {
      ...APPLIED_ORDERS,
      PRIORITY: '(not first)::int',
      PLANNED_COST: 'coalesce(planned_cost, 0)',
      REGION: 'region_at',
    },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[APPLIED, DONE]', "status in ('APPLIED', 'DONE')"],
      ...appliedFilters(),
      first: ['true', 'first'],
      elder: [['Elder', keyOf('elder', 1)], `elder_key = '${keyOf('elder', 1)}'`],
      acceptedFrom: ['"2026-01-01"', "accepted_on >= '2026-01-01'"],
      acceptedTo: ['"2026-01-01"', "accepted_on <= '2026-01-01'"],
    },
    nested:
      'promise { dueOn daysLeft overdue stopped provisional asOf } materials { material state } elder { id } household { id } region { name } standard { mostPerHousehold } items { item { labelZh } cost quantity where } transitions { totalCount }',
  }));
