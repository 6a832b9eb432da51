import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { percent, Ratio, ratioOf } from '../../../ground/figures/figure.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../ground/schema/scalars.ts';
import type { BedInventory } from '../bed-inventory/entity.ts';

/**
 * What facilities know of their staff: a published fact of workforce, which owns the contracts. A
 * facility without a row is one whose staff is not known.
 */
@Entity({ tableName: 'facility_staffing' })
export class FacilityStaffing {
  @PrimaryKey({ type: 'uuid' })
  facilityId: string;

  @Property({ type: 'int' })
  caregivers: number;

  @Property({ type: 'int' })
  certifiedCaregivers: number;

  @Property({ type: 'int' })
  total: number;

  /** The day that workforce counted for. */
  @Property({ type: 'date' })
  countedOn: string;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

@ObjectType({
  description:
    'The staff of a facility as its filter and order know it; `Facility.staffing` is the register ' +
    'itself. 人员配备（筛选口径）',
})
export class KnownStaffing {
  @Open(() => Int, { description: 'Elder-care workers. 养老护理员' })
  caregivers: number;

  @Open(() => Int, { description: 'Of them with an active certificate. 持证养老护理员' })
  certifiedCaregivers: number;

  @Open(() => Ratio, { description: 'Certified elder-care workers out of all. 持证率' })
  certifiedShare: Ratio;

  @Open(() => DecimalScalar, {
    nullable: true,
    description:
      'Residential beds for each elder-care worker, cut (never rounded up) after four decimals, for ' +
      'display; null without workers or without such beds. 床护比',
  })
  bedsPerCaregiver: string | null;

  @Open(() => DateScalar, { description: 'The day that the staff was counted for. 统计日期' })
  countedOn: string;

  @Open(() => DateTimeScalar, { description: 'When workforce published it. 数据时间' })
  asOf: Date;
}

export function knownStaffing(staff: FacilityStaffing, beds: BedInventory | null): KnownStaffing {
  const { caregivers, certifiedCaregivers, countedOn, asOf } = staff;
  const told = beds !== null && beds.total > 0 && caregivers > 0;
  return {
    ...{ caregivers, certifiedCaregivers, countedOn, asOf },
    certifiedShare: ratioOf(certifiedCaregivers, caregivers, countedOn),
    bedsPerCaregiver: told ? percent(beds.total, caregivers * 100) : null,
  };
}
