import { machine } from '../../../ground/workflow/machine.ts';

/** 预算: the money that a programme may spend in a year. */
export const BUDGET_LINE = machine({
  entity: 'BudgetLine',
  status: 'Status of a budget line. 预算状态',
  states: { OPEN: 'Paid from. 执行中', CLOSED: 'Nothing is paid from it. 已关闭' },
  actions: {
    openBudgetLine: {
      does: 'Opens the line of a programme, region and year.',
      labelZh: '安排预算',
      from: [],
      to: 'OPEN',
      roles: ['FINANCE'],
      refusals: ['NOT_KNOWN', 'INVALID_VALUE', 'ALREADY_EXISTS'],
    },
    changeBudgetLine: {
      does: 'Sets another amount, not below what is spent.',
      labelZh: '调整预算',
      from: ['OPEN'],
      to: 'OPEN',
      roles: ['FINANCE'],
      refusals: ['OVER_BUDGET'],
    },
    closeBudgetLine: {
      does: 'Ends payments from it.',
      labelZh: '关闭预算',
      from: ['OPEN'],
      to: 'CLOSED',
      roles: ['FINANCE'],
    },
    reopenBudgetLine: {
      does: 'Lets payments be made from it again, while its year is not over.',
      labelZh: '重新启用预算',
      from: ['CLOSED'],
      to: 'OPEN',
      roles: ['FINANCE'],
      refusals: ['INVALID_VALUE'],
    },
  },
});

export const BudgetLineStatus = BUDGET_LINE.states;
export type BudgetLineStatus = keyof typeof BudgetLineStatus;
