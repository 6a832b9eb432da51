import { labelled } from '../../../ground/schema/labelled.ts';

export const LivingSituation = labelled(
  'LivingSituation',
  'With whom an elder lives, as the national assessment form asks. 居住情况',
  {
    ALONE: 'Alone. 独居',
    SPOUSE: 'With the spouse or partner. 与配偶/伴侣居住',
    CHILDREN: 'With children. 与子女居住',
    PARENTS: 'With parents. 与父母居住',
    SIBLINGS: 'With brothers or sisters. 与兄弟姐妹居住',
    OTHER_RELATIVES: 'With other relatives. 与其他亲属居住',
    NON_RELATIVES: 'With people who are no relatives. 与非亲属关系的人居住',
    INSTITUTION: 'In a care institution. 养老机构',
  },
);
export type LivingSituation = keyof typeof LivingSituation;

export const MaritalStatus = labelled('MaritalStatus', 'Marital status. 婚姻状况', {
  NEVER_MARRIED: 'Never married. 未婚',
  MARRIED: 'Married. 已婚',
  WIDOWED: 'Widowed. 丧偶',
  DIVORCED: 'Divorced. 离婚',
});
export type MaritalStatus = keyof typeof MaritalStatus;

export const Education = labelled('Education', 'Highest education. 文化程度', {
  ILLITERATE: 'None. 文盲',
  PRIMARY: 'Primary school. 小学',
  JUNIOR_SECONDARY: 'Junior secondary school. 初中',
  SENIOR_SECONDARY: 'Senior secondary or technical school. 高中/技校/中专',
  COLLEGE: 'College. 大学专科',
  UNIVERSITY: 'University. 大学本科及以上',
});
export type Education = keyof typeof Education;

export const IncomeSource = labelled('IncomeSource', 'What an elder lives on. 经济来源', {
  PENSION: 'Employee pension. 退休金、职工养老金',
  RESIDENT_PENSION: 'Resident pension. 城乡居民养老金',
  CHILDREN: 'Support by children. 子女补贴',
  FARMING: 'Farming or herding. 务农、务牧',
  SOCIAL_ASSISTANCE: 'Social assistance. 社会救助',
  SAVINGS: 'Savings. 积蓄',
  OTHER: 'Other. 其他',
});
export type IncomeSource = keyof typeof IncomeSource;

export const MedicalPayment = labelled(
  'MedicalPayment',
  'Who pays for medical care. 医疗费用支付方式',
  {
    EMPLOYEE_INSURANCE: 'Employee basic medical insurance. 城镇职工基本医疗保险',
    RESIDENT_INSURANCE: 'Resident basic medical insurance. 城乡居民基本医疗保险',
    MEDICAL_ASSISTANCE: 'Medical assistance for the poor. 医疗救助',
    PUBLIC_FUNDED: 'Public funds. 公费医疗',
    COMMERCIAL_INSURANCE: 'Commercial insurance. 商业医疗保险',
    SELF_PAID: 'Wholly self-paid. 全自费',
  },
);
export type MedicalPayment = keyof typeof MedicalPayment;
