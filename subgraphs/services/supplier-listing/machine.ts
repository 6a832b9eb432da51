import { machine } from '../../../ground/workflow/machine.ts';

const OFFICES = ['CAREGIVING', 'SUPERVISION'] as const;

/** 政府购买养老服务供应商库: admission by rule R-24, evaluation, removal and review (domain B23). */
export const SUPPLIER_LISTING = machine({
  entity: 'SupplierListing',
  status: 'Status of a supplier in a pool. 供应商入库状态',
  states: {
    APPLIED: 'Asked to be admitted. 已申请',
    ADMITTED: 'In the pool: contracts are made with it. 已入库',
    UNDER_EVALUATION: 'Being evaluated; what it may do meanwhile stays as it was. 评价中',
    SUSPENDED: 'No contract is made with it, and nothing delivered, until it is kept again. 已暂停',
    REMOVED: 'Left the pool; it may ask again. 已移出',
    REJECTED: 'Not admitted; it may ask again. 未予入库',
  },
  actions: {
    applyForSupplierPool: [
      'Records that an organisation asks to be admitted to the pool of a city or county. 申请入库',
      { from: [], to: 'APPLIED', roles: OFFICES },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    changeSupplierScope: [
      'Says anew which services it may be bought for. 变更服务范围',
      { from: ['APPLIED', 'ADMITTED'], to: ['APPLIED', 'ADMITTED'], roles: OFFICES },
      ['NOT_KNOWN'],
    ],
    admitSupplier: [
      'Admits it, where rule R-24 holds. 准予入库',
      {
        ...{ from: ['APPLIED'], to: 'ADMITTED', roles: OFFICES },
        separateFrom: ['applyForSupplierPool', 'changeSupplierScope'],
      },
      ['NOT_KNOWN', 'SUPPLIER_NOT_ADMISSIBLE'],
    ],
    rejectSupplier: [
      'Does not admit it. 不予入库',
      {
        ...{ from: ['APPLIED'], to: 'REJECTED', roles: OFFICES, reason: true },
        separateFrom: ['applyForSupplierPool'],
      },
      ['SUPPLIER_ADMISSIBLE'],
    ],
    openSupplierEvaluation: [
      'Opens the periodic evaluation of its services. 启动评价',
      { from: ['ADMITTED', 'SUSPENDED'], to: 'UNDER_EVALUATION', roles: OFFICES },
    ],
    concludeSupplierEvaluation: [
      'Keeps, suspends or removes it by what the evaluation found; a reason unless it is kept. 评价定级',
      {
        from: ['UNDER_EVALUATION'],
        to: ['ADMITTED', 'SUSPENDED', 'REMOVED'],
        roles: OFFICES,
        separateFrom: ['openSupplierEvaluation'],
      },
      ['NOT_KNOWN', 'SUPPLIER_NOT_ADMISSIBLE', 'REASON_REQUIRED'],
    ],
    removeSupplier: [
      'Removes it out of turn, for example when it is on the list of broken trust, or asks for it. 移出',
      {
        ...{ from: ['ADMITTED', 'SUSPENDED', 'UNDER_EVALUATION'], to: 'REMOVED', roles: OFFICES },
        ...{ reason: true, separateFrom: ['admitSupplier'] },
      },
    ],
    reviewSupplierDecision: [
      'Reviews once, on its objection, that it was rejected, suspended or removed: upheld, or set aside. 复核',
      {
        from: ['REJECTED', 'SUSPENDED', 'REMOVED'],
        to: ['ADMITTED', 'REJECTED', 'SUSPENDED', 'REMOVED'],
        roles: OFFICES,
        reason: true,
        separateFrom: ['rejectSupplier', 'concludeSupplierEvaluation', 'removeSupplier'],
      },
      [
        'NOT_KNOWN',
        'ALREADY_EXISTS',
        'ALREADY_REVIEWED',
        'SUPPLIER_REVIEW_TOO_LATE',
        'SUPPLIER_NOT_ADMISSIBLE',
      ],
    ],
  },
});

export const SupplierListingStatus = SUPPLIER_LISTING.states;
export type SupplierListingStatus = keyof typeof SupplierListingStatus;
