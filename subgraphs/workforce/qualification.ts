import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open, Work } from '../../ground/schema/field-class.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { AssessorStanding, QualificationReason } from './assessor-qualification.ts';

registerEnumType(QualificationReason, {
  name: 'QualificationReason',
  description: 'Why an assessment organisation is or is not qualified. 合格判定原因',
  valuesConfig: {
    ENOUGH_ASSESSORS: { description: 'Enough full-time assessors. 专职评估师达标' },
    TOO_FEW_ASSESSORS: { description: 'Too few full-time assessors. 专职评估师不足' },
    NOT_REGISTERED: { description: 'It was registered later. 尚未登记' },
    NO_RULE: { description: 'No rule held there on that day. 无适用规则' },
    NOT_CERTIFIED: { description: 'An assessor has no active certificate. 证书无效' },
    NOT_FULL_TIME: { description: 'An assessor is not full-time. 非专职' },
    WORKS_ELSEWHERE: { description: 'An assessor also works for another organisation. 另有任职' },
  },
});

registerEnumType(AssessorStanding, {
  name: 'AssessorStanding',
  description: 'Whether an assessor counts for an organisation’s qualification (R-09). 计入情况',
  valuesConfig: {
    COUNTS: { description: 'Certified, and full-time here only. 计入' },
    NOT_CERTIFIED: { description: 'No active certificate. 证书无效' },
    NOT_FULL_TIME: { description: 'Not full-time here. 非专职' },
    WORKS_ELSEWHERE: { description: 'Also works for another organisation. 另有任职' },
  },
});

@ObjectType({
  description:
    'Rule R-09 applied to an assessment organisation on a day: enough assessors with an active ' +
    'certificate and a full-time contract with it and with no other organisation. 评估机构合格判定',
})
export class AssessmentOrganisationQualification {
  @Open(() => Boolean, { description: 'Whether it is qualified. 是否合格' })
  qualified: boolean;

  @Open(() => Int, { description: 'Assessors that count. 专职评估师人数' })
  fullTimeAssessors: number;

  @Open(() => Int, { nullable: true, description: 'Assessors that the rule asks for. 要求人数' })
  required: number | null;

  @Open(() => [QualificationReason], {
    description: 'The outcome first, then why assessors were left out. 原因代码',
  })
  reasonCodes: QualificationReason[];

  @Open(() => String, {
    nullable: true,
    description: 'Version of the rule and its parameters, such as R-09/150600/1. 规则版本',
  })
  ruleVersion: string | null;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  policyDocumentId: string | null;
}

@ObjectType({
  description: 'An assessor of an organisation and whether rule R-09 counts the person. 评估师',
})
export class AssessorOfOrganisation {
  @Work(() => AssessorStanding, { description: 'Whether the assessor counts. 计入情况' })
  standing: AssessorStanding;

  workerKey: string;
}
