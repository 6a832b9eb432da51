import { computed, fieldsOf, ref } from '../../../ground/row/fields.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { MoneyRatio } from '../money-figure.ts';
import { Region } from '../stubs.ts';
import { LotteryFundAllocation } from './entity.ts';
import { elderCareShare } from './figures.ts';

export const LotteryFundAllocationFields = fieldsOf(LotteryFundAllocation, {
  share: computed(
    'p0',
    () => MoneyRatio,
    ['year', 'elderCare', 'total', 'requiredPercent'],
    'The share of elder care (R-11). 养老服务占比',
    (allocation, { today }) => elderCareShare(allocation, today),
    { nullable: false, counts: 'MONEY' },
  ),
  policyDocument: computed(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId'],
    'The document that asks for a share, null without one. 依据',
    ({ policyDocumentId }) =>
      policyDocumentId === null ? null : PolicyDocument.of(policyDocumentId),
  ),
  region: ref('p0', Region, 'regionCode', 'The region. 地区'),
});
