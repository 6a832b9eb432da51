import { Index } from '@mikro-orm/decorators/legacy';
import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import {
  Day,
  described,
  Flag,
  Kept,
  Made,
  ManyOf,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { GeoLocation } from './distance.ts';
import { FACILITY_TYPES, StatisticsCategory } from './kinds.ts';
import { FacilityStatus } from './machine.ts';
import { AdminLevel, FireStatus, MedicalLink, ResidentGroup } from './traits.ts';

@Table('A care institution or a community site. 养老机构和设施', { key: 'id' })
@Index({ properties: ['name', 'id'] })
@Index({ properties: ['latitude', 'longitude'] })
@Index({ properties: ['status', 'type'] })
export class Facility extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words('p0', 'Chinese name. 名称')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(FacilityType, 'p0', 'Type. 类型')
  type: FacilityType;

  @Made('p0', () => Boolean, ['type'], 'Whether it is a registered care institution. 是否养老机构')
  get institution(): boolean {
    return FACILITY_TYPES.get(this.type)!.countsAsInstitution;
  }

  @Made('p0', () => StatisticsCategory, ['type'], 'Where statistics count it. 民政统计分类')
  get statisticsCategory(): StatisticsCategory {
    return FACILITY_TYPES.get(this.type)!.statisticsCategory;
  }

  @OneOf(OperationMode, 'p0', 'Who built it and who runs it. 运营方式')
  operationMode: OperationMode;

  @OneOf(AdminLevel, 'p0', 'Level it belongs to or serves. 行政级别')
  adminLevel: AdminLevel;

  @OneOf(FacilityStatus, 'p0', 'Status. 运营状态')
  status: FacilityStatus;

  @Flag('p0', 'Whether its prices are inclusive ones. 普惠')
  inclusive: boolean;

  @Flag('p0', 'Whether it sells memberships. 会员制')
  membershipBased: boolean;

  @Flag('p0', 'Whether it is the home for destitute people in need of care. 失能特困专业照护机构')
  disabledDestituteSpecialist: boolean;

  @OneOf(FireStatus, 'p0', 'Fire approval. 消防状态')
  fireStatus: FireStatus;

  @OneOf(MedicalLink, 'p0', 'Medical care, null when none. 医养结合', { nullable: true })
  medicalLink: MedicalLink | null;

  @Flag('p0', 'Whether long-term-care insurance has designated it. 长期护理保险定点')
  ltcDesignated: boolean;

  @Whole('p0', 'Stars of a community site, 1 to 5, where a city awards them (Shenyang). 星级', {
    nullable: true,
  })
  stars: number | null;

  @Day('p0', 'Registered on. 登记日期', { nullable: true })
  registeredOn: string | null;

  @Day('p0', 'Filed on; before 2018-12-29 the day of its licence. 备案日期', {
    nullable: true,
  })
  filedOn: string | null;

  @Words('p0', 'Number of the filing, or of the licence before it. 备案编号', { nullable: true })
  filingNumber: string | null;

  @Day('p0', 'Opened on. 开业日期', { nullable: true })
  openedOn: string | null;

  @Day('p0', 'Suspended since, null unless it is. 暂停日期', { nullable: true })
  suspendedOn: string | null;

  @Day('p0', 'Day on which notice of its closure was given. 关停公告日期', { nullable: true })
  closureAnnouncedOn: string | null;

  @Day('p0', 'Day from which on it may be closed, by that notice. 拟关停日期', { nullable: true })
  closesOn: string | null;

  @Day('p0', 'Closed on. 关停日期', { nullable: true })
  closedOn: string | null;

  @Whole('p0', 'Floor area in square metres. 建筑面积', { nullable: true })
  areaSquareMetres: number | null;

  @Words('p0', 'Telephone of the facility. 联系电话', { nullable: true })
  phone: string | null;

  @Words('p0', 'Address. 地址', { nullable: true })
  address: string | null;

  @ManyOf(ResidentGroup, 'p0', 'Whom it takes, null when not known. 收住对象', { nullable: true })
  residentGroups: ResidentGroup[] | null;

  @Kept('double', { nullable: true })
  latitude: number | null;

  @Kept('double', { nullable: true })
  longitude: number | null;

  @Kept('boolean')
  locationApproximate: boolean;

  @Made(
    'p0',
    () => GeoLocation,
    ['latitude', 'longitude', 'locationApproximate'],
    'Where it is, null when not known. 位置',
    { nullable: true },
  )
  get location(): GeoLocation | null {
    if (this.latitude === null || this.longitude === null) return null;
    const { latitude, longitude, locationApproximate: approximate } = this;
    return { latitude, longitude, approximate };
  }

  @Kept('uuid', { index: true })
  organizationId: string;
}
