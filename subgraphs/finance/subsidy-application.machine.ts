import { machine } from '../../ground/workflow/machine.ts';
import { ApplicationStatus as S } from './application-status.ts';

const UNDER_REVIEW = [S.SUBMITTED, S.ACCEPTED, S.COUNTY_REVIEW, S.CITY_REVIEW, S.PUBLICISED];

/**
 * 补贴申请—发放: from the application to the payment. Rules compute, people decide: who refuses,
 * returns or takes back says why (PIPL art. 24).
 */
export const SUBSIDY_APPLICATION = machine({
  entity: 'SubsidyApplication',
  actions: {
    applyForSubsidy: {
      does: 'Drafts an application; the hub computes the amount from its own facts.',
      labelZh: '申请',
      from: [],
      to: S.DRAFT,
      roles: ['FINANCE'],
      own: true,
      refusals: ['NOT_KNOWN', 'INVALID_VALUE', 'ALREADY_EXISTS', 'ALREADY_PAID'],
    },
    submitSubsidyApplication: {
      does: 'Hands it in, once its period is over, with the amount as the facts of now give it.',
      labelZh: '提交',
      from: [S.DRAFT, S.RETURNED],
      to: S.SUBMITTED,
      roles: ['FINANCE'],
      own: true,
      refusals: ['INVALID_VALUE', 'NOTHING_TO_PAY', 'ASSESSMENT_REQUIRED'],
    },
    acceptSubsidyApplication: {
      does: 'Takes it on as complete.',
      labelZh: '受理',
      from: [S.SUBMITTED],
      to: S.ACCEPTED,
      roles: ['FINANCE'],
    },
    startSubsidyReview: {
      does: 'Starts the review of the county, district or banner.',
      labelZh: '县级审核',
      from: [S.ACCEPTED],
      to: S.COUNTY_REVIEW,
      roles: ['FINANCE'],
    },
    passSubsidyCountyReview: {
      does: 'Passes it on to the review of the city.',
      labelZh: '县级审核通过',
      from: [S.COUNTY_REVIEW],
      to: S.CITY_REVIEW,
      roles: ['FINANCE'],
    },
    publiciseSubsidyApplication: {
      does: 'Passes the review of the city and displays it for objections, seven days after today.',
      labelZh: '市级审核通过并公示',
      from: [S.CITY_REVIEW],
      to: S.PUBLICISED,
      roles: ['FINANCE'],
    },
    approveSubsidyApplication: {
      does: 'Approves it, after the last day of display, if the amount still holds.',
      labelZh: '批准',
      from: [S.PUBLICISED],
      to: S.APPROVED,
      roles: ['FINANCE'],
      refusals: ['PUBLICITY_RUNNING', 'AMOUNT_CHANGED'],
    },
    returnSubsidyApplication: {
      does: 'Sends it back for correction; it is handed in anew.',
      labelZh: '退回',
      from: [...UNDER_REVIEW, S.APPROVED],
      to: S.RETURNED,
      roles: ['FINANCE'],
      reason: true,
    },
    rejectSubsidyApplication: {
      does: 'Refuses it for good.',
      labelZh: '不予批准',
      from: UNDER_REVIEW,
      to: S.REJECTED,
      roles: ['FINANCE'],
      reason: true,
    },
    disburseSubsidy: {
      does:
        'Pays it today from the budget line of the nearest region, if the amount still holds and ' +
        'the line has room; not by who approved it.',
      labelZh: '发放',
      from: [S.APPROVED],
      to: S.DISBURSED,
      roles: ['FINANCE'],
      refusals: ['AMOUNT_CHANGED', 'FOUR_EYES', 'ALREADY_PAID', 'NO_BUDGET', 'OVER_BUDGET'],
    },
    reclaimSubsidy: {
      does: 'Takes back what was paid without ground; the budget line has it again.',
      labelZh: '追回',
      from: [S.DISBURSED],
      to: S.RECLAIMED,
      roles: ['FINANCE'],
      reason: true,
    },
  },
});

export type SubsidyApplicationAction = keyof typeof SUBSIDY_APPLICATION.actions;
