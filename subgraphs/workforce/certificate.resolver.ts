import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import type { Rows } from '../../ground/rows/rows.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { certificateNumber, holderName } from './certificate-number.ts';
import { CertificateValidity } from './certificate-validity.ts';
import { Certificate, type CertificateLevel, type Occupation } from './certificate.ts';
import { activeOn, CERTIFICATE_ACTIVE } from './in-force.ts';
import { LiftedSuspension } from './lifted-suspension.ts';
import { Worker } from './worker.ts';

const NUMBER = 'Number of the certificate, as printed on it. 证书编号';

interface ActiveCertificate {
  occupation: Occupation;
  level: CertificateLevel | null;
  synthetic: boolean;
}

@Resolver(() => Certificate)
export class CertificateResolver {
  @Query(() => Certificate, { nullable: true, description: 'A certificate by its number. 证书' })
  @Class('p1')
  async certificate(
    @Ctx() context: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
  ) {
    const wanted = certificateNumber('number', number);
    const certificate = await context.rows.by(Certificate, 'number', wanted);
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
    @Ctx() context: SubgraphContext,
    @Arg('number', () => String, { description: NUMBER }) number: string,
    @Arg('name', () => String, { description: 'Name of the person, as on the certificate. 姓名' })
    name: string,
  ): Promise<CertificateValidity> {
    const asked = JSON.stringify([certificateNumber('number', number), holderName('name', name)]);
    const asOf = context.today;
    const found = await context.rows.batch(`certificate validity ${asOf}`, asked, (questions) =>
      activeCertificates(context.rows, questions, asOf),
    );
    const { occupation = null, level = null, synthetic = true } = found ?? {};
    return { valid: found !== undefined, occupation, level, asOf, synthetic };
  }

  @FieldResolver(() => Worker, { nullable: true, description: 'The holder. 持证人' })
  @Class('p1')
  worker(@Root() certificate: Certificate, @Ctx() context: SubgraphContext) {
    return context.rows.by(Worker, 'key', certificate.workerKey);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it was in force on a day, today when left out. 是否有效',
  })
  @Class('p1')
  async valid(
    @Root() certificate: Certificate,
    @Ctx() context: SubgraphContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today.' })
    asOf?: string,
  ): Promise<boolean> {
    const lifted = await liftedSuspensions(context.rows, certificate);
    return activeOn(certificate, lifted, asOf ?? context.today);
  }

  @FieldResolver(() => [LiftedSuspension], {
    nullable: true,
    description: 'Suspensions that were lifted again, the earliest first. 已解除的暂停',
  })
  @ListSize(20)
  @Class('p1')
  suspensions(@Root() certificate: Certificate, @Ctx() context: SubgraphContext) {
    return liftedSuspensions(context.rows, certificate);
  }
}

function liftedSuspensions(rows: Rows, { key }: Certificate): Promise<LiftedSuspension[]> {
  return rows.listBy(LiftedSuspension, 'certificateKey', key, { expression: 'e.starts_on' });
}

/** Active certificates by the question that number and name make together, in one comparison. */
async function activeCertificates(
  rows: Rows,
  questions: string[],
  asOf: string,
): Promise<Map<string, ActiveCertificate>> {
  const pairs = questions.map((question) => JSON.parse(question) as [string, string]);
  const found = await rows.sql<ActiveCertificate & { i: number }>(
    `select p.i, c.occupation, c.level, c.synthetic
     from unnest(array[?]::text[], array[?]::text[]) with ordinality p(number, name, i)
     join certificate c on c.number = p.number
     join worker w on w.key = c.worker_key and lower(w.normal_name) = p.name
     where ${CERTIFICATE_ACTIVE}`,
    [pairs.map(([number]) => number), pairs.map(([, name]) => name), asOf],
  );
  return new Map(found.map((row) => [questions[row.i - 1]!, row]));
}
