import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { CertificateLevel, Occupation } from './entity.ts';

@ObjectType({
  description:
    'Whether a certificate is valid, for anyone who knows its number and its holder’s name. ' +
    'One answer stands for all else: an unknown number, another name, a suspended or revoked ' +
    'certificate. 证书核验',
})
export class CertificateValidity {
  @Open(() => Boolean, { description: 'Whether this person holds it and it is in force. 是否有效' })
  valid: boolean;

  @Open(() => Occupation, { nullable: true, description: 'Occupation, of a valid one. 职业' })
  occupation: Occupation | null;

  @Open(() => CertificateLevel, {
    nullable: true,
    description: 'Level, of a valid one that has levels. 等级',
  })
  level: CertificateLevel | null;

  @Open(() => DateScalar, { description: 'The day of the answer. 核验日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether it is answered from made-up rows. 合成数据' })
  synthetic: boolean;
}
