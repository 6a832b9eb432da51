import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../ground/errors/errors.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Certificate } from './entity.ts';
import { certificateNumber } from './number.ts';
import { CertificateValidity, validityOf } from './validity.ts';

const NUMBER = 'Number of the certificate, as printed on it. 证书编号';

/** Written by hand: certificates have no list, and are asked for by what is printed on them. */
@Resolver()
export class CertificateLookUp {
  @Query(() => Certificate, { nullable: true, description: 'A certificate by its number. 证书' })
  @Class('p1')
  async certificate(
    @Ctx() { rows }: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Certificate> {
    const wanted = certificateNumber('number', number);
    const read = columnsRead(Certificate, info, 'row');
    const certificate = await rows.by(Certificate, 'number', wanted, read);
    if (!certificate) throw notFound('number');
    return certificate;
  }

  @Query(() => CertificateValidity, {
    description:
      'Whether the person of this name holds a valid certificate of this number, for anyone to ' +
      'check a caregiver. An unknown number and another name get the same answer. 证书核验',
  })
  @Class('p0')
  certificateValidity(
    @Ctx() context: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
    @Arg('name', () => String, { description: 'Name of the person, as on the certificate. 姓名' })
    name: string,
  ): Promise<CertificateValidity> {
    return validityOf(context, number, name);
  }
}
