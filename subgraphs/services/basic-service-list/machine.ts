import { machine } from '../../../ground/workflow/machine.ts';

const EDITED = ['draftServiceList', 'setServiceListItem', 'removeServiceListItem'] as const;

/** 基本养老服务清单: drawn up, approved and published by others than drew it up (domain B16, R-32). */
export const BASIC_SERVICE_LIST = machine({
  entity: 'BasicServiceList',
  status: 'Status of a list of basic services. 清单状态',
  statusName: 'ServiceListStatus',
  states: {
    DRAFT: 'Being drawn up. 拟定',
    APPROVED: 'Approved, not yet issued. 已批准',
    PUBLISHED: 'Issued and open to the public. 已发布',
    SUPERSEDED: 'Replaced by a later version. 已被替代',
    WITHDRAWN: 'Taken back; the list of the level above applies. 已撤销',
  },
  actions: {
    draftServiceList: [
      'Begins the next version of the list of a city or county. 拟定清单',
      { from: [], to: 'DRAFT', roles: ['CAREGIVING', 'SUPERVISION'] },
      ['NOT_KNOWN', 'INVALID_VALUE'],
    ],
    setServiceListItem: [
      'Adds an item to a draft, or replaces the one with its code. 添加或替换项目',
      { from: ['DRAFT'], to: 'DRAFT', roles: ['CAREGIVING', 'SUPERVISION'] },
      ['INVALID_VALUE'],
    ],
    removeServiceListItem: [
      'Takes an item out of a draft. 移除项目',
      { from: ['DRAFT'], to: 'DRAFT', roles: ['CAREGIVING', 'SUPERVISION'] },
      ['NOT_KNOWN'],
    ],
    approveServiceList: [
      'Approves a draft that has items. 批准清单',
      { from: ['DRAFT'], to: 'APPROVED', roles: ['SUPERVISION'], separateFrom: EDITED },
      ['LIST_EMPTY'],
    ],
    returnServiceList: [
      'Sends it back to be drawn up anew. 退回清单',
      { from: ['APPROVED'], to: 'DRAFT', roles: ['SUPERVISION'] },
    ],
    publishServiceList: [
      'Publishes it with its first day, in place of the version before; a list below that of the ' +
        'city is refused (R-32). 发布清单',
      { from: ['APPROVED'], to: 'PUBLISHED', roles: ['SUPERVISION'], separateFrom: EDITED },
      ['ITEM_MISSING', 'BELOW_CITY', 'INVALID_VALUE'],
    ],
    reviewServiceList: [
      'Records that it was reviewed against the list of the level above that is in force and holds ' +
        'all of it (R-32). 复核清单',
      { from: ['PUBLISHED'], to: 'PUBLISHED', roles: ['SUPERVISION'] },
      ['ITEM_MISSING', 'BELOW_CITY', 'NOTHING_ABOVE'],
    ],
    withdrawServiceList: [
      'Withdraws it with today as its last day; the list of the level above applies then. 撤销清单',
      {
        ...{ from: ['PUBLISHED'], to: 'WITHDRAWN', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['publishServiceList'],
      },
    ],
  },
});

export const ServiceListStatus = BASIC_SERVICE_LIST.states;
export type ServiceListStatus = keyof typeof ServiceListStatus;
