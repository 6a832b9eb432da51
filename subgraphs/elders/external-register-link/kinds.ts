import { labelled } from '../../../ground/schema/labelled.ts';

export const ExternalRegister = labelled(
  'ExternalRegister',
  'A register of another authority that knows an elder too. 外部登记系统',
  {
    PUBLIC_SECURITY: 'The register of households and population. 公安（户籍、人口基础信息）',
    MEDICAL_INSURANCE: 'Medical insurance. 医保',
    SOCIAL_INSURANCE: 'Social insurance. 社保',
    CIVIL_AFFAIRS: 'Social assistance. 民政（社会救助）',
    DISABLED_FEDERATION: 'Registers of certificates of disability. 残联',
  },
);
export type ExternalRegister = keyof typeof ExternalRegister;

export const LinkedData = labelled('LinkedData', 'What two registers can differ in. 比对项', {
  NAME: 'The name. 姓名',
  BIRTH_DATE: 'The birth date. 出生日期',
  HUKOU: 'Where the household is registered. 户籍地',
  RESIDENCE: 'Where she lives. 居住地',
  LIFE_STATUS: 'Whether she lives. 生存状态',
  GROUP: 'The group that she is certified for. 对象类别',
  DISABILITY: 'Class or grade of a disability. 残疾类别、等级',
});
export type LinkedData = keyof typeof LinkedData;
