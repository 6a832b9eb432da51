import { machine } from '../../../ground/workflow/machine.ts';

/** 账号停用: whom the operator of the hub shuts out, whatever the identity provider says of him. */
export const ACCOUNT_BLOCK = machine({
  entity: 'AccountBlock',
  status: 'Whether an account is shut out. 停用状态',
  states: {
    BLOCKED: 'Shut out: its next request is refused. 已停用',
    RELEASED: 'Let in again. 已恢复',
  },
  actions: {
    blockAccount: [
      'Shuts out the account behind a subject of the identity provider, from its next request on. 停用账号',
      { from: [], to: 'BLOCKED', roles: ['ADMIN'], reason: true },
      ['ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    releaseAccount: [
      'Lets it in again. 恢复账号',
      { from: ['BLOCKED'], to: 'RELEASED', roles: ['ADMIN'] },
    ],
    blockAccountAgain: [
      'Shuts out one that was let in again. 再次停用账号',
      { from: ['RELEASED'], to: 'BLOCKED', roles: ['ADMIN'], reason: true },
    ],
  },
});

export const AccountBlockStatus = ACCOUNT_BLOCK.states;
export type AccountBlockStatus = keyof typeof AccountBlockStatus;
