import { listTests } from '../../kit/list-kit.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';

const ORGANIZATION = keyOf('organization', 1);

describe('cases of broken trust', () =>
  listTests({
    ...{ entity: 'CreditCase', list: 'creditCases', table: 'facilities.credit_case' },
    ...{ as: 'supervision:150600', notAs: 'developer' },
    async prepare(hub) {
      const made = [
        ['DROPPED', 'ABUSE'],
        ['PROPOSED', 'OTHER'],
      ];
      for (const values of made) {
        await hub.pg.query(
          `insert into facilities.credit_case (key, organization_id, status, cause, facts,
             proposed_on, synthetic, region_code, region_at)
           select uuidv7(), case when n = 1 then '${ORGANIZATION}' else id end, $1, $2, '示例',
             date '2026-01-01' + n::int, true, case when n % 2 = 0 then '150602' else '150600' end,
             case when n % 2 = 0 then 150602000000 else 150600000000 end
           from (select id, row_number() over (order by id) as n
             from facilities.organization limit 30) o`,
          values,
        );
      }
    },
    orders: { PROPOSED_ON: 'proposed_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      organization: [`"Organization:${ORGANIZATION}"`, `organization_id = '${ORGANIZATION}'`],
      causes: ['[ABUSE]', "cause = 'ABUSE'"],
      statuses: ['[DROPPED]', "status = 'DROPPED'"],
      proposedFrom: ['"2026-01-10"', "proposed_on >= '2026-01-10'"],
      proposedTo: ['"2026-01-10"', "proposed_on <= '2026-01-10'"],
    },
    nested: 'organization { name } entry { reason } region { name }',
  }));

describe('the public list', () =>
  listTests({
    ...{ entity: 'BlacklistEntry', list: 'blacklistEntries', table: 'facilities.blacklist_entry' },
    ...{ open: true, as: 'developer' },
    orders: { VALID_FROM: 'since' },
    filters: {
      within: ['"210000"', "region_code like '21%'"],
      standingOn: ['"2024-04-01"', "since <= '2024-04-01' and until >= '2024-04-01'"],
    },
    nested: 'organization { name } region { name }',
  }));
