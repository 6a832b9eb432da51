import { machine } from '../../../ground/workflow/machine.ts';

const STANDS = ['OPEN', 'ENROLLED', 'DECLINED', 'DISMISSED'] as const;

/** 服务找人: somebody whom an item is for and who is not given it (domain A9, R-27). */
export const PROACTIVE_LEAD = machine({
  entity: 'ProactiveLead',
  status: 'Status of a lead. 线索状态',
  states: {
    OPEN: 'To be worked on. 待处理',
    ENROLLED: 'She was enrolled; it closes once she is given the item. 已纳入',
    DECLINED: 'She does not want it. 本人不需要',
    DISMISSED: 'The office found that it is not for her. 经核实不符合',
    CLOSED: 'Closed: it fits no more. 已办结',
  },
  actions: {
    openProactiveLead: [
      'Opens a lead for an item that the hub finds nobody for by itself. 登记线索',
      { from: [], to: 'OPEN', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'FOUND_BY_THE_HUB'],
    ],
    enrolProactiveLead: [
      'Records that she was enrolled. 纳入服务',
      { from: ['OPEN'], to: 'ENROLLED', roles: ['CAREGIVING'] },
    ],
    declineProactiveLead: [
      'Records that she does not want it; nobody asks her again while it would be for her. 本人不需要',
      { from: ['OPEN', 'ENROLLED'], to: 'DECLINED', roles: ['CAREGIVING'], own: 'APPLY' },
    ],
    dismissProactiveLead: [
      'Records that it is not for her after all. 核实不符合',
      { from: ['OPEN'], to: 'DISMISSED', roles: ['CAREGIVING'], reason: true },
    ],
    reopenProactiveLead: [
      'Takes it up again, as when she has changed her mind. 重新办理',
      {
        ...{ from: ['ENROLLED', 'DECLINED', 'DISMISSED'], to: 'OPEN', roles: ['CAREGIVING'] },
        ...{ own: 'APPLY', separateFrom: ['dismissProactiveLead'] },
      },
    ],
    closeProactiveLead: [
      'Closes one that was opened by hand; the hub closes its own when the facts change. 办结线索',
      { from: STANDS, to: 'CLOSED', roles: ['CAREGIVING'], reason: true },
      ['FOUND_BY_THE_HUB'],
    ],
  },
});

export const ProactiveLeadStatus = PROACTIVE_LEAD.states;
export type ProactiveLeadStatus = keyof typeof ProactiveLeadStatus;
