import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateScalar, DecimalScalar } from '../../../ground/schema/scalars.ts';

/** What the synthetic rows of a region are a sample of (model 10). */
@ObjectType({ description: 'What the synthetic rows of a region are a sample of. 样本说明' })
export class RegionSample {
  @Open(() => String, {
    description: 'Code of the region that was sampled, which may lie above. 抽样地区代码',
  })
  region: string;

  @Open(() => Int, { description: 'Elders in the sample. 样本老年人数' })
  elders: number;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'Elders in the sample out of residents of 60 and over, cut after six decimals; null where no ' +
      'official figure is held. 抽样比',
  })
  factor: string | null;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'The same for places, staff and money; 1 where all places of the plans are there. 机构设施抽样比',
  })
  placesFactor: string | null;

  @Open(() => Int, { nullable: true, description: 'The year of the official figure. 官方数据年份' })
  year: number | null;

  @Open(() => String, { nullable: true, description: 'Who states it. 数据来源' })
  source: string | null;

  @Open(() => DateScalar, { description: 'The day that the sample describes. 日期' })
  asOf: string;
}
