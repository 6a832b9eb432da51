import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open, OpenId } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf, OrderDirection } from '../../ground/rows/page.ts';

export enum RegionLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
}
registerEnumType(RegionLevel, {
  name: 'RegionLevel',
  description: 'Level of an administrative or statistical region.',
  valuesConfig: {
    PROVINCE: { description: 'Province or autonomous region. 省、自治区' },
    CITY: { description: 'Prefecture-level city. 地级市' },
    COUNTY: { description: 'County, district, banner or county-level city. 县、区、旗、县级市' },
    TOWNSHIP: { description: 'Street, town, township or sumu. 街道、镇、乡、苏木' },
    VILLAGE: { description: 'Community, village or gacha. 社区、村、嘎查' },
  },
});

export enum Settlement {
  URBAN = 'URBAN',
  RURAL = 'RURAL',
}
registerEnumType(Settlement, {
  name: 'Settlement',
  description: 'Whether a village-level region is an urban community or a rural village.',
  valuesConfig: {
    URBAN: { description: 'Residents’ committee. 居委会、社区' },
    RURAL: { description: 'Village committee. 村委会、嘎查' },
  },
});

@ObjectType({ description: 'An administrative region, down to village and community. 行政区划' })
@Directive('@key(fields: "code")')
@Entity({ tableName: 'region' })
export class Region {
  @OpenId('code')
  readonly id: string;

  @Open(() => String, {
    description: 'GB/T 2260 code: 6 digits to the county, 9 for a township, 12 for a village.',
  })
  @PrimaryKey({ type: 'text' })
  code: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  @Property({ type: 'text' })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Open(() => RegionLevel, { description: 'Level. 级别' })
  @Property({ type: 'text' })
  level: RegionLevel;

  @Open(() => Settlement, { nullable: true, description: 'Urban or rural, at village level.' })
  @Property({ type: 'text', nullable: true })
  settlement: Settlement | null;

  @Open(() => Boolean, {
    description:
      'Whether statistics alone know it (a development zone): it is no unit of coverage.',
  })
  @Property({ type: 'boolean' })
  statisticalOnly: boolean;

  @Index()
  @Property({ type: 'text', nullable: true })
  parentCode: string | null;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;

  @Open(() => Int, {
    nullable: true,
    description: 'Residents of 60 and over, where a source says. 60岁以上人口',
  })
  @Property({ type: 'int', nullable: true })
  population60: number | null;

  @Open(() => Int, {
    nullable: true,
    description: 'Residents of 65 and over, where a source says. 65岁以上人口',
  })
  @Property({ type: 'int', nullable: true })
  population65: number | null;
}

export const RegionConnection = connectionOf(Region, 'Region');

export enum RegionOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
}
registerEnumType(RegionOrderField, {
  name: 'RegionOrderField',
  description: 'What regions are sorted by.',
  valuesConfig: {
    CODE: { description: 'Code: provinces before their cities, each tree together. 区划代码' },
    NAME: { description: 'Name, by code point. 名称' },
  },
});

@InputType({ description: 'How regions are sorted.' })
export class RegionOrder {
  @Field(() => RegionOrderField, { description: 'Sort by this.' })
  field: RegionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}

@InputType({ description: 'Which regions; all conditions hold together.' })
export class RegionFilter {
  @Field(() => String, { nullable: true, description: 'Inside this region, itself included.' })
  within?: string | null;

  @Field(() => [RegionLevel], { nullable: true, description: 'Of one of these levels.' })
  levels?: RegionLevel[] | null;

  @Field(() => Settlement, { nullable: true, description: 'Urban or rural.' })
  settlement?: Settlement | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters.',
  })
  name?: string | null;
}
