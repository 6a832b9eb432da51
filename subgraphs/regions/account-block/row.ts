import { Matches } from 'class-validator';
import { Day, keyed, OneOf, Table, versioned, Words } from '../../../ground/row/columns.ts';
import { text } from '../../../ground/row/arguments.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { accountsSql } from './access.ts';
import { ACCOUNT_BLOCK, AccountBlockStatus } from './machine.ts';

@Table('An account that the hub shuts out, or did. 账号停用')
export class AccountBlock extends versioned('p4', keyed('p4')) {
  @Words('p4', 'Subject of its tokens. 账号标识', { unique: true })
  subject: string;

  @OneOf(AccountBlockStatus, 'p4', 'Status. 状态')
  status: AccountBlockStatus;

  @Day(
    'p4',
    'Last day of it, as last said; null where it stands until it is released. 停用截止日期',
    {
      nullable: true,
    },
  )
  blockedUntil: string | null;
}

const workflow = new Workflow(AccountBlock, ACCOUNT_BLOCK, 'p4', {
  // No region's: the machine names the operator's role alone.
  covers: (_, { audience }) => audience === 'staff',
  written: async ({ row: { key }, em }) => {
    await em.execute(accountsSql('b.key = ?'), [key]);
  },
});

const actions = actionsOf(workflow, {
  blockAccount: taking(
    'Whose account. 账号',
    {
      subject: text(
        'Subject of its tokens, `sub`: 1 to 255 printed ASCII characters. 账号标识',
        Matches(/^[\x21-\x7e]{1,255}$/, expected('FORM')),
      ),
    },
    async ({ context }, { subject, until = null }) => {
      const known = await context.rows.by(AccountBlock, 'subject', subject);
      if (known) throw REFUSED.ALREADY_EXISTS('subject');
      return { subject, blockedUntil: until, synthetic: false };
    },
  ),
  releaseAccount: null,
  blockAccountAgain: taking('Which account. 账号', {}, (_, { until = null }) => ({
    blockedUntil: until,
  })),
});

export const accountBlock = row(AccountBlock, {
  list: listOf(AccountBlock, {
    one: ['p4', 'An account that is or was shut out. 账号停用'],
    many: ['p4', 'Accounts that are or were shut out, by subject. 账号停用'],
    filters: { statuses: oneOf('status', AccountBlockStatus, 'In one of these states. 状态') },
    orders: { SUBJECT: ['subject', 'Subject. 账号标识'] },
    usual: ['SUBJECT', 'ASC'],
  }),
  workflow,
  resolvers: [actions],
});
