import {
  applicationSteps,
  HAND_IN_REFUSALS,
  SUPPLEMENT,
} from '../../../ground/application/steps.ts';
import { machine } from '../../../ground/workflow/machine.ts';

const TAKEN_ON = ['ACCEPTED', 'COUNTY_REVIEW', 'CITY_REVIEW', 'PUBLICISED'] as const;
const UNDER_REVIEW = ['SUBMITTED', 'SUPPLEMENT', ...TAKEN_ON] as const;
const DECIDED = ['APPROVED', 'DISBURSED', 'REJECTED', 'RECLAIMED'] as const;

/** Steps by which an application comes into being; who reviews or decides on it did none of them. */
const HANDED_IN = ['applyForSubsidy', 'classSubsidyPremises', 'submitSubsidyApplication'] as const;

/**
 * 补贴申请—发放: from the application to the payment. Rules compute, people decide: who refuses,
 * returns or takes back says why (PIPL art. 24). County and city review one after the other, and
 * nobody checks her own work or pays what she approved (不相容岗位分离; our default).
 */
export const SUBSIDY_APPLICATION = machine({
  entity: 'SubsidyApplication',
  status: 'Status of an application for a subsidy. 补贴申请状态',
  states: {
    DRAFT: 'Being written. 草稿',
    SUBMITTED: 'Handed in. 已提交',
    ...SUPPLEMENT,
    ACCEPTED: 'Complete and taken on. 已受理',
    COUNTY_REVIEW: 'With the county, district or banner. 县级审核',
    CITY_REVIEW: 'With the city. 市级审核',
    PUBLICISED: 'Displayed for objections. 公示',
    APPROVED: 'Approved, not paid yet. 已批准',
    DISBURSED: 'Paid; a monthly benefit runs on. 已发放',
    RETURNED: 'Sent back for correction. 已退回',
    REJECTED: 'Refused; it can be applied for anew. 不予批准',
    WITHDRAWN: 'Withdrawn before a decision; it can be applied for anew. 已撤回',
    RECLAIMED: 'Paid without ground and taken back; it can be applied for anew. 已追回',
  },
  actions: {
    applyForSubsidy: [
      'Drafts an application; the hub computes the amount from its own facts. 申请',
      { from: [], to: 'DRAFT', roles: ['FINANCE', 'OPERATOR'], own: 'APPLY' },
      [
        ...HAND_IN_REFUSALS,
        ...['AMOUNT_NOT_ESTABLISHED', 'ALREADY_EXISTS', 'ALREADY_PAID', 'SAME_KIND_ALREADY'],
      ],
    ],
    classSubsidyPremises: [
      'Says which case premises are that were bought, and which the policy does not name ' +
        '(R-02); the amount follows. 认定用房性质',
      { from: ['DRAFT', 'RETURNED'], to: ['DRAFT', 'RETURNED'], roles: ['FINANCE'] },
      ['INVALID_VALUE'],
    ],
    submitSubsidyApplication: [
      'Hands it in, once its period is over, with the amount by the current facts. 提交',
      {
        ...{ from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', roles: ['FINANCE', 'OPERATOR'] },
        own: 'APPLY',
      },
      [
        ...['NOT_KNOWN', 'INVALID_VALUE', 'PREMISES_NOT_CLASSED', 'AMOUNT_NOT_ESTABLISHED'],
        ...['NOTHING_TO_PAY', 'ASSESSMENT_REQUIRED', 'DWELLING_CHANGED'],
      ],
    ],
    ...applicationSteps('SubsidyApplication', {
      ...{ received: 'SUBMITTED', decided: DECIDED, office: ['FINANCE'] },
      ...{ also: ['OPERATOR'], own: 'APPLY' },
    }),
    withdrawSubsidyApplication: [
      'Withdraws it before it is decided on. 撤回申请',
      {
        from: ['DRAFT', 'RETURNED', ...UNDER_REVIEW],
        to: 'WITHDRAWN',
        roles: ['FINANCE', 'OPERATOR'],
        own: 'APPLY',
      },
    ],
    acceptSubsidyApplication: [
      'Takes it on as complete. 受理',
      { from: ['SUBMITTED'], to: 'ACCEPTED', roles: ['FINANCE'] },
      ['MATERIALS_MISSING'],
    ],
    startSubsidyReview: [
      'Starts the review of the county, district or banner. 县级审核',
      {
        ...{ from: ['ACCEPTED'], to: 'COUNTY_REVIEW', roles: ['FINANCE'] },
        ...{ level: 'COUNTY', separateFrom: HANDED_IN },
      },
      ['SAME_KIND_ELSEWHERE'],
    ],
    passSubsidyCountyReview: [
      'Passes it on to the review of the city. 县级审核通过',
      {
        ...{ from: ['COUNTY_REVIEW'], to: 'CITY_REVIEW', roles: ['FINANCE'] },
        ...{ level: 'COUNTY', separateFrom: HANDED_IN },
      },
    ],
    publiciseSubsidyApplication: [
      'Passes the review of the city and displays it for objections, seven days after today. ' +
        '市级审核通过并公示',
      {
        ...{ from: ['CITY_REVIEW'], to: 'PUBLICISED', roles: ['FINANCE'] },
        ...{ level: 'CITY', separateFrom: [...HANDED_IN, 'passSubsidyCountyReview'] },
      },
    ],
    recordSubsidyObjection: [
      'Records what somebody objected while it was displayed. 登记异议',
      { from: ['PUBLICISED'], to: 'PUBLICISED', roles: ['FINANCE'] },
    ],
    answerSubsidyObjection: [
      'Answers an objection: upheld, so that it is returned or refused, or not. 答复异议',
      {
        ...{ from: ['PUBLICISED'], to: 'PUBLICISED', roles: ['FINANCE'] },
        separateFrom: ['recordSubsidyObjection'],
      },
      ['NOT_KNOWN'],
    ],
    approveSubsidyApplication: [
      'Approves it, after the last day of display, if no objection stands and the amount still ' +
        'holds. 批准',
      {
        ...{ from: ['PUBLICISED'], to: 'APPROVED', roles: ['FINANCE'] },
        separateFrom: [...HANDED_IN, 'passSubsidyCountyReview', 'publiciseSubsidyApplication'],
      },
      ['PUBLICITY_NOT_OVER', 'OBJECTION_STANDS', 'AMOUNT_CHANGED', 'SAME_KIND_ELSEWHERE'],
    ],
    returnSubsidyApplication: [
      'Sends it back for correction; it is handed in anew. 退回',
      { from: [...TAKEN_ON, 'APPROVED'], to: 'RETURNED', roles: ['FINANCE'], reason: true },
    ],
    rejectSubsidyApplication: [
      'Refuses it. 不予批准',
      { from: UNDER_REVIEW, to: 'REJECTED', roles: ['FINANCE'], reason: true },
    ],
    reopenSubsidyApplication: [
      'Takes its refusal back: it is handed in anew today, and reviewed from the start. 撤销不予批准',
      {
        ...{ from: ['REJECTED'], to: 'SUBMITTED', roles: ['FINANCE'], reason: true },
        separateFrom: ['rejectSubsidyApplication'],
      },
      ['ALREADY_EXISTS'],
    ],
    disburseSubsidy: [
      'Pays it today from the budget line of the nearest region, or from that of each level that ' +
        'carries a part, if the amount still holds and every line has room. 发放',
      {
        ...{ from: ['APPROVED'], to: 'DISBURSED', roles: ['FINANCE'] },
        separateFrom: ['approveSubsidyApplication', 'restoreSubsidyPayment'],
      },
      [
        ...['AMOUNT_CHANGED', 'ALREADY_PAID', 'SAME_KIND_ELSEWHERE', 'DWELLING_CHANGED'],
        ...['NO_BUDGET', 'OVER_BUDGET', 'BUDGET_YEAR_CLOSED'],
      ],
    ],
    reclaimSubsidy: [
      'Takes back what was paid without ground; the budget line has it again. 追回',
      { from: ['DISBURSED'], to: 'RECLAIMED', roles: ['FINANCE'], reason: true },
      ['BUDGET_YEAR_CLOSED'],
    ],
    restoreSubsidyPayment: [
      'Takes a reclaim back: what came back is to be paid again, by somebody else than does this. 撤销追回',
      {
        ...{ from: ['RECLAIMED'], to: ['APPROVED', 'DISBURSED'], roles: ['FINANCE'] },
        ...{ reason: true, separateFrom: ['reclaimSubsidy'] },
      },
      ['ALREADY_EXISTS', 'ALREADY_PAID'],
    ],
  },
});

export const ApplicationStatus = SUBSIDY_APPLICATION.states;
export type ApplicationStatus = keyof typeof ApplicationStatus;
