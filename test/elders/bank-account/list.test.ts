import { listTests } from '../../kit/list-kit.ts';

describe('accounts for what elders are paid', () =>
  listTests({
    entity: 'BankAccount',
    list: 'bankAccounts',
    table: 'elders.bank_account',
    as: 'finance:150600',
    notAs: 'elder:1',
    orders: { RECORDED_ON: 'recorded_on' },
    filters: {
      within: ['"150602"', 'region_at between 150602000000 and 150602999999'],
      statuses: ['[RECORDED]', "status = 'RECORDED'"],
      recordedOnFrom: ['"2026-06-15"', "recorded_on >= '2026-06-15'"],
      recordedOnTo: ['"2026-06-15"', "recorded_on <= '2026-06-15'"],
    },
    async prepare(hub) {
      await hub.pg.query(
        `insert into elders.bank_account (key, elder_key, status, bank, number_masked, number_sealed,
           recorded_on, region_code, region_at, synthetic)
         select uuidv7(), key, 'RECORDED', '农业银行', '****4567', 'sealed',
           date '2026-06-01' + (n % 30)::int, region_code, region_at, true
         from (select e.*, row_number() over (order by key) as n from elders.elder e
           where region_at between 150600000000 and 150699999999 limit 120) e`,
      );
    },
    nested: 'elder { name } region { name } transitions { totalCount } allowedActions',
  }));
