import { machine } from '../../../ground/workflow/machine.ts';

/** 年度结账: what was booked in a year stays as it is from the day on which the region closes it. */
export const BUDGET_YEAR = machine({
  entity: 'BudgetYear',
  status: 'Status of a region’s budget year. 预算年度状态',
  states: {
    CLOSED: 'Closed: no line of it takes an entry. 已结账',
    OPEN: 'Opened again. 已重新开账',
  },
  actions: {
    closeBudgetYear: [
      'Closes the budget year of a region: nothing is paid from its lines or comes back to them, and ' +
        'none is opened or changed. 结账',
      { from: [], to: 'CLOSED', roles: ['FINANCE'] },
      ['INVALID_VALUE', 'ALREADY_EXISTS'],
    ],
    reopenBudgetYear: [
      'Lets its lines take entries again, and says why in the note. 重新开账',
      {
        ...{ from: ['CLOSED'], to: 'OPEN', roles: ['FINANCE'], reason: true },
        separateFrom: ['closeBudgetYear', 'closeBudgetYearAgain'],
      },
    ],
    closeBudgetYearAgain: [
      'Closes it again. 再次结账',
      {
        ...{ from: ['OPEN'], to: 'CLOSED', roles: ['FINANCE'] },
        separateFrom: ['reopenBudgetYear'],
      },
    ],
  },
});

export const BudgetYearStatus = BUDGET_YEAR.states;
export type BudgetYearStatus = keyof typeof BudgetYearStatus;
