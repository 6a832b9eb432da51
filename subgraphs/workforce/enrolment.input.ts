import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { CertificateLevel } from './certificate.ts';

@InputType({ description: 'Who is trained, and where.' })
export class EnrolWorkerInput extends CreateInput {
  @Field(() => ID, { description: 'The worker. 从业人员' })
  worker: string;

  @Field(() => ID, { description: 'The session. 培训班次' })
  session: string;
}

@InputType({ description: 'What the examination came to.' })
export class RecordExaminationInput extends ChangeInput {
  @Field(() => Int, { description: 'Theory score, 0 to 100. 理论成绩' })
  theoryScore: number;

  @Field(() => Int, { description: 'Skills score, 0 to 100. 技能成绩' })
  skillsScore: number;
}

@InputType({ description: 'The certificate that a pass leads to; its day of issue is today.' })
export class PassedCertificateInput {
  @Field(() => CertificateLevel, { description: 'Level. 等级' })
  level: CertificateLevel;

  @Field(() => String, { description: 'Number as printed on it. 证书编号' })
  number: string;

  @Field(() => String, { description: 'Who issues it. 发证机构' })
  issuer: string;
}

@InputType({ description: 'What is concluded.' })
export class ConcludeEnrolmentInput extends ChangeInput {
  @Field(() => PassedCertificateInput, {
    nullable: true,
    description:
      'The certificate that is issued to a caregiver or assessor who passed. Left out for one ' +
      'who failed, for other trainings, and where the holder of a certificate refreshed it. 证书',
  })
  certificate?: PassedCertificateInput | null;
}

export const RecordTrainingInput = changeInput('RecordTrainingInput');
export const AllowRetakeInput = changeInput('AllowRetakeInput');
