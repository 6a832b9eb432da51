import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const FoundGroup = labelled(
  'FoundGroup',
  'A target group by which the hub finds whom an item is for. 精准识别对象类别',
  {
    DESTITUTE_CENTRAL: 'Destitute, in central support. 集中供养特困',
    DESTITUTE_SCATTERED: 'Destitute, supported at home. 分散供养特困',
    WANTS_CENTRAL_SUPPORT: 'Destitute, and wants central support. 有集中供养意愿的特困',
    SANWU: 'Urban, without income, ability or supporter; term of 2012. 三无',
    WUBAO: 'Rural five guarantees; term of 2012. 五保',
    DIBAO: 'On the minimum living allowance. 低保',
    DIBAO_MARGIN: 'On the margin of it. 低保边缘',
    LOW_INCOME: 'Low income. 低收入',
    ECON_DIFFICULT: 'In one of the groups that its region counts as difficult. 经济困难',
    FAMILY_PLANNING_SPECIAL: 'Family that lost its only child. 计生特殊家庭',
    SEVERE_DISABLED: 'Severely disabled, grade 1 or 2. 重残',
    DISABLED: 'Disabled, grade 3 or 4. 残疾',
    DISABLED_FULL: 'Assessed as fully unable. 失能',
    DEMENTIA: 'Dementia. 失智',
    LIVING_ALONE: 'Lives alone. 独居',
    EMPTY_NEST: 'No child lives with or near. 空巢',
    LEFT_BEHIND: 'Left behind in the countryside. 留守',
    VETERAN_PREFERENTIAL: 'Entitled veteran or like. 优抚',
    SOLITARY_ENTITLED: 'Entitled veteran without a supporter. 孤老优抚对象',
    MARTYR_FAMILY: 'Survivor of a martyr or of a soldier. 烈士等遗属',
    MILITARY_FAMILY: 'Family of a serving soldier. 军属',
  },
);
export type FoundGroup = keyof typeof FoundGroup;

export const FoundBand = labelled('FoundBand', 'How able whom an item is for is. 失能程度', {
  INTACT: 'Intact. 能力完好',
  PARTIAL: 'Partly unable. 部分失能',
  FULL: 'Fully unable. 失能',
});
export type FoundBand = keyof typeof FoundBand;

export const FoundLiving = labelled('FoundLiving', 'How whom an item is for lives. 居住情况', {
  LIVING_ALONE: 'Alone. 独居',
  EMPTY_NEST: 'Without a child in the house or near. 空巢',
  LEFT_BEHIND: 'Left behind in the countryside. 留守',
});
export type FoundLiving = keyof typeof FoundLiving;

export const FoundPlace = labelled(
  'FoundPlace',
  'Where whom an item is for belongs to; she lives in the region of the list in any case. 属地',
  {
    RESIDENCE: 'It is enough that she lives there. 常住',
    HUKOU: 'Her household is registered there, too. 户籍',
  },
);
export type FoundPlace = keyof typeof FoundPlace;

export const ServiceReceipt = labelled(
  'ServiceReceipt',
  'What counts as being given an item already. 已享受的认定',
  {
    ASSESSED: 'An assessment of ability in force. 有效的能力评估结果',
    VISITED: 'An entry on the visit register that goes on. 已纳入探访',
    HOME_ADAPTED: 'An adaptation of the home of her household that was accepted. 已完成适老化改造',
    DESTITUTE_SUPPORTED: 'She is supported as destitute, at home or in a home. 已纳入特困供养',
    CENTRALLY_SUPPORTED: 'She is in central support. 已集中供养',
  },
);
export type ServiceReceipt = keyof typeof ServiceReceipt;

@ObjectType({
  description:
    'How the hub finds whom an item is for, beside its age limit: all parts hold that are given. 精准识别条件',
})
export class ItemFinding {
  @Open(() => [FoundGroup], { description: 'In one of these groups; none for any. 对象类别' })
  groups: FoundGroup[];

  @Open(() => [FoundBand], { description: 'In one of these bands; none for any. 失能程度' })
  bands: FoundBand[];

  @Open(() => [FoundLiving], { description: 'Living in one of these ways; none for any. 居住情况' })
  living: FoundLiving[];

  @Open(() => FoundPlace, { description: 'Where she belongs to. 属地' })
  place: FoundPlace;

  @Open(() => ServiceReceipt, { description: 'What counts as being given it. 已享受的认定' })
  receivedAs: ServiceReceipt;
}
