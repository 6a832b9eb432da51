import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { notFound } from '../../../ground/errors/errors.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';
import { Certificate } from './entity.ts';
import { certificateNumber, holderName } from './number.ts';
import { CertificateValidity } from './validity.ts';

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
      const active = await rows.sql<Omit<CertificateValidity, 'valid' | 'asOf'> & { i: number }>(
        `select p.i, c.occupation, c.level, c.synthetic
         from unnest(array[?]::text[], array[?]::text[]) with ordinality p(number, name, i)
         join certificate c on c.number = p.number
         join worker w on w.key = c.worker_key and lower(w.normal_name) = p.name
         where ${CERTIFICATE_ACTIVE}`,
        [pairs.map(([each]) => each), pairs.map(([, each]) => each), asOf],
      );
      return new Map(active.map((row) => [questions[row.i - 1]!, row]));
    });
    const { occupation = null, level = null, synthetic = true } = found ?? {};
    return { valid: found !== undefined, occupation, level, asOf, synthetic };
  }
}
