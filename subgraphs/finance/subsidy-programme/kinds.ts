import { labelled } from '../../../ground/schema/labelled.ts';

export const ProgrammeType = labelled(
  'ProgrammeType',
  'What a subsidy programme pays for. 补贴类型',
  {
    OPERATING: 'Running a care institution, by resident or bed. 运营补贴',
    CONSTRUCTION: 'Building beds or facilities. 建设补贴',
    ADAPTATION: 'Adapting a home to old age. 适老化改造补贴',
    GRADE_AWARD: 'Reaching a grade. 等级评定奖补',
    FIRE_AWARD: 'Rebuilding for fire safety. 消防改造奖补',
    INSURANCE_PREMIUM: 'Liability insurance of a facility. 责任保险保费补贴',
    SITE_OPERATION: 'Running a community site. 社区养老服务场所运营补贴',
    ASSISTIVE_DEVICE: 'Assistive devices. 康复辅助器具补贴',
    MEAL_SERVICE: 'Canteens and meals for older people. 助餐、老年食堂补助',
    SOCIAL_INSURANCE: 'Social insurance of staff. 社保补贴',
    ENTRY: 'Entering the profession. 入职补贴',
    EMPLOYMENT: 'Taking up work. 就业补贴',
    CERT_AWARD: 'Holding a certificate. 持证奖励',
    EXCELLENCE_AWARD: 'Outstanding carers. 优秀护理员奖励',
    POST_ALLOWANCE: 'Special posts. 特岗津贴',
    TRAINING: 'Training and skill tests. 培训补贴、职业技能鉴定补贴',
    VERY_OLD: 'Old-age allowance. 高龄津贴',
    SERVICE_SUBSIDY: 'Elder-care services for those in need. 养老服务补贴',
    PURCHASED_SERVICE: 'Service hours that government buys. 政府购买居家养老服务',
    CARE_SUBSIDY: 'Nursing care for those in need. 护理补贴',
    ACCIDENT_INSURANCE: 'Accident insurance of older people. 意外伤害保险',
    TEMP_RELIEF: 'Help in sudden hardship. 临时救助',
    DISABLED_LIVING: 'Living costs of poor disabled people. 困难残疾人生活补贴',
    DISABLED_CARE: 'Care of severely disabled people. 重度残疾人护理补贴',
  },
);
export type ProgrammeType = keyof typeof ProgrammeType;

export const BeneficiaryKind = labelled('BeneficiaryKind', 'Whom a programme pays. 补贴对象', {
  FACILITY: 'A facility. 养老机构、设施',
  ELDER: 'An older person. 老年人',
  WORKER: 'A worker of elder care. 从业人员',
  HOUSEHOLD: 'A household, carers in it included. 家庭',
  ORGANIZATION: 'An organisation that runs services or projects. 单位、组织',
});
export type BeneficiaryKind = keyof typeof BeneficiaryKind;

export const FundingSource = labelled('FundingSource', 'Where the money comes from. 资金来源', {
  LOTTERY: 'Welfare lottery fund. 福利彩票公益金',
  CENTRAL_BUDGET: 'Central budget investment. 中央预算内投资',
  PROVINCE: 'Province or autonomous region. 省级、自治区财政',
  SPECIAL_BOND: 'Special-purpose government bonds. 政府专项债',
  DEV_FINANCE: 'Development finance. 开发性金融',
  CITY: 'City budget. 市级财政',
  BANNER: 'County, district or banner budget. 县区、旗区财政',
  CHARITY: 'Donations and charitable funds. 慈善捐赠',
  COLLECTIVE: 'Village or collective economy. 集体经济',
});
export type FundingSource = keyof typeof FundingSource;
