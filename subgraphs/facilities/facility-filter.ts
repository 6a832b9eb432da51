import { FacilityType, OperationMode } from '../../ground/facts/facility-kinds.ts';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../ground/rows/page.ts';
import { DateScalar, DecimalScalar, FenScalar } from '../../ground/schema/scalars.ts';
import { GeoPoint } from './distance.ts';
import { FacilityStatus } from './facility-status.ts';
import { AdminLevel, BedClass } from './facility-traits.ts';

@InputType({ description: 'Free beds or places of one class. 空余床位' })
export class VacancyFilter {
  @Field(() => BedClass, {
    description: 'The class. Day-care places are bound to nobody: all of them count as free.',
  })
  bedClass: BedClass;

  @Field(() => Int, { defaultValue: 1, description: 'At least so many, 1 or more.' })
  atLeast: number;
}

@InputType({ description: 'Within a distance of a point. 附近' })
export class NearFilter extends GeoPoint {
  @Field(() => Int, { description: 'Great-circle distance in metres, 1 to 50000. 距离' })
  metres: number;
}

@InputType({ description: 'Which facilities; all conditions hold together.' })
export class FacilityFilter {
  @Field(() => String, { nullable: true, description: 'Inside this region, itself included.' })
  within?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Inside any of these regions, 1 to 50, such as the members of a pact.',
  })
  withinAny?: string[] | null;

  @Field(() => [FacilityType], { nullable: true, description: 'Of one of these types. 类型' })
  types?: FacilityType[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Registered care institutions, or community sites. 养老机构或社区设施',
  })
  institution?: boolean | null;

  @Field(() => [OperationMode], { nullable: true, description: 'Of one of these modes. 运营方式' })
  operationModes?: OperationMode[] | null;

  @Field(() => [AdminLevel], { nullable: true, description: 'Of one of these levels. 行政级别' })
  adminLevels?: AdminLevel[] | null;

  @Field(() => [FacilityStatus], {
    nullable: true,
    description: 'In one of these states. Default: every state but CLOSED. 运营状态',
  })
  statuses?: FacilityStatus[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With a grade valid today of at least this, 1 to 5. 等级',
  })
  gradeAtLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'With at least so many stars, 1 to 5. 星级' })
  starsAtLeast?: number | null;

  @Field(() => VacancyFilter, { nullable: true, description: 'With free beds today. 空余床位' })
  vacancy?: VacancyFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Inclusive prices, or not. 普惠' })
  inclusive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Long-term-care insurance. 长护险定点' })
  ltcDesignated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With medical care, or without. 医养结合' })
  medicalLinked?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For destitute people in need of care, or not. 失能特困专业照护机构',
  })
  disabledDestituteSpecialist?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Run by this organisation. 运营主体' })
  organization?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name contains this text, 1 to 50 characters.',
  })
  name?: string | null;

  @Field(() => NearFilter, { nullable: true, description: 'Within a distance of a point. 附近' })
  near?: NearFilter | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'With a known lowest all-in price of at most so many fen a month. 月最低价格',
  })
  maxMonthlyPrice?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'With a known share of certified elder-care workers of at least so many per cent, 0 to 100, ' +
      'compared exactly. 最低持证率',
  })
  minCertifiedShare?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'With residential beds and known elder-care workers, each for at most so many residents, ' +
      'compared exactly. 最高床护比',
  })
  maxResidentsPerCaregiver?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this day or later. 开业日期' })
  openedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Opened on this day or earlier.' })
  openedTo?: string | null;
}

export enum FacilityOrderField {
  NAME = 'NAME',
  GRADE = 'GRADE',
  VACANCY = 'VACANCY',
  BEDS = 'BEDS',
  OPENED_ON = 'OPENED_ON',
  PRICE = 'PRICE',
  CERTIFIED_SHARE = 'CERTIFIED_SHARE',
  RESIDENTS_PER_CAREGIVER = 'RESIDENTS_PER_CAREGIVER',
  DISTANCE = 'DISTANCE',
}
registerEnumType(FacilityOrderField, {
  name: 'FacilityOrderField',
  description: 'What facilities are sorted by.',
  valuesConfig: {
    NAME: { description: 'Name. 名称' },
    GRADE: { description: 'Grade valid today; none counts as 0. 等级' },
    VACANCY: {
      description: 'Free beds today, of the class of filter.vacancy where it is given. 空余床位',
    },
    BEDS: { description: 'Residential beds today. 床位总数' },
    OPENED_ON: { description: 'Day of opening; not yet open counts as latest. 开业日期' },
    PRICE: { description: 'Lowest all-in price of a month; unknown prices go last. 价格' },
    CERTIFIED_SHARE: {
      description: 'Certified elder-care workers out of all; not known goes last. 持证率',
    },
    RESIDENTS_PER_CAREGIVER: {
      description: 'Residents for each elder-care worker; not known goes last. 床护比',
    },
    DISTANCE: { description: 'Distance from filter.near, which must be given. 距离' },
  },
});

@InputType({ description: 'How facilities are sorted.' })
export class FacilityOrder {
  @Field(() => FacilityOrderField, { description: 'Sort by this.' })
  field: FacilityOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction: OrderDirection;
}
