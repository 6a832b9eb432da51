import type { Answer } from '../../../ground/access/answers.ts';
import { type Count, countOf } from '../../../ground/figures/figure.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { type Period, REGIONS, regionParams } from '../figures.ts';

export const POSTS_CREATED: Answer = {
  name: 'posts_created',
  says: 'How many posts in elder care were created in a period. 新增为老服务岗位数',
  sql: `select p.k, sum(t.posts)::int as n from ${REGIONS}
    join post t on t.region_at between p.a and p.b
    where t.status = 'PUBLISHED' and t.created_on between ?::date and ?::date
    group by p.k`,
};

/** Posts that were created in a period; a count of the period’s last day. */
export async function postsCreated(
  rows: Rows,
  code: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<Count> {
  const value = await rows.batch(`posts created ${from} ${to}`, code, async (codes) => {
    const asked = [...regionParams(codes), from, to];
    const found = await rows.answer<{ k: string; n: number }>(POSTS_CREATED, asked);
    return new Map(found.map(({ k, n }) => [k, n]));
  });
  return countOf(value ?? 0, to);
}
