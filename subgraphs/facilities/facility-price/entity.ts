import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateTimeScalar, FenScalar } from '../../../ground/schema/scalars.ts';

/**
 * What facilities know of prices: a published fact of finance, which owns the filings. One row for each
 * public filing, in force on its days; a facility without one of today has no known price.
 */
@Entity({ tableName: 'facility_price' })
export class FacilityPrice {
  @PrimaryKey({ type: 'uuid' })
  filingId: string;

  @Index()
  @Property({ type: 'uuid' })
  facilityId: string;

  /** Lowest all-in price of a month in fen: bed, care of an able resident, meals. */
  @Property({ type: 'bigint' })
  monthlyFen: number;

  @Property({ type: 'date' })
  validFrom: string;

  @Property({ type: 'date', nullable: true })
  validUntil: string | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

@ObjectType({ description: 'The lowest all-in price of a month: bed, care, meals. 月最低价格' })
export class MonthlyPrice {
  @Open(() => FenScalar, { description: 'Fen a month. 金额' })
  amount: number;

  @Open(() => DateTimeScalar, { description: 'When finance published it. 数据时间' })
  asOf: Date;
}
