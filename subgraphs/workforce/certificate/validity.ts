import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';
import { CertificateLevel, Occupation } from './entity.ts';
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

  @Open(() => DateScalar, { description: 'The day of the answer. 核验日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether it is answered from made-up rows. 合成数据' })
  synthetic: boolean;
}

interface ActiveCertificate {
  occupation: Occupation;
  level: CertificateLevel | null;
  synthetic: boolean;
}

/** The answer to one question; all questions of an operation take one statement. */
export async function validityOf(
  { rows, today: asOf }: SubgraphContext,
  number: string,
  name: string,
): Promise<CertificateValidity> {
  const asked = JSON.stringify([certificateNumber('number', number), holderName('name', name)]);
  const found = await rows.batch(`certificate validity ${asOf}`, asked, async (questions) => {
    // Number and name make one question together, in one comparison: which of them was wrong is
    // not to be told from the answer or from the time it takes.
    const pairs = questions.map((question) => JSON.parse(question) as [string, string]);
    const active = await rows.sql<ActiveCertificate & { i: number }>(
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
