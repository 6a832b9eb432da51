import type { EndsWithElder } from '../../../ground/facts/ends-with-elder.ts';

/** What is with her is asked back from her last day on. */
export const DEVICE_LOAN_ENDS: EndsWithElder = {
  table: 'device_loan',
  open: "t.status = 'LENT'",
  set: { recalled_on: 'greatest(gone.day, t.lent_on)' },
  step: { entity: 'DeviceLoan', action: 'recallDevice', to: 'RECALLED' },
};
