import { choiceKind, dayKind, textKind } from '../../../ground/exchange/kinds.ts';
import { exchangeAbout } from '../elder/exchange-about.ts';
import { EligibilityCategory } from './category.ts';
import { EligibilityRecord } from './entity.ts';
import { workflow } from './register.ts';

export const eligibilityExchange = exchangeAbout<EligibilityRecord>({
  name: 'eligibilityRecords',
  text: 'target groups that elders belong to. 对象类别',
  entity: EligibilityRecord,
  fieldClass: 'p3',
  workflow,
  under: 'categoryHistory',
  by: ['category'],
  published: true,
  columns: {
    category: {
      text: 'The target group. 类别',
      kind: choiceKind(EligibilityCategory, {
        ...{
          低保对象: 'DIBAO',
          最低生活保障: 'DIBAO',
          低边: 'DIBAO_MARGIN',
          低收入家庭: 'LOW_INCOME',
        },
        ...{ 特困集中: 'DESTITUTE_CENTRAL', 特困分散: 'DESTITUTE_SCATTERED' },
        ...{ 计划生育特殊家庭: 'FAMILY_PLANNING_SPECIAL', 失独: 'FAMILY_PLANNING_SPECIAL' },
        ...{
          重度残疾: 'SEVERE_DISABLED',
          优抚对象: 'VETERAN_PREFERENTIAL',
          留守老人: 'LEFT_BEHIND',
        },
        空巢老人: 'EMPTY_NEST',
      }),
      also: ['对象类别', '人员类别', '救助类别', '保障类型'],
      ...{ required: true, fixed: true },
    },
    validFrom: {
      text: 'First day. 起始日期',
      kind: dayKind,
      also: ['认定日期', '享受起始日期', '开始日期'],
      required: true,
    },
    authority: {
      text: 'Who certified it. 认定机关',
      kind: textKind,
      also: ['认定部门', '审批机关', '发证机关'],
      required: true,
    },
    evidence: {
      text: 'By which paper. 依据材料',
      kind: textKind,
      also: ['证件号', '证书编号', '依据', '文号'],
      required: true,
    },
  },
});
