import { Check } from '@mikro-orm/decorators/legacy';
import { Int } from 'type-graphql';
import {
  described,
  Kept,
  Made,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { RegionPopulationStatus } from './machine.ts';

@Table('The official population of a region in a year, with its source. 人口数据', { key: 'id' })
@Check({
  name: 'region_population_ages',
  expression: 'population65 <= population60 and population60 <= population',
})
export class RegionPopulation extends placed(versioned('p0', described('p0'))) {
  @OpenKey('text', 'Id, such as 150600-2020. 标识')
  id: string;

  @OneOf(RegionPopulationStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: RegionPopulationStatus;

  @Made('p0', () => Int, ['id'], 'The year. 年份')
  get year(): number {
    return Number(this.id.slice(-4));
  }

  @Whole('p0', 'Residents, null where the source does not say. 常住人口', { nullable: true })
  population: number | null;

  @Whole('p0', 'Residents of 60 and over. 60岁以上人口')
  population60: number;

  @Whole('p0', 'Residents of 65 and over, null where the source does not say. 65岁以上人口', {
    nullable: true,
  })
  population65: number | null;

  @Words('p0', 'Who says so, such as 第七次全国人口普查公报. 数据来源')
  sourceText: string;

  @Kept('text', { nullable: true, index: true })
  policyDocumentId: string | null;
}
