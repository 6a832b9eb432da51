import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import { Int, ObjectType } from 'type-graphql';
import { Count } from '../../../ground/figures/figure.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { INSTITUTION_TYPES, SITE_TYPES } from '../facility/kinds.ts';
import type { FacilityGroup } from './figures.ts';

@ObjectType({ description: 'Beds and places of the operating facilities of a region. 床位统计' })
export class BedCounts {
  @Open(() => Int, { description: 'Residential beds of institutions. 机构床位' })
  institution: number;

  @Open(() => Int, { description: 'Of them nursing beds, dementia units included. 护理型床位' })
  nursing: number;

  @Open(() => Count, { description: 'Of them beds of dementia units. 认知障碍照护床位' })
  dementia: Count;

  @Open(() => Count, { description: 'Beds of institutions that are taken. 入住床位' })
  occupied: Count;

  @Open(() => Count, { description: 'Beds of institutions that are free. 空余床位' })
  vacant: Count;

  @Open(() => Int, { description: 'Residential beds of community sites. 社区全托床位' })
  community: number;

  @Open(() => Int, { description: 'Places for the day, of all facilities. 日间照料床位' })
  dayCare: number;

  @Open(() => DateScalar, { description: 'The day they describe. 日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether they are computed from synthetic rows. 合成数据' })
  synthetic: boolean;
}

@ObjectType({ description: 'How many facilities of a type. 分类型数量' })
export class FacilityTypeCount {
  @Open(() => FacilityType, { description: 'Type. 类型' })
  type: FacilityType;

  @Open(() => Int, { description: 'Facilities. 数量' })
  count: number;
}

@ObjectType({ description: 'How many facilities of a mode of operation. 分运营方式数量' })
export class OperationModeCount {
  @Open(() => OperationMode, { description: 'Mode. 运营方式' })
  operationMode: OperationMode;

  @Open(() => Int, { description: 'Facilities. 数量' })
  count: number;

  @Open(() => Int, { description: 'Of them institutions. 其中养老机构' })
  institutions: number;
}

@ObjectType({ description: 'How many facilities a region has. 设施数量统计' })
export class FacilityCounts {
  @Open(() => Int, { description: 'Facilities. 总数' })
  total: number;

  @Open(() => Int, { description: 'Of them institutions. 养老机构' })
  institutions: number;

  @Open(() => Int, { description: 'Of them community sites; hospitals are neither. 社区设施' })
  sites: number;

  @Open(() => Int, {
    description:
      'Institutions that others than the public run or help to run. 社会力量参与运营机构',
  })
  privatelyOperated: number;

  @ListSize(30)
  @Open(() => [FacilityTypeCount], { description: 'By type, types without any left out. 按类型' })
  byType: FacilityTypeCount[];

  @ListSize(10)
  @Open(() => [OperationModeCount], {
    description: 'By mode, modes without any left out. 按运营方式',
  })
  byOperationMode: OperationModeCount[];

  @Open(() => DateScalar, { description: 'The day they describe. 日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether they are computed from synthetic rows. 合成数据' })
  synthetic: boolean;
}

/** Adds up the groups of a region, in the order of the enums. */
export function facilityCounts(groups: readonly FacilityGroup[], asOf: string): FacilityCounts {
  const sum = (choose: (group: FacilityGroup) => boolean) =>
    groups.filter(choose).reduce((total, { n }) => total + n, 0);
  const institution = ({ type }: FacilityGroup) => INSTITUTION_TYPES.includes(type as FacilityType);
  const total = sum(() => true);
  const institutions = sum(institution);
  return {
    total,
    institutions,
    sites: sum(({ type }) => SITE_TYPES.includes(type as FacilityType)),
    privatelyOperated: sum((g) => institution(g) && g.mode !== OperationMode.PUBLIC),
    byType: Object.values(FacilityType)
      .map((type) => ({ type, count: sum((g) => g.type === type) }))
      .filter(({ count }) => count > 0),
    byOperationMode: Object.values(OperationMode)
      .map((operationMode) => ({
        operationMode,
        count: sum((g) => g.mode === operationMode),
        institutions: sum((g) => institution(g) && g.mode === operationMode),
      }))
      .filter(({ count }) => count > 0),
    asOf,
    synthetic: true,
  };
}
