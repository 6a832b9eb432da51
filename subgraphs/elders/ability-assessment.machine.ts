import { machine } from '../../ground/workflow/machine.ts';
import { AssessmentStatus as S } from './assessment-enums.ts';

const SCORE_REFUSALS = [
  'UNKNOWN_ITEM',
  'MISSING_ITEM',
  'DUPLICATE_ITEM',
  'SCORE_NOT_ALLOWED',
  'TOO_MANY_ITEMS',
  'DUPLICATE_EVENT_KIND',
  'COUNT_NOT_ALLOWED',
] as const;

/** From the order until something comes of it: one of them at a time for one elder. */
export const OPEN_STATES: readonly S[] = [
  S.DRAFT,
  S.SUBMITTED,
  S.RETURNED,
  S.ACCEPTED,
  S.ASSIGNED,
  S.SCORED,
  S.PUBLICISED,
];

/** 老年人能力评估: from the order to the end of the result (domain of 000, 001 and 002). */
export const ABILITY_ASSESSMENT = machine({
  entity: 'AbilityAssessment',
  actions: {
    orderAbilityAssessment: {
      does: 'Orders an assessment and hands the order in, or keeps it as a draft.',
      labelZh: '申请评估',
      from: [],
      to: [S.SUBMITTED, S.DRAFT],
      roles: ['ASSESSMENT', 'CAREGIVING'],
      own: true,
      refusals: [
        'INVALID_VALUE',
        'NATIONAL_ID_INVALID',
        'NOT_KNOWN',
        'ALREADY_EXISTS',
        'ALREADY_ASSESSED',
      ],
    },
    submitAbilityAssessment: {
      does: 'Hands in a draft, or again what was returned.',
      labelZh: '提交',
      from: [S.DRAFT, S.RETURNED],
      to: S.SUBMITTED,
      roles: ['ASSESSMENT', 'CAREGIVING'],
      own: true,
    },
    withdrawAbilityAssessment: {
      does: 'Takes the order back before anybody was assessed.',
      labelZh: '撤回',
      from: [S.DRAFT, S.SUBMITTED, S.RETURNED, S.ACCEPTED, S.ASSIGNED],
      to: S.REVOKED,
      roles: ['ASSESSMENT', 'CAREGIVING'],
      own: true,
    },
    acceptAbilityAssessment: {
      does: 'Accepts the order.',
      labelZh: '受理',
      from: [S.SUBMITTED],
      to: S.ACCEPTED,
      roles: ['ASSESSMENT'],
    },
    returnAbilityAssessment: {
      does: 'Gives the order back to be mended.',
      labelZh: '退回',
      from: [S.SUBMITTED],
      to: S.RETURNED,
      roles: ['ASSESSMENT'],
      reason: true,
    },
    assignAbilityAssessment: {
      does: 'Gives it to an organisation and two of its assessors, or to others than before.',
      labelZh: '派单',
      from: [S.ACCEPTED, S.ASSIGNED],
      to: S.ASSIGNED,
      roles: ['ASSESSMENT'],
      refusals: ['INVALID_VALUE', 'ASSESSOR_NOT_QUALIFIED'],
    },
    scoreAbilityAssessment: {
      does: 'Records the scores of today; the level is computed here.',
      labelZh: '评定',
      from: [S.ASSIGNED],
      to: S.SCORED,
      roles: ['ASSESSMENT'],
      refusals: ['ASSESSOR_NOT_QUALIFIED', ...SCORE_REFUSALS],
    },
    publiciseAbilityAssessment: {
      does: 'Puts the result on public notice from today.',
      labelZh: '公示',
      from: [S.SCORED],
      to: S.PUBLICISED,
      roles: ['ASSESSMENT'],
    },
    activateAbilityAssessment: {
      does: 'Brings it into force from today, after seven days of notice; it supersedes the former.',
      labelZh: '生效',
      from: [S.PUBLICISED],
      to: S.EFFECTIVE,
      roles: ['ASSESSMENT'],
      refusals: ['PUBLICITY_NOT_OVER', 'TERM_OVER'],
    },
    disputeAbilityAssessment: {
      does: 'Disputes the result, which stays in force until decided.',
      labelZh: '提出异议',
      from: [S.EFFECTIVE],
      to: S.DISPUTED,
      roles: ['ASSESSMENT', 'CAREGIVING'],
      own: true,
    },
    reviewAbilityAssessment: {
      does: 'Takes up the dispute.',
      labelZh: '复核',
      from: [S.DISPUTED],
      to: S.REVIEWING,
      roles: ['ASSESSMENT'],
    },
    concludeAbilityAssessmentReview: {
      does: 'Upholds the result, or corrects it by new scores, from its first day.',
      labelZh: '复核结论',
      from: [S.REVIEWING],
      to: S.EFFECTIVE,
      roles: ['ASSESSMENT'],
      refusals: ['INVALID_VALUE', ...SCORE_REFUSALS],
    },
    expireAbilityAssessment: {
      does: 'Records that its term is over; it was in force no longer than that anyway.',
      labelZh: '到期',
      from: [S.EFFECTIVE],
      to: S.EXPIRED,
      roles: ['ASSESSMENT', 'CAREGIVING'],
      refusals: ['TERM_NOT_OVER'],
    },
    revokeAbilityAssessment: {
      does: 'Revokes a result, in force or not, from today.',
      labelZh: '撤销',
      from: [S.SCORED, S.PUBLICISED, S.EFFECTIVE, S.DISPUTED, S.REVIEWING],
      to: S.REVOKED,
      roles: ['ASSESSMENT', 'SUPERVISION'],
      reason: true,
    },
  },
});

export type AbilityAssessmentAction = keyof typeof ABILITY_ASSESSMENT.actions;
