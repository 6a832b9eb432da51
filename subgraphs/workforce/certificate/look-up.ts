import { VALID_CERTIFICATES } from './answers.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../ground/errors/errors.ts';
import { requireField } from '../../../ground/access/closed-filters.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { Class, Open } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Certificate, CertificateLevel, Occupation } from './entity.ts';
import { certificateNumber, holderName } from './number.ts';

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

  @Open(() => Boolean, {
    nullable: true,
    description: 'Whether the holder of a valid one is banned from elder care. 是否从业禁止',
  })
  conductBan: boolean | null;

  @Open(() => DateScalar, { description: 'The day of the answer. 核验日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether it is answered from made-up rows. 合成数据' })
  synthetic: boolean;
}

const NUMBER = 'Number of the certificate, as printed on it. 证书编号';

/** Written by hand: certificates have no list, and are asked for by what is printed on them. */
@Resolver()
export class CertificateLookUp {
  @Query(() => Certificate, { nullable: true, description: 'A certificate by its number. 证书' })
  @Class('p1')
  async certificate(
    @Ctx() { rows, viewer }: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Certificate> {
    requireField(Certificate, 'number', viewer);
    const read = columnsRead(Certificate, info, 'row');
    const found = await rows.by(Certificate, 'number', certificateNumber('number', number), read);
    if (!found) throw notFound('number');
    return found;
  }

  @Query(() => CertificateValidity, {
    description:
      'Whether the person of this name holds a valid certificate of this number, for anyone to ' +
      'check a caregiver. An unknown number and another name get the same answer. 证书核验',
  })
  @Class('p0')
  async certificateValidity(
    @Ctx() { rows, today: asOf }: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
    @Arg('name', () => String, { description: 'Name of the person, as on the certificate. 姓名' })
    name: string,
  ): Promise<CertificateValidity> {
    const asked = JSON.stringify([certificateNumber('number', number), holderName('name', name)]);
    const found = await rows.batch(`certificate validity ${asOf}`, asked, async (questions) => {
      // Number and name make one question together, in one comparison: which of them was wrong is
      // not to be told from the answer or from the time it takes.
      const pairs = questions.map((question) => JSON.parse(question) as [string, string]);
      const active = await rows.answer<Omit<CertificateValidity, 'valid' | 'asOf'> & { i: number }>(
        VALID_CERTIFICATES,
        [asOf, pairs.map(([each]) => each), pairs.map(([, each]) => each), asOf],
      );
      return new Map(active.map((row) => [questions[row.i - 1]!, row]));
    });
    const { occupation = null, level = null, conductBan = null, synthetic = true } = found ?? {};
    return { valid: found !== undefined, occupation, level, conductBan, asOf, synthetic };
  }
}
