import { labelled } from '../../../ground/schema/labelled.ts';
import type { Text } from '../../../ground/text/text.ts';

export const EligibilityCategory = labelled(
  'EligibilityCategory',
  'A target group of the policy documents. 对象类别',
  {
    DESTITUTE_CENTRAL: 'Destitute, in central support. 集中供养特困',
    DESTITUTE_SCATTERED: 'Destitute, supported at home. 分散供养特困',
    DIBAO: 'On the minimum living allowance. 低保',
    DIBAO_MARGIN: 'On the margin of the minimum living allowance. 低保边缘',
    LOW_INCOME: 'Low income. 低收入',
    ECON_DIFFICULT:
      'Economically difficult: in one of the groups that its region counts as such. 经济困难',
    FAMILY_PLANNING_SPECIAL:
      'Parent under family planning whose only child died or is disabled. 计生特殊家庭',
    SEVERE_DISABLED: 'Severely disabled, grade 1 or 2. 重残',
    DISABLED: 'Disabled, grade 3 or 4. 残疾',
    LIVING_ALONE: 'Lives alone. 独居',
    EMPTY_NEST: 'No child lives with or near. 空巢',
    LEFT_BEHIND: 'Left behind in the countryside. 留守',
    VERY_OLD: 'Very old, 80 and over. 高龄',
    DISABLED_FULL: 'Assessed as fully unable. 失能',
    DISABLED_PARTIAL: 'Assessed as partly unable. 部分失能',
    DEMENTIA: 'Dementia. 失智',
    VETERAN_PREFERENTIAL: 'Entitled veteran or like. 优抚',
    SOLITARY_ENTITLED: 'Entitled veteran or like without a supporter. 孤老优抚对象',
    MARTYR_FAMILY:
      'Survivor of a martyr or of a soldier who died in duty or of illness. 烈士等遗属',
    MILITARY_FAMILY: 'Family of a serving soldier. 军属',
    SANWU: 'Urban, without income, ability or supporter; term of 2012. 三无',
    WUBAO: 'Rural five guarantees; term of 2012. 五保',
    FILIAL_FAMILY: 'In a family that was recognised for how it cares for its elders. 孝心家庭',
    VAGRANT: 'Vagrant or beggar. 流浪乞讨',
  },
);
export type EligibilityCategory = keyof typeof EligibilityCategory;

const BY_ASSESSMENT: Text = { en: 'the assessment in force', zh: '有效的能力评估结果' };

/** What no authority certifies, and from what each follows. */
export const DERIVED_FROM: Readonly<Partial<Record<EligibilityCategory, Text>>> = {
  VERY_OLD: { en: 'the birth date', zh: '出生日期' },
  DISABLED_FULL: BY_ASSESSMENT,
  DISABLED_PARTIAL: BY_ASSESSMENT,
  DEMENTIA: BY_ASSESSMENT,
  LIVING_ALONE: { en: 'the household and the living situation', zh: '户成员登记和居住情况' },
  ECON_DIFFICULT: { en: 'the groups that the region counts', zh: '本地区认定范围内的对象类别' },
};

/** 失能 and 残疾 of any degree. */
export const DISABLED_GROUPS: readonly EligibilityCategory[] = [
  'DISABLED_FULL',
  'DISABLED_PARTIAL',
  'SEVERE_DISABLED',
  'DISABLED',
];
