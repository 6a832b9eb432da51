import { listTests } from '../../kit/list-kit.ts';

/** The lists of all appeals, each with rows of every state. */
const LISTS = [
  {
    entity: 'SubsidyAppeal',
    table: 'finance.subsidy_appeal',
    as: 'finance:150600',
    nested: 'elder { id } facility { id } region { name }',
  },
  {
    entity: 'ServiceAppeal',
    table: 'services.service_appeal',
    as: 'caregiving:150600',
    nested: 'elder { id } region { name }',
  },
  {
    entity: 'RegistrationAppeal',
    table: 'elders.registration_appeal',
    as: 'caregiving:150600',
    nested: 'elder { id } region { name }',
  },
  {
    entity: 'FacilityAppeal',
    table: 'facilities.facility_appeal',
    as: 'inspection:150600',
    nested: 'facility { id } region { name }',
  },
  {
    entity: 'WorkforceAppeal',
    table: 'workforce.workforce_appeal',
    as: 'supervision:150600',
    nested: 'region { name }',
  },
];

const rowsOf = (table: string) => `insert into ${table} (key, status, contested_type, contested_key,
    contested_action, contested_version, contested_actor, contested_on, grounds, channel,
    applicant_kind, filed_on, due_on, decided_on, region_code, region_at, synthetic)
  select uuidv7(), s.status, 'HomeAdaptation', uuidv7()::text, 'rejectHomeAdaptation', 2, 'somebody',
    '2026-01-05', '认定事实有误', 'WINDOW', 'BENEFICIARY', date '2026-01-10' + n, date '2026-02-10' + n,
    case when s.status <> 'FILED' then date '2026-01-20' + n * 2 end,
    '1506' || (array['02', '03'])[1 + n % 2], 150602000000 + (n % 2) * 1000000, true
  from generate_series(1, 60) n,
    lateral (select (array['FILED', 'UPHELD', 'OVERTURNED', 'WITHDRAWN'])[1 + n % 4] as status) s`;

describe.each(LISTS)('$entity', ({ entity, table, as, nested }) =>
  listTests({
    ...{ entity, table, as, list: `${entity.charAt(0).toLowerCase()}${entity.slice(1)}s` },
    notAs: 'developer',
    prepare: async ({ pg }) => void (await pg.query(rowsOf(table))),
    orders: { FILED_ON: 'filed_on', DUE_ON: 'due_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[FILED, UPHELD]', "status in ('FILED', 'UPHELD')"],
      overdue: ['true', "due_on < coalesce(decided_on, date '2026-06-30')"],
      filedFrom: ['"2026-02-01"', "filed_on >= '2026-02-01'"],
      filedTo: ['"2026-02-01"', "filed_on <= '2026-02-01'"],
    },
    refused: [['filedFrom: "2026-02-01", filedTo: "2026-01-01"', 'filedTo', 'RANGE']],
    nested: `${nested} contested transitions { totalCount }`,
  }),
);
