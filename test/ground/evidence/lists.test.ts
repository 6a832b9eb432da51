import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';

const ELDER = `, '${keyOf('elder', 1)}'`;
/** The lists of all evidence; `more` and `value` are the column of an elder, where there is one. */
const LISTS = [
  {
    ...{ entity: 'ServiceEvidence', table: 'services.service_evidence', as: 'caregiving:150600' },
    ...{ more: ', elder_key', value: ELDER, nested: 'elder { id } region { name }' },
  },
  {
    ...{ entity: 'RegistrationEvidence', table: 'elders.registration_evidence' },
    ...{ as: 'caregiving:150600', more: ', elder_key', value: ELDER },
    nested: 'elder { id } region { name }',
  },
  {
    ...{ entity: 'CreditEvidence', table: 'facilities.credit_evidence', as: 'inspection:150600' },
    ...{ more: '', value: '', nested: 'region { name }' },
  },
  {
    ...{ entity: 'ConductEvidence', table: 'workforce.conduct_evidence', as: 'supervision:150600' },
    ...{ more: ', worker_key', value: ', uuidv7()', nested: 'region { name }' },
  },
];

/** Sixty pieces: the first nine hashes are those of two households, the tenth of one household twice. */
const rowsOf = (table: string, more: string, value: string) =>
  `insert into ${table} (key, sha256, media_type, bytes, privacy_class, holder, reference, about_type,
     about_action, about_version, about_key, whose, named_on, region_code, region_at, synthetic${more})
   select uuidv7(), lpad(to_hex(case when n > 50 then n - 50 else n end), 64, 'a'), 'PDF', n, 'P3', '市民政局', 'YS-' || n,
     'HomeAdaptation', (array['acceptHomeAdaptation', 'warnWorker'])[1 + n % 2], 2, uuidv7()::text,
     case when n in (10, 60) then 'one' else 'of ' || n end, date '2026-01-01' + n,
     '1506' || (array['02', '03'])[1 + n % 2], 150602000000 + (n % 2) * 1000000, true${value}
   from generate_series(1, 60) n`;

const hash = (n: number) => n.toString(16).padStart(64, 'a');

describe.each(LISTS)('$entity', ({ entity, table, as, more, value, nested }) =>
  listTests({
    ...{ entity, table, as, list: `${entity.charAt(0).toLowerCase()}${entity.slice(1)}s` },
    notAs: 'developer',
    prepare: async ({ pg }) =>
      void (await pg.query(`delete from ${table}; ${rowsOf(table, more, value)}`)),
    orders: { NAMED_ON: 'named_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      actions: ['[warnWorker]', "about_action = 'warnWorker'"],
      sha256: [`"${hash(3)}"`, `sha256 = '${hash(3)}'`],
      sharedWithOthers: ['true', 'bytes between 1 and 9 or bytes between 51 and 59'],
      namedFrom: ['"2026-02-01"', "named_on >= '2026-02-01'"],
      namedTo: ['"2026-02-01"', "named_on <= '2026-02-01'"],
    },
    refused: [['namedFrom: "2026-02-01", namedTo: "2026-01-01"', 'namedTo', 'RANGE']],
    nested: `${nested} about warning`,
  }),
);
