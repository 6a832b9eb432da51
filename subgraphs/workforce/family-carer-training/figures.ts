import type { Answer } from '../../../ground/access/answers.ts';
import { type Count, countOf } from '../../../ground/figures/figure.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { type Period, REGIONS, regionParams } from '../figures.ts';

export const TRAINED_CARERS: Answer = {
  name: 'trained_carers',
  says: 'How many persons completed a course for family carers in a period. 家庭照护者培训人数',
  sql: `select p.k, count(distinct c.national_id_hash) as n from ${REGIONS}
    join family_carer_training c on c.region_at between p.a and p.b
    where c.status = 'COMPLETED' and c.completed_on between ?::date and ?::date
    group by p.k`,
};

/** Distinct persons who completed a course for family carers; a count of the period’s last day. */
export async function trainedCarers(
  rows: Rows,
  code: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<Count> {
  const value = await rows.batch(`trained carers ${from} ${to}`, code, async (codes) => {
    const asked = [...regionParams(codes), from, to];
    const found = await rows.answer<{ k: string; n: number }>(TRAINED_CARERS, asked);
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return countOf(value ?? 0, to);
}
