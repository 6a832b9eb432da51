import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageMapped } from '../../../ground/rows/page-row.ts';
import { connectionOf, type Page, PageArgs } from '../../../ground/rows/page.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { CONTRACT_IN_FORCE } from '../in-force.ts';
import { Worker } from '../worker/entity.ts';
import { assesses, assessorsOf } from './assessors.ts';
import { AssessmentOrganisation } from './entity.ts';
import { AssessorOfOrganisation } from './qualification.ts';
import { assessorStanding } from './qualification-rule.ts';

/** An assessor `e` under contract, on a day, with the organisation whose id is `p.k`. */
const UNDER_CONTRACT = `exists (select from employment m
  join assessment_organisation o on o.organization_id = m.organization_id
  where m.worker_key = e.key and o.id = p.k::uuid and ${CONTRACT_IN_FORCE}) and ${assesses('e')}`;

const AssessorConnection = connectionOf(AssessorOfOrganisation, 'AssessorOfOrganisation');

// Written by hand: a page of workers of a day, each with what rule R-09 says of the worker there.
@Resolver(() => AssessmentOrganisation)
export class AssessorsOfOrganisation {
  @FieldResolver(() => AssessorConnection, {
    nullable: true,
    description: 'Assessors under contract on a day, today when left out, by name. 评估师名单',
  })
  @Class('p1')
  async assessors(
    @Root() { id }: AssessmentOrganisation,
    @Ctx() { rows, today }: SubgraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today. 日期' })
    asOf?: string | null,
  ): Promise<Page<AssessorOfOrganisation>> {
    const day = asOf ?? today;
    const [page, facts] = await Promise.all([
      rows.pageBy(Worker, { tie: 'true', value: id }, args, {
        name: 'assessors',
        conditions: [{ sql: UNDER_CONTRACT, params: [day] }],
        order: { expression: 'e.name' },
      }),
      assessorsOf(rows, id, day),
    ]);
    const standing = new Map(facts.map((each) => [each.workerKey, assessorStanding(each)]));
    return pageMapped(page, ({ key }) => ({ workerKey: key, standing: standing.get(key)! }));
  }
}
