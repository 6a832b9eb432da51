import {
  applicationSteps,
  HAND_IN_REFUSALS,
  SUPPLEMENT,
} from '../../../ground/application/steps.ts';
import { machine } from '../../../ground/workflow/machine.ts';

const SCORE_REFUSALS = [
  'UNKNOWN_ITEM',
  'MISSING_ITEM',
  'DUPLICATE_ITEM',
  'SCORE_NOT_ALLOWED',
  'TOO_MANY_ITEMS',
  'DUPLICATE_EVENT_KIND',
  'COUNT_NOT_ALLOWED',
] as const;

/** Before anybody is to assess her. */
const ASKED = ['DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'RETURNED', 'ACCEPTED'] as const;
/** From the order until something comes of it: one of them at a time for one elder. */
export const OPEN_STATES = [...ASKED, 'ASSIGNED', 'SCORED', 'PUBLICISED'] as const;
const DECIDED = ['EFFECTIVE', 'DISPUTED', 'REVIEWING', 'EXPIRED', 'SUPERSEDED', 'REVOKED'] as const;

/** In SQL: what is open, what is not, and what was not assigned or not scored, if it was revoked. */
const listed = (states: readonly string[]): string => `('${states.join("', '")}')`;
export const OPEN = listed(OPEN_STATES);
export const ENDED_OR_IN_FORCE = listed(DECIDED);
export const NOT_ASSIGNED = listed([...ASKED, 'REVOKED']);
export const NOT_SCORED = listed([...ASKED, 'ASSIGNED', 'REVOKED']);

/** Steps that made the result, and the dispute about it: nobody reviews what is her own. */
const DISPUTABLE = [
  'scoreAbilityAssessment',
  'publiciseAbilityAssessment',
  'activateAbilityAssessment',
  'disputeAbilityAssessment',
  'concludeAbilityAssessmentReview',
] as const;

/** 老年人能力评估: from the order to the end of the result (domain of Dexing, Shenyang and Ordos). */
export const ABILITY_ASSESSMENT = machine({
  entity: 'AbilityAssessment',
  status:
    'Status of an assessment. Its days alone say whether it is in force: from ' +
    '`effectiveFrom` to `validUntil`, or to the day before `endedOn`. 评估状态',
  statusName: 'AssessmentStatus',
  states: {
    DRAFT: 'Application being written. 草稿',
    SUBMITTED: 'Applied for. 已申请',
    ...SUPPLEMENT,
    ACCEPTED: 'Accepted. 已受理',
    RETURNED: 'Returned to the applicant. 已退回',
    ASSIGNED: 'Given to two assessors. 已派单',
    SCORED: 'Scored. 已评定',
    PUBLICISED: 'Result on public notice. 公示中',
    EFFECTIVE: 'In force. 生效',
    DISPUTED: 'Disputed, and in force until that is decided. 有异议',
    REVIEWING: 'Under review, and in force until that is decided. 复核中',
    EXPIRED: 'Its term is over. 已过期',
    SUPERSEDED: 'A later one took its place when it came into force. 已被替代',
    REVOKED: 'Revoked, or withdrawn before it was scored. 已撤销',
  },
  actions: {
    orderAbilityAssessment: [
      'Orders an assessment and hands the order in, or keeps it as a draft. 申请评估',
      { from: [], to: ['SUBMITTED', 'DRAFT'], roles: ['ASSESSMENT', 'CAREGIVING'], own: 'APPLY' },
      [...HAND_IN_REFUSALS, 'NATIONAL_ID_INVALID', 'ALREADY_EXISTS', 'ALREADY_ASSESSED'],
    ],
    submitAbilityAssessment: [
      'Hands in a draft, or again what was returned. 提交',
      {
        from: ['DRAFT', 'RETURNED'],
        to: 'SUBMITTED',
        roles: ['ASSESSMENT', 'CAREGIVING'],
        own: 'APPLY',
      },
      ['NOT_KNOWN'],
    ],
    ...applicationSteps('AbilityAssessment', {
      ...{ received: 'SUBMITTED', decided: DECIDED, office: ['ASSESSMENT'] },
      ...{ also: ['CAREGIVING'], own: 'APPLY' },
    }),
    withdrawAbilityAssessment: [
      'Takes the order back before anybody was assessed. 撤回',
      {
        from: [...ASKED, 'ASSIGNED'],
        to: 'REVOKED',
        roles: ['ASSESSMENT', 'CAREGIVING'],
        own: 'APPLY',
      },
    ],
    acceptAbilityAssessment: [
      'Accepts the order. 受理',
      { from: ['SUBMITTED'], to: 'ACCEPTED', roles: ['ASSESSMENT'] },
      ['MATERIALS_MISSING'],
    ],
    returnAbilityAssessment: [
      'Gives the order back to be mended. 退回',
      { from: ['SUBMITTED'], to: 'RETURNED', roles: ['ASSESSMENT'], reason: true },
    ],
    assignAbilityAssessment: [
      'Gives it to an organisation and two of its assessors, or to others than before. 派单',
      { from: ['ACCEPTED', 'ASSIGNED'], to: 'ASSIGNED', roles: ['ASSESSMENT'] },
      ['INVALID_VALUE', 'ASSESSOR_NOT_QUALIFIED'],
    ],
    scoreAbilityAssessment: [
      'Records the scores of today; the level is computed here. 评定',
      { from: ['ASSIGNED'], to: 'SCORED', roles: ['ASSESSMENT'] },
      ['ASSESSOR_NOT_QUALIFIED', ...SCORE_REFUSALS],
    ],
    publiciseAbilityAssessment: [
      'Puts the result on public notice from today. 公示',
      { from: ['SCORED'], to: 'PUBLICISED', roles: ['ASSESSMENT'] },
    ],
    activateAbilityAssessment: [
      'Brings it into force from today, after seven days of notice; it supersedes ' +
        'the former. 生效',
      { from: ['PUBLICISED'], to: 'EFFECTIVE', roles: ['ASSESSMENT'] },
      ['PUBLICITY_NOT_OVER', 'TERM_OVER'],
    ],
    disputeAbilityAssessment: [
      'Disputes the result, which stays in force until decided. 提出异议',
      { from: ['EFFECTIVE'], to: 'DISPUTED', roles: ['ASSESSMENT', 'CAREGIVING'], own: 'APPLY' },
    ],
    reviewAbilityAssessment: [
      'Takes up the dispute. 复核',
      {
        ...{ from: ['DISPUTED'], to: 'REVIEWING', roles: ['ASSESSMENT'] },
        separateFrom: DISPUTABLE,
      },
    ],
    concludeAbilityAssessmentReview: [
      'Upholds the result, or corrects it by new scores, from its first day. 复核结论',
      {
        ...{ from: ['REVIEWING'], to: 'EFFECTIVE', roles: ['ASSESSMENT'] },
        separateFrom: DISPUTABLE,
      },
      ['INVALID_VALUE', ...SCORE_REFUSALS],
    ],
    expireAbilityAssessment: [
      'Records that its term is over; it was in force no longer than that anyway. 到期',
      { from: ['EFFECTIVE'], to: 'EXPIRED', roles: ['ASSESSMENT', 'CAREGIVING'] },
      ['TERM_NOT_OVER'],
    ],
    revokeAbilityAssessment: [
      'Revokes a result, in force or not, from today. 撤销',
      {
        from: ['SCORED', 'PUBLICISED', 'EFFECTIVE', 'DISPUTED', 'REVIEWING'],
        to: 'REVOKED',
        roles: ['ASSESSMENT', 'SUPERVISION'],
        reason: true,
      },
    ],
  },
});

export const AssessmentStatus = ABILITY_ASSESSMENT.states;
export type AssessmentStatus = keyof typeof AssessmentStatus;

export type AbilityAssessmentAction = keyof typeof ABILITY_ASSESSMENT.actions;
