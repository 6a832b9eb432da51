import { FacilityType, OperationMode } from '../../ground/facts/facility-kinds.ts';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, ID, Int, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { NormalForm } from '../../ground/rows/normal-column.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';
import { GeoLocation } from './distance.ts';
import { FacilityStatus } from './facility-status.ts';
import { AdminLevel, FireStatus, MedicalLink } from './facility-traits.ts';
import { INSTITUTION_TYPES, STATISTICS_CATEGORY, StatisticsCategory } from './facility-type.ts';

@ObjectType({ description: 'A care institution or a community site. 养老机构和设施' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'facility' })
@Index({ properties: ['name', 'id'] })
@Index({ properties: ['latitude', 'longitude'] })
@Index({ properties: ['status', 'type'] })
export class Facility {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => String, { description: 'Chinese name. 名称' })
  @Property({ type: 'text' })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @Open(() => FacilityType, { description: 'Type. 类型' })
  @Property({ type: 'text' })
  type: FacilityType;

  @Open(() => Boolean, { description: 'Whether it is a registered care institution. 是否养老机构' })
  get institution(): boolean {
    return INSTITUTION_TYPES.includes(this.type);
  }

  @Open(() => StatisticsCategory, { description: 'Where statistics count it. 民政统计分类' })
  get statisticsCategory(): StatisticsCategory {
    return STATISTICS_CATEGORY[this.type];
  }

  @Open(() => OperationMode, { description: 'Who built it and who runs it. 运营方式' })
  @Property({ type: 'text' })
  operationMode: OperationMode;

  @Open(() => AdminLevel, { description: 'Level it belongs to or serves. 行政级别' })
  @Property({ type: 'text' })
  adminLevel: AdminLevel;

  @Open(() => FacilityStatus, { description: 'Status. 运营状态' })
  @Property({ type: 'text' })
  status: FacilityStatus;

  @Open(() => Boolean, { description: 'Whether its prices are inclusive ones. 普惠' })
  @Property({ type: 'boolean' })
  inclusive: boolean;

  @Open(() => Boolean, { description: 'Whether it sells memberships. 会员制' })
  @Property({ type: 'boolean' })
  membershipBased: boolean;

  @Open(() => Boolean, {
    description:
      'Whether it is the home for destitute people in need of care. 失能特困专业照护机构',
  })
  @Property({ type: 'boolean' })
  disabledDestituteSpecialist: boolean;

  @Open(() => FireStatus, { description: 'Fire approval. 消防状态' })
  @Property({ type: 'text' })
  fireStatus: FireStatus;

  @Open(() => MedicalLink, {
    nullable: true,
    description: 'Medical care, null when none. 医养结合',
  })
  @Property({ type: 'text', nullable: true })
  medicalLink: MedicalLink | null;

  @Open(() => Boolean, {
    description: 'Whether long-term-care insurance has designated it. 长期护理保险定点',
  })
  @Property({ type: 'boolean' })
  ltcDesignated: boolean;

  @Open(() => Int, {
    nullable: true,
    description: 'Stars of a community site, 1 to 5, where a city awards them (001). 星级',
  })
  @Property({ type: 'int', nullable: true })
  stars: number | null;

  @Open(() => DateScalar, { nullable: true, description: 'Registered on. 登记日期' })
  @Property({ type: 'date', nullable: true })
  registeredOn: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'Filed on. 备案日期' })
  @Property({ type: 'date', nullable: true })
  filedOn: string | null;

  @Open(() => String, { nullable: true, description: 'Number of the filing. 备案编号' })
  @Property({ type: 'text', nullable: true })
  filingNumber: string | null;

  @Open(() => DateScalar, { nullable: true, description: 'Opened on. 开业日期' })
  @Property({ type: 'date', nullable: true })
  openedOn: string | null;

  @Open(() => Int, { nullable: true, description: 'Floor area in square metres. 建筑面积' })
  @Property({ type: 'int', nullable: true })
  areaSquareMetres: number | null;

  @Open(() => String, { nullable: true, description: 'Telephone of the facility. 联系电话' })
  @Property({ type: 'text', nullable: true })
  phone: string | null;

  @Property({ type: 'double', nullable: true })
  latitude: number | null;

  @Property({ type: 'double', nullable: true })
  longitude: number | null;

  @Property({ type: 'boolean' })
  locationApproximate: boolean;

  @Open(() => GeoLocation, {
    nullable: true,
    description: 'Where it is, null when not known. 位置',
  })
  get location(): GeoLocation | null {
    if (this.latitude === null || this.longitude === null) return null;
    const { latitude, longitude, locationApproximate: approximate } = this;
    return { latitude, longitude, approximate };
  }

  @Open(() => Boolean, { description: 'Whether the row is synthetic. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Index()
  @Property({ type: 'uuid' })
  organizationId: string;

  @Property({ type: 'text' })
  regionCode: string;

  @Index()
  @Property({ type: 'bigint' })
  regionAt: number;
}

export const FacilityConnection = connectionOf(Facility, 'Facility');
