import {
  Flag,
  Json,
  Kept,
  NaturalKey,
  OneOf,
  Table,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { OpenId } from '../../../ground/schema/field-class.ts';
import { RegionLevel, Settlement } from './level.ts';
import { RegionSample } from './sample.ts';

@Table('An administrative region, down to village and community. 行政区划', { key: 'code' })
export class Region {
  @OpenId('code')
  readonly id: string;

  @NaturalKey(
    'GB/T 2260 code: 6 digits to the county, 9 for a township, 12 for a village. 区划代码',
  )
  code: string;

  @Words('p0', 'Chinese name. 名称')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(RegionLevel, 'p0', 'Level. 级别')
  level: RegionLevel;

  @OneOf(Settlement, 'p0', 'Urban or rural, at village level. 城乡', { nullable: true })
  settlement: Settlement | null;

  @Flag(
    'p0',
    'Whether statistics alone know it (a development zone): it is no unit of coverage. 仅统计用区划',
  )
  statisticalOnly: boolean;

  @Kept('text', { nullable: true, index: true })
  parentCode: string | null;

  @Kept('bigint', { index: true })
  regionAt: number;

  @Whole(
    'p0',
    'Residents of 60 and over, by the latest of `populations` that is public; null without one. 60岁以上人口',
    { nullable: true },
  )
  population60: number | null;

  @Whole(
    'p0',
    'Residents of 65 and over, by the same; null where its source does not say. 65岁以上人口',
    { nullable: true },
  )
  population65: number | null;

  @Json(
    () => RegionSample,
    'p0',
    'What its synthetic rows are a sample of; null where rows are real, and above the cities and ' +
      'provinces that were sampled. 样本说明',
    { nullable: true },
  )
  sample: RegionSample | null;
}
