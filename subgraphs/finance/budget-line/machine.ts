import { machine } from '../../../ground/workflow/machine.ts';

/** 预算: the money that a programme may spend in a year. */
export const BUDGET_LINE = machine({
  entity: 'BudgetLine',
  status: 'Status of a budget line. 预算状态',
  states: { OPEN: 'Paid from. 执行中', CLOSED: 'Nothing is paid from it. 已关闭' },
  actions: {
    openBudgetLine: [
      'Opens the line of a programme, region and year. 安排预算',
      { from: [], to: 'OPEN', roles: ['FINANCE'] },
      ['NOT_KNOWN', 'INVALID_VALUE', 'ALREADY_EXISTS', 'BUDGET_YEAR_CLOSED'],
    ],
    changeBudgetLine: [
      'Sets another amount, not below what is spent. 调整预算',
      { from: ['OPEN'], to: 'OPEN', roles: ['FINANCE'] },
      ['OVER_BUDGET', 'BUDGET_YEAR_CLOSED'],
    ],
    closeBudgetLine: [
      'Ends payments from it. 关闭预算',
      { from: ['OPEN'], to: 'CLOSED', roles: ['FINANCE'] },
    ],
    reopenBudgetLine: [
      'Lets payments be made from it again, while its year is not over. 重新启用预算',
      { from: ['CLOSED'], to: 'OPEN', roles: ['FINANCE'] },
      ['INVALID_VALUE'],
    ],
  },
});

export const BudgetLineStatus = BUDGET_LINE.states;
export type BudgetLineStatus = keyof typeof BudgetLineStatus;
