import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { AlsoFor, Class } from '../../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { AbilityAssessment } from '../ability-assessment/entity.ts';
import { assessmentInForce, LATEST_FIRST } from '../ability-assessment/list.ts';
import { completedYears } from './age.ts';
import { CurrentAbility } from './current-ability.ts';
import { Elder, ElderConnection } from './entity.ts';
import { ElderFilter, elderList, ElderOrder } from './list.ts';
import { LifeStatus } from './profile.ts';
import { EligibilityRecord } from '../eligibility-record/entity.ts';
import { ElderRiskFlag, riskFlags } from './risk-flag.ts';

@Resolver(() => Elder)
export class ElderResolver {
  @Query(() => Elder, { nullable: true, description: 'An elder by the id made for the caller.' })
  @Class('p2')
  async elder(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string): Promise<Elder> {
    const elder = await context.rows.by(Elder, 'key', context.key('Elder', 'id', id));
    if (!elder) throw notFound('id');
    return elder;
  }

  @Query(() => ElderConnection, { description: 'Elders, by name unless sorted otherwise.' })
  @Class('p3')
  elders(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ElderFilter, { nullable: true }) filter?: ElderFilter,
    @Arg('orderBy', () => ElderOrder, { nullable: true }) orderBy?: ElderOrder,
  ): Promise<Page<Elder>> {
    return context.rows.page(Elder, page, elderList(context.today, filter ?? {}, orderBy));
  }

  @Query(() => Elder, {
    nullable: true,
    description: 'The elder that the caller is, or is guardian of; null for anybody else.',
  })
  @Class('p3')
  async me(@Ctx() { rows, viewer }: SubgraphContext): Promise<Elder | null> {
    return viewer.person === null ? null : rows.by(Elder, 'key', viewer.person);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Completed years on a day, today unless given; on the day of death at most. 年龄',
  })
  @Class('p2')
  age(
    @Root() elder: Elder,
    @Ctx() { today }: SubgraphContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): number | null {
    const age = ageOn(elder, on ?? today);
    return age < 0 ? null : age;
  }

  @AlsoFor('developer')
  @AlsoFor('partner')
  @FieldResolver(() => CurrentAbility, {
    nullable: true,
    description: 'What the latest assessment in force says; null when there is none. 当前能力等级',
  })
  @Class('p3')
  async currentAbility(
    @Root() elder: Elder,
    @Ctx() context: SubgraphContext,
  ): Promise<CurrentAbility | null> {
    const assessment = await currentAssessment(elder, context);
    return assessment && new CurrentAbility(assessment);
  }

  @AlsoFor('partner')
  @FieldResolver(() => [AbilityAssessment], {
    nullable: true,
    description:
      'All assessments of the elder, the latest first, before them what is under way; for partners ' +
      'those that came into force. 能力评估',
  })
  @Class('p3')
  assessments(
    @Root() elder: Elder,
    @Ctx() { rows, viewer }: SubgraphContext,
  ): Promise<AbilityAssessment[]> {
    // What came into force is for partners to recognise; what is being worked on is not theirs.
    const where = viewer.audience === 'partner' ? { effectiveFrom: { $ne: null } } : {};
    return rows.listBy(AbilityAssessment, 'elderKey', elder.key, LATEST_FIRST, where);
  }

  @FieldResolver(() => [EligibilityRecord], {
    nullable: true,
    description: 'The target groups the elder belongs to on a day, today unless given. 对象类别',
  })
  @Class('p3')
  async categories(
    @Root() elder: Elder,
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): Promise<EligibilityRecord[]> {
    const records = await categoryRecords(elder, context);
    return records.filter((record) => record.holdsOn(on ?? context.today));
  }

  @FieldResolver(() => [EligibilityRecord], {
    nullable: true,
    description: 'Every target group the elder has belonged to, the earliest first. 类别记录',
  })
  @Class('p3')
  categoryHistory(
    @Root() elder: Elder,
    @Ctx() context: SubgraphContext,
  ): Promise<EligibilityRecord[]> {
    return categoryRecords(elder, context);
  }

  @FieldResolver(() => [ElderRiskFlag], {
    nullable: true,
    description: 'What gives reason to look after the elder today; none for who has left. 风险提示',
  })
  @Class('p3')
  async riskFlags(@Root() elder: Elder, @Ctx() context: SubgraphContext): Promise<ElderRiskFlag[]> {
    if (elder.lifeStatus !== LifeStatus.ACTIVE) return [];
    const [records, assessment] = await Promise.all([
      categoryRecords(elder, context),
      currentAssessment(elder, context),
    ]);
    const held = records.filter((record) => record.holdsOn(context.today));
    return riskFlags({
      livingSituation: elder.livingSituation,
      age: ageOn(elder, context.today),
      categories: held.map(({ category }) => category),
      assessment,
    });
  }
}

function ageOn(elder: Elder, on: string): number {
  const died = elder.lifeStatus === LifeStatus.DECEASED ? elder.lifeStatusOn : null;
  return completedYears(elder.birthDate, died !== null && died < on ? died : on);
}

function categoryRecords(elder: Elder, { rows }: SubgraphContext): Promise<EligibilityRecord[]> {
  const earliestFirst = { expression: 'e.valid_from' };
  return rows.listBy(EligibilityRecord, 'elderKey', elder.key, earliestFirst);
}

/** whichever application ordered it, the latest assessment in force. */
async function currentAssessment(
  elder: Elder,
  { rows, today }: SubgraphContext,
): Promise<AbilityAssessment | null> {
  const parent = { column: 'elder_key', value: elder.key };
  const page = await rows.pageBy(AbilityAssessment, parent, { first: 1 }, assessmentInForce(today));
  return page.nodes[0] ?? null;
}
