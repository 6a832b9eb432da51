import { Int, ObjectType } from 'type-graphql';
import { CertificateLevel } from '../../../ground/facts/skill-level.ts';
import { WorkerRole } from '../../../ground/facts/worker-role.ts';
import { choice, fen, optional, partOf, whole } from '../../../ground/row/arguments.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';
import { RateUnit } from './rate.ts';

export const RateBand = labelled('RateBand', 'How disabled a person is. 失能程度', {
  INTACT: 'Able. 能力完好',
  PARTIAL: 'Partially disabled. 部分失能',
  FULL: 'Disabled. 失能',
});
export type RateBand = keyof typeof RateBand;

export const RateCategory = labelled('RateCategory', 'A group of elders by income. 经济状况类别', {
  DIBAO: 'On minimum living allowance. 低保',
  DIBAO_MARGIN: 'On its margin. 低保边缘',
  LOW_INCOME: 'Low income. 低收入',
  ECON_DIFFICULT: 'In economic difficulty. 经济困难',
  DESTITUTE_SCATTERED: 'Destitute, supported at home. 分散供养特困',
  DESTITUTE_CENTRAL: 'Destitute, supported in a home. 集中供养特困',
  FAMILY_PLANNING_SPECIAL: 'Of a special family-planning family. 计划生育特殊家庭',
  SEVERE_DISABLED: 'Severely disabled. 重残',
  DISABLED: 'Disabled by certificate. 残疾',
});
export type RateCategory = keyof typeof RateCategory;

/** What may be asked of a case; what it does not ask is null. */
@ObjectType({
  description:
    'What a region pays in one case: who or what fits it, and how much for each. Of several that fit ' +
    'the best one is paid. 分档补贴标准',
})
export class RateCase {
  @Open(() => RateUnit, { description: 'What the amount is for. 计发单位' })
  unit: RateUnit;

  @Open(() => FenScalar, { description: 'The amount for each. 金额' })
  amount: number;

  @Open(() => RateBand, { nullable: true, description: 'For this band alone. 失能程度' })
  band: RateBand | null;

  @Open(() => Int, { nullable: true, description: 'From this age on. 起始年龄' })
  ageFrom: number | null;

  @Open(() => Int, { nullable: true, description: 'Up to this age, included. 截止年龄' })
  ageTo: number | null;

  @Open(() => RateCategory, { nullable: true, description: 'For this group alone. 经济状况类别' })
  category: RateCategory | null;

  @Open(() => Int, {
    nullable: true,
    description: 'From this grade or star on. 最低等级',
  })
  level: number | null;

  @Open(() => CertificateLevel, {
    nullable: true,
    description: 'For caregivers with this skill level or a higher one. 最低职业技能等级',
  })
  skillLevel: CertificateLevel | null;

  @Open(() => WorkerRole, { nullable: true, description: 'For this post alone. 岗位' })
  post: WorkerRole | null;
}

export const rateCase = partOf(
  'RateCaseInput',
  'What is paid in one case: who or what fits it, and how much for each. 分档标准',
  {
    unit: choice(RateUnit, 'What the amount is for; one unit for all cases. 计发单位'),
    amount: fen('The amount for each, 0 or more. 金额'),
    band: optional(choice(RateBand, 'For this band alone; left out for any. 失能程度')),
    ageFrom: optional(whole('From this age on. 起始年龄', [0, 150])),
    ageTo: optional(whole('Up to this age, included. 截止年龄', [0, 150])),
    category: optional(choice(RateCategory, 'For this group alone. 经济状况类别')),
    level: optional(whole('From this grade or star on. 最低等级', [1, 9])),
    skillLevel: optional(
      choice(
        CertificateLevel,
        'For caregivers with this skill level or a higher one. 最低职业技能等级',
      ),
    ),
    post: optional(choice(WorkerRole, 'For this post alone. 岗位')),
  },
);
