import { machine } from '../../../ground/workflow/machine.ts';

/** 养老服务“好差评”: a bad review is looked into, mended and called back about (domain B18). */
export const SERVICE_REVIEW = machine({
  entity: 'ServiceReview',
  status: 'Status of a review of a service. 服务评价状态',
  states: {
    RATED: 'Given; nothing is to be done. 已评价',
    TO_VERIFY: 'A bad review, to be looked into. 待核实',
    RECTIFYING: 'Found to be so; it is being mended. 整改中',
    RECTIFIED: 'Mended; she is to be called back. 待回访',
    CLOSED: 'Nothing more is to be done. 已办结',
    WITHDRAWN: 'Taken back. 已撤回',
  },
  actions: {
    reviewServiceDelivery: [
      'Says how a delivery was, once for each; staff may write down what she says by telephone. 评价服务',
      { from: [], to: ['RATED', 'TO_VERIFY'], roles: ['CAREGIVING'], own: 'APPLY' },
      ['NOT_KNOWN', 'NOT_CONFIRMED', 'ALREADY_EXISTS'],
    ],
    withdrawServiceReview: [
      'Takes it back before anybody has looked into it. 撤回评价',
      { from: ['RATED', 'TO_VERIFY'], to: 'WITHDRAWN', roles: ['CAREGIVING'], own: 'APPLY' },
    ],
    verifyServiceReview: [
      'Says whether a bad review was found to be so: it is mended then, else closed. 核实差评',
      {
        ...{ from: ['TO_VERIFY'], to: ['RECTIFYING', 'CLOSED'] },
        roles: ['CAREGIVING', 'SUPERVISION'],
        reason: true,
      },
    ],
    rectifyServiceReview: [
      'Says what was done about it. 登记整改',
      { from: ['RECTIFYING'], to: 'RECTIFIED', roles: ['CAREGIVING'], reason: true },
    ],
    callBackServiceReview: [
      'Says what she thinks of it now: closed, or mended again. 回访',
      {
        ...{ from: ['RECTIFIED'], to: ['CLOSED', 'RECTIFYING'] },
        roles: ['CAREGIVING', 'SUPERVISION'],
        separateFrom: ['rectifyServiceReview'],
      },
    ],
  },
});

export const ServiceReviewStatus = SERVICE_REVIEW.states;
export type ServiceReviewStatus = keyof typeof ServiceReviewStatus;
