import type { Answer } from '../../../ground/access/answers.ts';
import { datumOf, toWgs84 } from '../../../ground/china/datum.ts';
import { normalName, normalNameSql } from '../../../ground/china/normal-name.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable, Values } from '../../../ground/exchange/importable.ts';
import {
  choiceKind,
  choicesKind,
  degreesKind,
  flagKind,
  phoneKind,
  regionKind,
  textKind,
  wholeKind,
} from '../../../ground/exchange/kinds.ts';
import { REFUSES } from '../../../ground/exchange/refuses.ts';
import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import { organizationKind } from '../organization/exchange.ts';
import { GeoPoint } from './distance.ts';
import { Facility } from './entity.ts';
import { publishFacility } from './facts.ts';
import { AdminLevel, FireStatus, MedicalLink, ResidentGroup } from './traits.ts';
import { facilityWorkflow } from './workflow.ts';

export const FACILITY_IS_USED: Answer = {
  name: 'facility_is_used',
  says: 'Whether anything is recorded of a facility: beds, stays, grades, prices. 设施是否已有相关记录',
  sql: `select exists (select from admission where facility_id = k.id)
      or exists (select from bed_inventory where facility_id = k.id)
      or exists (select from grade_rating where facility_id = k.id)
      or exists (select from facility_price where facility_id = k.id)
      or exists (select from facility_staffing where facility_id = k.id)
    from (select ?::uuid as id) k`,
};

const FACILITIES: Importable<Facility> = {
  name: 'facilities',
  text: 'facilities. 养老机构和设施',
  entity: Facility,
  fieldClass: 'p0',
  workflow: facilityWorkflow,
  creates: 'planFacility',
  corrects: 'correctFacility',
  list: { field: 'facilities' },
  natural: [['name', 'region', 'organization']],
  turns: ({ name }) => (typeof name === 'string' ? [normalName(name)] : []),
  columns: {
    name: {
      text: 'Chinese name. 名称',
      kind: textKind,
      also: ['机构名称', '设施名称', '养老机构名称'],
      required: true,
    },
    type: {
      text: 'Type. 类型',
      kind: choiceKind(FacilityType, {
        ...{ 敬老院: 'DESTITUTE_HOME', 农村幸福院: 'HAPPINESS_HOME', 幸福院: 'HAPPINESS_HOME' },
        ...{ 日间照料室: 'DAY_CARE', 养老服务站: 'CARE_STATION', 养老驿站: 'CARE_STATION' },
        ...{ 中心敬老院: 'CENTRAL_DESTITUTE_HOME', 区域敬老院: 'DESTITUTE_HOME' },
        ...{ 综合社会福利院: 'WELFARE_INSTITUTE', 爱心护理院: 'NURSING_HOSPITAL' },
      }),
      also: ['机构类型', '设施类型', '机构类别'],
      required: true,
    },
    operationMode: {
      text: 'Who built it and who runs it. 运营方式',
      kind: choiceKind(OperationMode, {
        公办: 'PUBLIC',
        民营: 'PRIVATE',
        公办民营: 'PUBLIC_BUILT_PRIVATE_RUN',
      }),
      also: ['机构性质', '经营性质', '运营性质', '运营模式'],
      required: true,
    },
    adminLevel: {
      text: 'Level it belongs to or serves. 行政级别',
      kind: choiceKind(AdminLevel, { 区级: 'COUNTY', 县区级: 'COUNTY' }),
      required: true,
    },
    organization: {
      text: 'Who runs it, by credit code or id. 运营主体',
      kind: organizationKind,
      also: ['统一社会信用代码', '运营主体信用代码', '信用代码'],
      ...{ required: true, held: 'organizationId', select: 'organization.id' },
    },
    region: {
      text: 'Code of where it lies. 所在地区划代码',
      kind: regionKind,
      also: ['所在地', '区划代码', '行政区划代码'],
      ...{ required: true, fixed: true, held: 'regionCode', select: 'region.code' },
    },
    address: { text: 'Address. 地址', kind: textKind, also: ['详细地址', '机构地址', '住址'] },
    phone: { text: 'Telephone. 联系电话', kind: phoneKind, also: ['电话', '机构电话'] },
    residentGroups: {
      text: 'Whom it takes. 收住对象',
      kind: choicesKind(ResidentGroup, {
        ...{ 自理: 'ABLE', 自理老人: 'ABLE', 半自理: 'PARTLY_DISABLED', 半失能: 'PARTLY_DISABLED' },
        ...{ 介助: 'PARTLY_DISABLED', 不能自理: 'DISABLED', 非自理: 'DISABLED', 失能: 'DISABLED' },
        ...{
          介护: 'DISABLED',
          特护: 'DISABLED',
          专护: 'DISABLED',
          失智: 'DEMENTIA',
          特困: 'DESTITUTE',
        },
      }),
      also: ['收住类型', '收养对象', '服务对象'],
    },
    areaSquareMetres: {
      text: 'Floor area in square metres. 建筑面积',
      kind: wholeKind,
      also: ['建筑面积（平方米）', '建筑面积（㎡）'],
    },
    longitude: {
      text: 'Longitude in degrees. 经度',
      kind: degreesKind,
      select: 'location.longitude',
    },
    latitude: { text: 'Latitude in degrees. 纬度', kind: degreesKind, select: 'location.latitude' },
    datum: {
      text: 'Datum of the point: WGS 84, CGCS2000, GCJ-02 or BD-09. 坐标系',
      kind: textKind,
      ...{ held: null, select: '=WGS 84' },
    },
    fireStatus: { text: 'Fire approval. 消防状态', kind: choiceKind(FireStatus), also: ['消防'] },
    medicalLink: {
      text: 'Medical care. 医养结合方式',
      kind: choiceKind(MedicalLink),
      also: ['医养结合'],
    },
    inclusive: {
      text: 'Whether its prices are inclusive ones. 普惠',
      kind: flagKind,
      also: ['是否普惠'],
    },
    membershipBased: {
      text: 'Whether it sells memberships. 会员制',
      kind: flagKind,
      also: ['是否会员制'],
    },
    ltcDesignated: {
      text: 'Whether long-term-care insurance has designated it. 长期护理保险定点',
      kind: flagKind,
      also: ['长护险定点'],
    },
    disabledDestituteSpecialist: {
      text: 'Whether it is the home for destitute people in need of care. 失能特困专业照护机构',
      kind: flagKind,
    },
  },
  refine: inWgs84,
  find: () => Promise.resolve(null),
  async alike({ name, region }, { rows }) {
    const [same] = await rows.sql<{ id: string }>(
      `select id from facility where region_code = ? and status <> 'CLOSED'
         and lower(normal_name) = lower(${normalNameSql('?::text')}) limit 1`,
      [region, name],
    );
    return same?.id ?? null;
  },
  argumentsOf({ longitude, latitude, ...values }, all) {
    const isMoved = longitude !== undefined || latitude !== undefined;
    const point = { longitude: all.longitude, latitude: all.latitude };
    return { ...values, ...(isMoved && { location: Object.assign(new GeoPoint(), point) }) };
  },
  columnOf: { location: 'longitude' },
  // Others learn that it is gone before it is.
  async erase({ row: { id }, em }) {
    await em.nativeUpdate(Facility, { id }, { status: 'CLOSED' });
    await publishFacility(em, id);
  },
  isUsed: FACILITY_IS_USED,
};

/** A point in WGS 84, which is all that the hub holds. @throws Refusal with DATUM_NEEDED, MISSING_VALUE */
function inWgs84({ datum, longitude, latitude, ...values }: Values): Values {
  if (longitude === undefined && latitude === undefined) return values;
  if (longitude === undefined) throw REFUSES.MISSING_VALUE('longitude');
  if (latitude === undefined) throw REFUSES.MISSING_VALUE('latitude');
  if (typeof datum !== 'string' || datumOf(datum) === null) throw REFUSES.DATUM_NEEDED('datum');
  const point = { longitude: longitude as number, latitude: latitude as number };
  return { ...values, ...toWgs84(point, datum) };
}

export const facilityExchange = exchangeOf(FACILITIES);
