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
registerEnumType(ApplicationStatus, {
  name: 'SubsidyApplicationStatus',
  description:
    'DRAFT → SUBMITTED → ACCEPTED → COUNTY_REVIEW → CITY_REVIEW → PUBLICISED → APPROVED → ' +
    'DISBURSED; a review may end in RETURNED (submitted anew) or REJECTED; DISBURSED → RECLAIMED.',
  valuesConfig: {
    DRAFT: { description: 'Being written. 草稿' },
    SUBMITTED: { description: 'Handed in. 已提交' },
    ACCEPTED: { description: 'Complete and taken on. 已受理' },
    COUNTY_REVIEW: { description: 'With the county, district or banner. 县级审核' },
    CITY_REVIEW: { description: 'With the city. 市级审核' },
    PUBLICISED: { description: 'Displayed for objections. 公示' },
    APPROVED: { description: 'Approved, not paid yet. 已批准' },
    DISBURSED: { description: 'Paid; a monthly benefit runs on. 已发放' },
    RETURNED: { description: 'Sent back for correction. 已退回' },
    REJECTED: { description: 'Refused. 不予批准' },
    RECLAIMED: { description: 'Paid without ground and taken back. 已追回' },
  },
});

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
