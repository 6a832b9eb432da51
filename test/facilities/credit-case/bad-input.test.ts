import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, set, specimen } from './specimen.ts';

const NOTE = { note: '事实清楚，证据充分' };
const NOBODY = 'Organization:00000000-0000-7000-8000-000000000000';
const another = (status: string, cause: string) => `insert into facilities.credit_case
  (key, organization_id, status, cause, facts, proposed_on, synthetic, region_code, region_at)
  select uuidv7(), id, '${status}', '${cause}', 'x', '2026-06-01', false, region_code, region_at
  from facilities.organization where name = '示例鹿城养老服务有限公司'`;

describe('a case of broken trust', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('proposeCreditCase', 'New', [
    ['an organisation that nobody knows', { organization: NOBODY }, 'NOT_KNOWN organization'],
    [
      'one that was dissolved',
      {},
      'NOT_KNOWN organization',
      `update facilities.organization set status = 'DISSOLVED' where name = '示例鹿城养老服务有限公司'`,
    ],
    [
      'another case of the cause',
      {},
      'ALREADY_EXISTS organization',
      another('NOTIFIED', 'PREPAYMENT_KEPT'),
    ],
    [
      'an entry of the cause',
      {},
      'ALREADY_EXISTS organization',
      another('LISTED', 'PREPAYMENT_KEPT'),
    ],
    ['a case of another cause', {}, 'PROPOSED', another('LISTED', 'ABUSE')],
    ['one that was repaired', {}, 'PROPOSED', another('REPAIRED', 'PREPAYMENT_KEPT')],
    ['no facts', { facts: ' ' }, 'BAD_USER_INPUT'],
  ]);
  tried('recordCreditStatement', 'NOTIFIED', [
    ['its first day', { statedOn: '2026-06-22' }, 'HEARD'],
    ['the day before it', { statedOn: '2026-06-21' }, 'INVALID_VALUE statedOn'],
    ['its last day', { statedOn: '2026-06-29' }, 'HEARD'],
    ['the day after it', { statedOn: '2026-06-30' }, 'INVALID_VALUE statedOn'],
    [
      'a day to come',
      { statedOn: '2026-07-01' },
      'INVALID_VALUE statedOn',
      set("statement_until = '2026-07-05'"),
    ],
  ]);
  const OPEN = set("statement_until = '2026-06-30'");
  tried('decideCreditCase', 'NOTIFIED', [
    ['days for a statement that are over', NOTE, 'DECIDED'],
    ['days for a statement that end today', NOTE, 'STATEMENT_STILL_OPEN id', OPEN],
    ['no month', { ...NOTE, months: 0 }, 'BAD_USER_INPUT'],
    ['five years and a month', { ...NOTE, months: 61 }, 'BAD_USER_INPUT'],
  ]);
  tried('decideCreditCase', 'HEARD', [['a statement before that', NOTE, 'DECIDED', OPEN]]);
  tried('amendCreditCase', 'LISTED', [
    ['today', { ...NOTE, lastDay: '2026-06-30' }, 'LISTED'],
    ['yesterday', { ...NOTE, lastDay: '2026-06-29' }, 'INVALID_VALUE lastDay'],
    ['a longer term', { ...NOTE, lastDay: '2027-06-21' }, 'INVALID_VALUE lastDay'],
  ]);
  tried('appealCreditCase', 'LISTED', [
    ['sixty days', NOTE, 'APPEALED', set("decided_on = '2026-05-01'")],
    ['a day more', NOTE, 'APPEAL_TOO_LATE id', set("decided_on = '2026-04-30'")],
    ['an appeal before', NOTE, 'APPEALED_BEFORE id', set("reviewed_on = '2026-06-29'")],
  ]);
  tried('upholdCreditCase', 'APPEALED', [
    ['one that was not public yet', NOTE, 'DECIDED', set("appealed = 'DECIDED'")],
  ]);
});

describe('a term', () => {
  const tried = outcomes({ ...specimen, input: () => ({}) }, OFFICE);
  tried('endCreditCase', 'LISTED', [
    ['its last day', {}, 'CREDIT_TERM_RUNNING id', set("listed_until = '2026-06-30'")],
    ['the day after', {}, 'ENDED', set("listed_until = '2026-06-29'")],
  ]);
});
