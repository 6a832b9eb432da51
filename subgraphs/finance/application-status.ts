import { registerEnumType } from 'type-graphql';

export enum DisbursementStatus {
  PLANNED = 'PLANNED',
  PAID = 'PAID',
  FAILED = 'FAILED',
  RECLAIMED = 'RECLAIMED',
}
registerEnumType(DisbursementStatus, {
  name: 'DisbursementStatus',
  description: 'PLANNED → PAID; a payment may come back (FAILED) or be taken back (RECLAIMED).',
  valuesConfig: {
    PLANNED: { description: 'Due, not paid yet. 待发放' },
    PAID: { description: 'Paid. 已发放' },
    FAILED: { description: 'Sent back by the bank. 发放失败' },
    RECLAIMED: { description: 'Taken back. 已追回' },
  },
});
