import { registerEnumType } from 'type-graphql';

export enum EligibilityCategory {
  DESTITUTE_CENTRAL = 'DESTITUTE_CENTRAL',
  DESTITUTE_SCATTERED = 'DESTITUTE_SCATTERED',
  DIBAO = 'DIBAO',
  DIBAO_MARGIN = 'DIBAO_MARGIN',
  LOW_INCOME = 'LOW_INCOME',
  ECON_DIFFICULT = 'ECON_DIFFICULT',
  FAMILY_PLANNING_SPECIAL = 'FAMILY_PLANNING_SPECIAL',
  SEVERE_DISABLED = 'SEVERE_DISABLED',
  DISABLED = 'DISABLED',
  LIVING_ALONE = 'LIVING_ALONE',
  EMPTY_NEST = 'EMPTY_NEST',
  LEFT_BEHIND = 'LEFT_BEHIND',
  VERY_OLD = 'VERY_OLD',
  DISABLED_FULL = 'DISABLED_FULL',
  DISABLED_PARTIAL = 'DISABLED_PARTIAL',
  DEMENTIA = 'DEMENTIA',
  VETERAN_PREFERENTIAL = 'VETERAN_PREFERENTIAL',
  MARTYR_FAMILY = 'MARTYR_FAMILY',
  MILITARY_FAMILY = 'MILITARY_FAMILY',
  SANWU = 'SANWU',
  WUBAO = 'WUBAO',
  VAGRANT = 'VAGRANT',
}
registerEnumType(EligibilityCategory, {
  name: 'EligibilityCategory',
  description: 'A target group of the policy documents.',
  valuesConfig: {
    DESTITUTE_CENTRAL: { description: 'Destitute, in central support. 集中供养特困' },
    DESTITUTE_SCATTERED: { description: 'Destitute, supported at home. 分散供养特困' },
    DIBAO: { description: 'On the minimum living allowance. 低保' },
    DIBAO_MARGIN: { description: 'On the margin of the minimum living allowance. 低保边缘' },
    LOW_INCOME: { description: 'Low income. 低收入' },
    ECON_DIFFICULT: { description: 'Certified as economically difficult. 经济困难' },
    FAMILY_PLANNING_SPECIAL: {
      description:
        'Parent under family planning whose only child died or is disabled. 计生特殊家庭',
    },
    SEVERE_DISABLED: { description: 'Severely disabled, grade 1 or 2. 重残' },
    DISABLED: { description: 'Disabled, grade 3 or 4. 残疾' },
    LIVING_ALONE: { description: 'Lives alone. 独居' },
    EMPTY_NEST: { description: 'No child lives with or near. 空巢' },
    LEFT_BEHIND: { description: 'Left behind in the countryside. 留守' },
    VERY_OLD: { description: 'Very old, 80 and over. 高龄' },
    DISABLED_FULL: { description: 'Assessed as fully unable. 失能' },
    DISABLED_PARTIAL: { description: 'Assessed as partly unable. 部分失能' },
    DEMENTIA: { description: 'Dementia. 失智' },
    VETERAN_PREFERENTIAL: { description: 'Entitled veteran or like. 优抚' },
    MARTYR_FAMILY: {
      description:
        'Survivor of a martyr or of a soldier who died in duty or of illness. 烈士等遗属',
    },
    MILITARY_FAMILY: { description: 'Family of a serving soldier. 军属' },
    SANWU: { description: 'Urban, without income, ability or supporter; term of 2012. 三无' },
    WUBAO: { description: 'Rural five guarantees; term of 2012. 五保' },
    VAGRANT: { description: 'Vagrant or beggar. 流浪乞讨' },
  },
});

/** Who counts as an economically difficult elder (经济困难老年人). */
export const ECONOMIC_CATEGORIES: readonly EligibilityCategory[] = [
  EligibilityCategory.DESTITUTE_CENTRAL,
  EligibilityCategory.DESTITUTE_SCATTERED,
  EligibilityCategory.DIBAO,
  EligibilityCategory.DIBAO_MARGIN,
  EligibilityCategory.LOW_INCOME,
  EligibilityCategory.ECON_DIFFICULT,
];
