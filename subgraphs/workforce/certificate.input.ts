import { Field, ID, InputType } from 'type-graphql';
import { changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { CertificateLevel, Occupation } from './certificate.ts';

@InputType({ description: 'A certificate as it was issued.' })
export class IssueCertificateInput extends CreateInput {
  @Field(() => ID, { description: 'The holder. 持证人' })
  worker: string;

  @Field(() => Occupation, { description: 'Occupation. 职业' })
  occupation: Occupation;

  @Field(() => CertificateLevel, {
    nullable: true,
    description:
      'Level; needed where the occupation has levels (caregivers L5 to L1, assessors L3 to L1), ' +
      'else left out. 等级',
  })
  level?: CertificateLevel | null;

  @Field(() => String, {
    description:
      'Number as printed on it, 1 to 50 letters, digits and dashes; no other has it. 证书编号',
  })
  number: string;

  @Field(() => String, { description: 'Who issued it, 1 to 100 characters. 发证机构' })
  issuer: string;

  @Field(() => DateScalar, { description: 'Day of issue, not one to come. 发证日期' })
  issuedOn: string;
}

export const SuspendCertificateInput = changeInput('SuspendCertificateInput');
export const RestoreCertificateInput = changeInput('RestoreCertificateInput');
export const RevokeCertificateInput = changeInput('RevokeCertificateInput');
