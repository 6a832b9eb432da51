import { Int, ObjectType } from 'type-graphql';
import { Open, Work } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { AssessorStanding, QualificationReason } from './qualification-rule.ts';

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
