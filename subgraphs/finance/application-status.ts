import { registerEnumType } from 'type-graphql';

export enum ApplicationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  COUNTY_REVIEW = 'COUNTY_REVIEW',
  CITY_REVIEW = 'CITY_REVIEW',
  PUBLICISED = 'PUBLICISED',
  APPROVED = 'APPROVED',
  DISBURSED = 'DISBURSED',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  RECLAIMED = 'RECLAIMED',
}

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
