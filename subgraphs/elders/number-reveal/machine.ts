import { machine } from '../../../ground/workflow/machine.ts';

/** 号码查看: masked for everybody, shown once to who must compare it with a card or an account (PIPL art. 28, 51). */
export const NUMBER_REVEAL = machine({
  entity: 'NumberReveal',
  status: 'State of a look at a number. 查看状态',
  states: { REVEALED: 'Shown, once. 已查看' },
  actions: {
    revealNationalId: [
      'Shows the identity number of an elder, once: in `value` of this answer and nowhere else, also not ' +
        'when the same input is sent again. The elder reads who looked, and why. 查看身份证号',
      { from: [], to: 'REVEALED', roles: ['ASSESSMENT', 'FINANCE'], reason: true },
    ],
    revealBankAccount: [
      'Shows the number of an account of an elder, once, in the same way. 查看银行账号',
      { from: [], to: 'REVEALED', roles: ['FINANCE'], reason: true },
    ],
  },
});

export const NumberRevealStatus = NUMBER_REVEAL.states;
export type NumberRevealStatus = keyof typeof NumberRevealStatus;
