import { openIdOf } from '../../../ground/identity/open-id.ts';
import { CREDIT_CASE } from '../../../subgraphs/facilities/credit-case/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';
import { specimen as organizations } from '../organization/specimen.ts';

export const OFFICE = 'supervision:150600';
const ENTRY = '00000000-0000-7000-8000-00000000c0de';

const TOLD = { statement_until: '2026-06-29' };
const DECIDED = { ...TOLD, months: 12, decided_on: '2026-06-20' };
const LISTED = { ...DECIDED, listed_from: '2026-06-21', listed_until: '2027-06-20' };
/** States in which it has an entry on the public list. */
const ON_LIST = ['LISTED', 'APPEALED', 'REPAIR_ASKED'];

const COLUMNS: Readonly<Record<string, Row>> = {
  NOTIFIED: TOLD,
  HEARD: { ...TOLD, statement: '资金已退还' },
  DECIDED,
  LISTED,
  APPEALED: { ...LISTED, appealed: 'LISTED' },
  REPAIR_ASKED: LISTED,
};

/** The organisation of the tests, as its key. */
export async function organizationOf(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select id from facilities.organization where name = '示例鹿城养老服务有限公司'`,
  );
  return rows[0]!.id;
}

export const set = (sql: string) => `update facilities.credit_case set ${sql} where not synthetic`;

export const specimen: Specimen = {
  machine: CREDIT_CASE,
  table: 'facilities.credit_case',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  offices: { COUNTY: '150602', CITY: '150600' },
  async clear(hub) {
    await hub.pg.query('delete from facilities.credit_case where not synthetic');
    await organizations.place(hub, 'ACTIVE');
  },
  async place(hub, status) {
    await this.clear(hub);
    const onList = ON_LIST.includes(status);
    const row = {
      ...{ organization_id: await organizationOf(hub), status, cause: 'PREPAYMENT_KEPT' },
      ...{ facts: '预付费逾期未退', proposed_on: '2026-06-01', version: 1, synthetic: false },
      ...{ region_code: '150602', region_at: 150602000000, entry_id: onList ? ENTRY : null },
      ...COLUMNS[status],
    };
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into facilities.credit_case
       select (json_populate_record(null::facilities.credit_case,
         ($1::jsonb || jsonb_build_object('key', uuidv7(), 'created_at', now(), 'updated_at', now()))
         ::json)).* returning key`,
      [JSON.stringify(row)],
    );
    if (onList) {
      await hub.pg.query(
        `insert into facilities.blacklist_entry
           (id, organization_id, since, until, reason, synthetic, region_code, region_at)
         select entry_id, organization_id, listed_from, listed_until, facts, synthetic, region_code,
           region_at from facilities.credit_case where key = $1`,
        [rows[0]!.key],
      );
    }
    return rows[0]!.key;
  },
  async input(hub, action) {
    if (action === 'endCreditCase') {
      await hub.pg.query(set("listed_until = '2026-06-29'"));
    }
    const organization = openIdOf('Organization', await organizationOf(hub));
    const inputs: Readonly<Record<string, Row>> = {
      proposeCreditCase: { organization, cause: 'PREPAYMENT_KEPT', facts: '预付费逾期未退' },
      recordCreditStatement: { statement: '资金已退还', statedOn: '2026-06-28' },
      decideCreditCase: { months: 12 },
      amendCreditCase: { lastDay: '2026-12-31' },
    };
    return inputs[action] ?? {};
  },
};
