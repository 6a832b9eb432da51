import { machine } from '../../../ground/workflow/machine.ts';

/** 服务派送记录: what a supplier's worker did for an elder, and who says so (domain B6). */
export const SERVICE_DELIVERY = machine({
  entity: 'ServiceDelivery',
  aboutElder: true,
  status: 'Status of a delivery of a bought service. 服务记录状态',
  states: {
    RECORDED: 'Recorded, not confirmed yet. 待确认',
    CONFIRMED: 'Confirmed: it is paid for. 已确认',
    DISPUTED: 'Said to be otherwise; it is looked into. 有异议',
    REJECTED: 'Found not to have been given: it is not paid for. 不予认可',
    VOIDED: 'Recorded in error. 已作废',
  },
  actions: {
    recordServiceDeliveries: [
      'Records one or several deliveries under a contract, all of them or none. 登记服务',
      { from: [], to: 'RECORDED', roles: ['CAREGIVING'] },
      [
        ...['NOT_KNOWN', 'CONTRACT_NOT_IN_FORCE', 'SUPPLIER_NOT_ADMITTED', 'NOT_EMPLOYED'],
        ...['ASSESSMENT_REQUIRED', 'WORKER_ELSEWHERE', 'ELDER_SERVED_THEN', 'MONTH_SETTLED'],
        'INVALID_VALUE',
      ],
    ],
    confirmServiceDelivery: [
      'Confirms that it was given: the elder herself, her guardian, or staff who asked her. 确认服务',
      {
        ...{ from: ['RECORDED'], to: 'CONFIRMED', roles: ['CAREGIVING'], own: 'APPLY' },
        separateFrom: ['recordServiceDeliveries'],
      },
      ['INVALID_VALUE'],
    ],
    disputeServiceDelivery: [
      'Says that it was not given, or otherwise than recorded. 提出异议',
      { from: ['RECORDED', 'CONFIRMED'], to: 'DISPUTED', roles: ['CAREGIVING'], own: 'APPLY' },
      ['MONTH_SETTLED'],
    ],
    settleServiceDispute: [
      'Finds that it was given or not, and says why. 处理异议',
      {
        ...{ from: ['DISPUTED'], to: ['CONFIRMED', 'REJECTED'], roles: ['SUPERVISION'] },
        ...{ reason: true, separateFrom: ['recordServiceDeliveries', 'disputeServiceDelivery'] },
      },
    ],
    voidServiceDelivery: [
      'Takes back what was recorded in error. 作废服务记录',
      { from: ['RECORDED'], to: 'VOIDED', roles: ['CAREGIVING'], reason: true },
    ],
    recordCallBack: [
      'Records what an elder of the sample said when she was called back; what she denies is not paid for. 登记回访',
      {
        ...{ from: ['CONFIRMED'], to: ['CONFIRMED', 'REJECTED'] },
        roles: ['CAREGIVING', 'SUPERVISION'],
        separateFrom: ['recordServiceDeliveries', 'confirmServiceDelivery'],
      },
      ['NOT_IN_SAMPLE'],
    ],
  },
});

export const ServiceDeliveryStatus = SERVICE_DELIVERY.states;
export type ServiceDeliveryStatus = keyof typeof ServiceDeliveryStatus;
