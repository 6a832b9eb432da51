import { registerStates } from '../../ground/workflow/states.ts';
import { ABILITY_ASSESSMENT } from './ability-assessment.machine.ts';
import { AssessmentStatus } from './assessment-enums.ts';

export { AssessmentStatus };
registerStates(AssessmentStatus, ABILITY_ASSESSMENT, {
  name: 'AssessmentStatus',
  description:
    'Status of an assessment. Whether it is in force on a day is told by its days alone: from ' +
    '`effectiveFrom` to `validUntil`, or to the day before `endedOn`. 评估状态',
  labels: {
    DRAFT: 'Application being written. 草稿',
    SUBMITTED: 'Applied for. 已申请',
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
});
