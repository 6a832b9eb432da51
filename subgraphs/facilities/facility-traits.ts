import { registerEnumType } from 'type-graphql';
import { OperationMode } from '../../ground/facts/facility-kinds.ts';

/** Public homes (公办机构) are those the public built, whoever runs them (our default). */
export const PUBLIC_MODES: readonly OperationMode[] = [
  OperationMode.PUBLIC,
  OperationMode.PUBLIC_BUILT_PRIVATE_RUN,
];

/** SQL: whether the facility alias `f` is a public one. */
export const IS_PUBLIC = `f.operation_mode in (${PUBLIC_MODES.map((mode) => `'${mode}'`).join(', ')})`;

export enum AdminLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
}
registerEnumType(AdminLevel, {
  name: 'AdminLevel',
  description: 'Level of government a facility belongs to or serves. 行政级别',
  valuesConfig: {
    PROVINCE: { description: 'Province. 省级' },
    CITY: { description: 'City. 市级' },
    COUNTY: { description: 'County, district or banner. 县级、旗区级' },
    TOWNSHIP: { description: 'Street, town, township or sumu. 乡镇级' },
    VILLAGE: { description: 'Community, village or gacha. 村级、社区级' },
  },
});

export enum FireStatus {
  APPROVED = 'APPROVED',
  FILED = 'FILED',
  NOT_APPROVED = 'NOT_APPROVED',
  SPECIAL_CASE = 'SPECIAL_CASE',
}
registerEnumType(FireStatus, {
  name: 'FireStatus',
  description: 'Fire approval of a building. 消防状态',
  valuesConfig: {
    APPROVED: { description: 'Design review and acceptance passed. 消防审验合格' },
    FILED: { description: 'Acceptance filed. 消防验收备案' },
    NOT_APPROVED: { description: 'Neither. 未通过' },
    SPECIAL_CASE: { description: 'Decided case by case. 一事一议' },
  },
});

export enum MedicalLink {
  IN_HOUSE = 'IN_HOUSE',
  CONTRACTED = 'CONTRACTED',
  INTEGRATED = 'INTEGRATED',
}
registerEnumType(MedicalLink, {
  name: 'MedicalLink',
  description: 'How a facility offers medical care. 医养结合方式',
  valuesConfig: {
    IN_HOUSE: { description: 'A medical unit of its own. 内设医疗机构' },
    CONTRACTED: { description: 'A contract with a medical institution. 签约合作' },
    INTEGRATED: { description: 'Licensed as both. 医养结合机构' },
  },
});

export enum BedClass {
  GENERAL = 'GENERAL',
  NURSING = 'NURSING',
  DEMENTIA = 'DEMENTIA',
  DAY_CARE = 'DAY_CARE',
}
registerEnumType(BedClass, {
  name: 'BedClass',
  description: 'Class of a bed or place. 床位类别',
  valuesConfig: {
    GENERAL: { description: 'Residential, not for nursing. 普通床位' },
    NURSING: { description: 'For nursing, outside dementia units. 护理型床位' },
    DEMENTIA: { description: 'In a dementia unit. 认知障碍照护床位' },
    DAY_CARE: { description: 'Place for the day, not a bed. 日间照料床位' },
  },
});
