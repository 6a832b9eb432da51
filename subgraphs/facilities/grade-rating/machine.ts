import { machine } from '../../../ground/workflow/machine.ts';

/** What is neither granted nor over. */
const UNDER_WAY = ['APPLIED', 'REVIEWED', 'EVALUATED', 'COMMITTEE'] as const;

/**
 * 养老机构等级评定 (C7, R-13, GB/T 37276-2018): a home applies, its papers are reviewed, it is evaluated
 * on site, a committee of the city decides, the result is on public notice, and another person grants
 * it. What is refused or taken away is reviewed once, by somebody else.
 */
export const GRADE_RATING = machine({
  entity: 'GradeRating',
  statusName: 'GradeStatus',
  status: 'Where the rating of a home stands. 评定状态',
  states: {
    APPLIED: 'Applied for. 申请',
    REVIEWED: 'Papers reviewed. 材料审查',
    EVALUATED: 'Evaluated on site. 现场评定',
    COMMITTEE: 'Before the committee. 评定委员会',
    PUBLICISED: 'Result publicised. 公示',
    OBJECTED: 'An objection to it is looked into; the notice waits. 异议核查',
    GRANTED: 'Granted. 授牌',
    REJECTED: 'Not granted. 不予评定',
    WITHDRAWN: 'Given up by the home. 撤回申请',
    EXPIRED: 'Its time is over, or a later one took its place. 到期',
    DOWNGRADED: 'Replaced by a lower grade before its time. 降级',
    REVOKED: 'Taken away. 撤销',
    CONTESTED: 'The home asked for a review of the decision, which holds meanwhile. 复核中',
  },
  actions: {
    applyForGrade: [
      'Applies for a grade of a home: for its first, for a higher one, or before the one it has ' +
        'ends. 申请等级评定',
      { from: [], to: 'APPLIED', roles: ['SUPERVISION', 'OPERATOR'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'FACILITY_NOT_OPERATING', 'GRADE_BARRED'],
    ],
    correctGradeApplication: [
      'Asks for another grade while nobody has looked at it. 更正评定申请',
      { from: ['APPLIED'], to: 'APPLIED', roles: ['SUPERVISION', 'OPERATOR'] },
    ],
    withdrawGradeApplication: [
      'Gives an application up. 撤回评定申请',
      { from: UNDER_WAY, to: 'WITHDRAWN', roles: ['SUPERVISION', 'OPERATOR'] },
    ],
    reviewGradeApplication: [
      'Finds the papers in order. 审查评定材料',
      {
        ...{ from: ['APPLIED'], to: 'REVIEWED', roles: ['SUPERVISION'] },
        separateFrom: ['applyForGrade', 'correctGradeApplication'],
      },
      ['FACILITY_NOT_OPERATING', 'GRADE_BARRED'],
    ],
    evaluateGrade: [
      'Records what the evaluation on site came to, part by part. 现场评定',
      {
        ...{ from: ['REVIEWED'], to: 'EVALUATED', roles: ['SUPERVISION'] },
        separateFrom: ['applyForGrade', 'correctGradeApplication'],
      },
    ],
    referToGradeCommittee: [
      'Puts the result before the committee. 提交评定委员会',
      { from: ['EVALUATED'], to: 'COMMITTEE', roles: ['SUPERVISION'] },
    ],
    decideGrade: [
      'Records the grade that the committee decided on, none above the one applied for, and puts it ' +
        'on public notice. 评定公示',
      {
        ...{ from: ['COMMITTEE'], to: 'PUBLICISED', roles: ['SUPERVISION'], level: 'CITY' },
        separateFrom: ['evaluateGrade'],
      },
    ],
    objectToGrade: [
      'Records an objection that somebody made during the notice. 登记异议',
      { from: ['PUBLICISED'], to: 'OBJECTED', roles: ['SUPERVISION'], reason: true },
      ['OBJECTION_TOO_LATE'],
    ],
    dismissGradeObjection: [
      'Finds the objection without ground. 驳回异议',
      {
        ...{ from: ['OBJECTED'], to: 'PUBLICISED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['decideGrade', 'objectToGrade'],
      },
    ],
    upholdGradeObjection: [
      'Finds the objection right: the committee decides anew. 异议成立',
      {
        ...{ from: ['OBJECTED'], to: 'COMMITTEE', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['decideGrade', 'objectToGrade'],
      },
    ],
    grantGrade: [
      'Grants the grade for three years once the notice is over; one that the home has ends. 授牌',
      {
        ...{ from: ['PUBLICISED'], to: 'GRANTED', roles: ['SUPERVISION'], level: 'CITY' },
        separateFrom: ['evaluateGrade', 'decideGrade'],
      },
      ['PUBLICITY_NOT_OVER', 'FACILITY_NOT_OPERATING', 'GRADE_BARRED'],
    ],
    rejectGrade: [
      'Refuses it. 不予评定',
      {
        ...{ from: UNDER_WAY, to: 'REJECTED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['applyForGrade'],
      },
    ],
    recheckGrade: [
      'Records that a home with a grade was looked at again. 复核检查',
      { from: ['GRANTED'], to: 'GRANTED', roles: ['SUPERVISION', 'INSPECTION'] },
    ],
    downgradeGrade: [
      'Puts a lower grade in its place, until the day on which this one would have ended. 降级',
      {
        ...{ from: ['GRANTED'], to: 'DOWNGRADED', roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['grantGrade', 'recheckGrade'] },
      },
      ['RECHECK_FIRST', 'GRADE_OVER'],
    ],
    revokeGrade: [
      'Takes it away. 撤销等级',
      {
        ...{ from: ['GRANTED'], to: 'REVOKED', roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['grantGrade', 'recheckGrade'] },
      },
      ['RECHECK_FIRST', 'GRADE_OVER'],
    ],
    expireGrade: [
      'Records that its time is over. 等级到期',
      { from: ['GRANTED'], to: 'EXPIRED', roles: ['SUPERVISION'] },
      ['GRADE_STILL_VALID'],
    ],
    contestGradeDecision: [
      'Asks that a refusal, a downgrade or a revocation be reviewed, within 60 days and once. 申请复核',
      {
        from: ['REJECTED', 'DOWNGRADED', 'REVOKED'],
        ...{ to: 'CONTESTED', roles: ['SUPERVISION', 'OPERATOR'], reason: true },
      },
      ['CONTEST_TOO_LATE', 'CONTESTED_BEFORE', 'ALREADY_EXISTS'],
    ],
    upholdGradeDecision: [
      'Finds the decision right: it stands. 维持原决定',
      {
        from: ['CONTESTED'],
        ...{ to: ['REJECTED', 'DOWNGRADED', 'REVOKED'], roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['rejectGrade', 'downgradeGrade', 'revokeGrade'] },
      },
    ],
    overturnGradeDecision: [
      'Finds the decision wrong: what was refused goes before the committee, what was taken away ' +
        'holds again as if it had not been. 撤销原决定',
      {
        from: ['CONTESTED'],
        ...{ to: ['COMMITTEE', 'GRANTED'], roles: ['SUPERVISION'], reason: true },
        ...{ level: 'CITY', separateFrom: ['rejectGrade', 'downgradeGrade', 'revokeGrade'] },
      },
      ['ALREADY_EXISTS'],
    ],
  },
});

export const GradeStatus = GRADE_RATING.states;
export type GradeStatus = keyof typeof GradeStatus;

/** An application of a home that keeps it from another one. */
export const OPEN_STATES: readonly GradeStatus[] = [...UNDER_WAY, 'PUBLICISED', 'OBJECTED'];
