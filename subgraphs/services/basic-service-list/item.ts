import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DecimalScalar } from '../../../ground/schema/scalars.ts';
import { ItemFinding } from './finding.ts';

export const ServiceItemKind = labelled(
  'ServiceItemKind',
  'What kind of help an item of a basic service list is. 服务类型',
  {
    MATERIAL: 'Material help. 物质帮助',
    CARE: 'Care services. 照护服务',
    CARING: 'Caring services. 关爱服务',
  },
);
export type ServiceItemKind = keyof typeof ServiceItemKind;

export const ServiceTarget = labelled(
  'ServiceTarget',
  'A group of elders that an item of a basic service list is for. 服务对象',
  {
    ALL_ELDERS: 'All elders of the age that the item names. 老年人',
    PENSION_AGE: 'Those who have reached the pension age. 达到待遇享受年龄的老年人',
    ECON_DIFFICULT: 'Elders in economic difficulty. 经济困难老年人',
    CARE_DEPENDENT: 'Elders certified unable to care for themselves. 生活不能自理老年人',
    DIBAO: 'Elders on the minimum living allowance. 最低生活保障范围的老年人',
    DESTITUTE: 'Destitute elders. 特困老年人',
    SPECIAL_DIFFICULTY:
      'Living alone, empty-nest, left-behind, disabled and other hard cases. 特殊困难老年人',
    CONTRIBUTOR: 'Elders who have served the nation, such as veterans. 作出特殊贡献的老年人',
    FAMILY_PLANNING_SPECIAL: 'Elders of families that lost their only child. 计生特殊家庭老年人',
    VAGRANT: 'Elders without livelihood who beg or roam. 生活无着的流浪乞讨老年人',
  },
);
export type ServiceTarget = keyof typeof ServiceTarget;

@ObjectType({ description: 'How much an item gives. 服务标准' })
export class ServiceStandard {
  @Open(() => String, { nullable: true, description: 'As the list words it. 标准' })
  text: string | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'The figure, where there is one; a larger one is the higher standard. 标准值',
  })
  value: string | null;

  @Open(() => String, { nullable: true, description: 'Unit of the figure, such as 次/人月. 单位' })
  unit: string | null;
}

@ObjectType({ description: 'One item of a basic elder-care service list. 服务项目' })
export class BasicServiceItem {
  @Open(() => String, { description: 'Code of the item, the same in every list. 项目代码' })
  code: string;

  @Open(() => String, { description: 'English label. 英文名称' })
  label: string;

  @Open(() => String, { description: 'Chinese label. 服务项目' })
  labelZh: string;

  @Open(() => ServiceItemKind, { description: 'Kind of help. 服务类型' })
  kind: ServiceItemKind;

  @Open(() => String, { description: 'Whom it is for, as the list words it. 服务对象' })
  targetText: string;

  @Open(() => [ServiceTarget], { description: 'Whom it is for, as groups: any of them. 服务对象' })
  targets: ServiceTarget[];

  @Open(() => Int, {
    nullable: true,
    description: 'From this age on, where there is a limit. 起始年龄',
  })
  minimumAge: number | null;

  @Open(() => [String], { description: 'What it consists of. 服务内容' })
  contents: string[];

  @Open(() => ServiceStandard, { description: 'How much of it. 服务标准' })
  standard: ServiceStandard;

  @Open(() => ItemFinding, {
    nullable: true,
    description:
      'How the hub finds whom it is for; null where that is left to people. 精准识别条件',
  })
  finding: ItemFinding | null;
}
