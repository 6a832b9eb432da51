import { machine } from '../../../ground/workflow/machine.ts';

const OFFICES = ['CAREGIVING', 'SUPERVISION'] as const;

/** 政府购买养老服务合同: drawn up by one person and signed by another (domain B6, B23). */
export const PURCHASE_CONTRACT = machine({
  entity: 'PurchaseContract',
  status: 'Status of a contract with a supplier. 购买服务合同状态',
  states: {
    DRAFT: 'Being drawn up; nothing is delivered under it. 拟定',
    SIGNED: 'In force, on the days that it names. 已签订',
    ENDED: 'Ended before its time, with its last day. 已终止',
    DISCARDED: 'Given up before it was signed. 已作废',
  },
  actions: {
    draftPurchaseContract: [
      'Draws up a contract with an admitted supplier. 拟定合同',
      { from: [], to: 'DRAFT', roles: OFFICES },
      ['NOT_KNOWN', 'SUPPLIER_NOT_ADMITTED', 'INVALID_VALUE'],
    ],
    correctPurchaseContract: [
      'Corrects a draft; what is left out stays as it is. 修改合同',
      { from: ['DRAFT'], to: 'DRAFT', roles: OFFICES },
      ['NOT_KNOWN', 'SUPPLIER_NOT_ADMITTED', 'INVALID_VALUE'],
    ],
    signPurchaseContract: [
      'Signs it: deliveries are recorded under it from its first day on. 签订合同',
      {
        ...{ from: ['DRAFT'], to: 'SIGNED', roles: OFFICES },
        separateFrom: ['draftPurchaseContract', 'correctPurchaseContract'],
      },
      ['NOT_KNOWN', 'SUPPLIER_NOT_ADMITTED'],
    ],
    endPurchaseContract: [
      'Ends it before its time, with a last day. 终止合同',
      {
        ...{ from: ['SIGNED'], to: 'ENDED', roles: OFFICES, reason: true },
        separateFrom: ['signPurchaseContract'],
      },
      ['INVALID_VALUE'],
    ],
    discardPurchaseContract: [
      'Gives up a draft. 作废合同',
      { from: ['DRAFT'], to: 'DISCARDED', roles: OFFICES },
    ],
  },
});

export const PurchaseContractStatus = PURCHASE_CONTRACT.states;
export type PurchaseContractStatus = keyof typeof PurchaseContractStatus;
