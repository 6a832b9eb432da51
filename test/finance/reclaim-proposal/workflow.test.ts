import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { REASON } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { RECLAIM_SPECIMEN } from './specimen.ts';

const FINANCE = 'finance:150600';

describe('every state, action and role', () => walkWorkflow(RECLAIM_SPECIMEN));

describe('one effect', () =>
  oneEffect(RECLAIM_SPECIMEN, {
    ...{ name: 'carryOutReclaimProposal', state: 'REVIEWED', persona: FINANCE },
  }));

describe('a payment that came back before', () => {
  const tried = outcomes(RECLAIM_SPECIMEN, FINANCE);
  tried('carryOutReclaimProposal', 'REVIEWED', [
    ['one that is with her', REASON, 'RECLAIMED'],
    [
      'one that was taken back meanwhile',
      REASON,
      'NOT_PAID_ANY_MORE id',
      `update finance.disbursement set status = 'RECLAIMED', returned = amount
       where key in (select disbursement_key from finance.reclaim_proposal where status = 'REVIEWED')`,
    ],
  ]);
});
