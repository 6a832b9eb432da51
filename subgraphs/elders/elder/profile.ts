import { registerEnumType } from 'type-graphql';

export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'Sex, as in the identity number.',
  valuesConfig: {
    MALE: { description: 'Male. 男' },
    FEMALE: { description: 'Female. 女' },
  },
});

export enum LivingSituation {
  ALONE = 'ALONE',
  SPOUSE = 'SPOUSE',
  CHILDREN = 'CHILDREN',
  PARENTS = 'PARENTS',
  SIBLINGS = 'SIBLINGS',
  OTHER_RELATIVES = 'OTHER_RELATIVES',
  NON_RELATIVES = 'NON_RELATIVES',
  INSTITUTION = 'INSTITUTION',
}
registerEnumType(LivingSituation, {
  name: 'LivingSituation',
  description: 'With whom an elder lives, as the national assessment form asks.',
  valuesConfig: {
    ALONE: { description: 'Alone. 独居' },
    SPOUSE: { description: 'With the spouse or partner. 与配偶/伴侣居住' },
    CHILDREN: { description: 'With children. 与子女居住' },
    PARENTS: { description: 'With parents. 与父母居住' },
    SIBLINGS: { description: 'With brothers or sisters. 与兄弟姐妹居住' },
    OTHER_RELATIVES: { description: 'With other relatives. 与其他亲属居住' },
    NON_RELATIVES: { description: 'With people who are no relatives. 与非亲属关系的人居住' },
    INSTITUTION: { description: 'In a care institution. 养老机构' },
  },
});

export enum MaritalStatus {
  NEVER_MARRIED = 'NEVER_MARRIED',
  MARRIED = 'MARRIED',
  WIDOWED = 'WIDOWED',
  DIVORCED = 'DIVORCED',
}
registerEnumType(MaritalStatus, {
  name: 'MaritalStatus',
  description: 'Marital status.',
  valuesConfig: {
    NEVER_MARRIED: { description: 'Never married. 未婚' },
    MARRIED: { description: 'Married. 已婚' },
    WIDOWED: { description: 'Widowed. 丧偶' },
    DIVORCED: { description: 'Divorced. 离婚' },
  },
});

export enum Education {
  ILLITERATE = 'ILLITERATE',
  PRIMARY = 'PRIMARY',
  JUNIOR_SECONDARY = 'JUNIOR_SECONDARY',
  SENIOR_SECONDARY = 'SENIOR_SECONDARY',
  COLLEGE = 'COLLEGE',
  UNIVERSITY = 'UNIVERSITY',
}
registerEnumType(Education, {
  name: 'Education',
  description: 'Highest education.',
  valuesConfig: {
    ILLITERATE: { description: 'None. 文盲' },
    PRIMARY: { description: 'Primary school. 小学' },
    JUNIOR_SECONDARY: { description: 'Junior secondary school. 初中' },
    SENIOR_SECONDARY: { description: 'Senior secondary or technical school. 高中/技校/中专' },
    COLLEGE: { description: 'College. 大学专科' },
    UNIVERSITY: { description: 'University. 大学本科及以上' },
  },
});

export enum IncomeSource {
  PENSION = 'PENSION',
  RESIDENT_PENSION = 'RESIDENT_PENSION',
  CHILDREN = 'CHILDREN',
  FARMING = 'FARMING',
  SOCIAL_ASSISTANCE = 'SOCIAL_ASSISTANCE',
  SAVINGS = 'SAVINGS',
  OTHER = 'OTHER',
}
registerEnumType(IncomeSource, {
  name: 'IncomeSource',
  description: 'What an elder lives on.',
  valuesConfig: {
    PENSION: { description: 'Employee pension. 退休金、职工养老金' },
    RESIDENT_PENSION: { description: 'Resident pension. 城乡居民养老金' },
    CHILDREN: { description: 'Support by children. 子女补贴' },
    FARMING: { description: 'Farming or herding. 务农、务牧' },
    SOCIAL_ASSISTANCE: { description: 'Social assistance. 社会救助' },
    SAVINGS: { description: 'Savings. 积蓄' },
    OTHER: { description: 'Other. 其他' },
  },
});

export enum MedicalPayment {
  EMPLOYEE_INSURANCE = 'EMPLOYEE_INSURANCE',
  RESIDENT_INSURANCE = 'RESIDENT_INSURANCE',
  MEDICAL_ASSISTANCE = 'MEDICAL_ASSISTANCE',
  PUBLIC_FUNDED = 'PUBLIC_FUNDED',
  COMMERCIAL_INSURANCE = 'COMMERCIAL_INSURANCE',
  SELF_PAID = 'SELF_PAID',
}
registerEnumType(MedicalPayment, {
  name: 'MedicalPayment',
  description: 'Who pays for medical care.',
  valuesConfig: {
    EMPLOYEE_INSURANCE: { description: 'Employee basic medical insurance. 城镇职工基本医疗保险' },
    RESIDENT_INSURANCE: { description: 'Resident basic medical insurance. 城乡居民基本医疗保险' },
    MEDICAL_ASSISTANCE: { description: 'Medical assistance for the poor. 医疗救助' },
    PUBLIC_FUNDED: { description: 'Public funds. 公费医疗' },
    COMMERCIAL_INSURANCE: { description: 'Commercial insurance. 商业医疗保险' },
    SELF_PAID: { description: 'Wholly self-paid. 全自费' },
  },
});

export enum LifeStatus {
  ACTIVE = 'ACTIVE',
  DECEASED = 'DECEASED',
  MOVED_OUT = 'MOVED_OUT',
}
registerEnumType(LifeStatus, {
  name: 'LifeStatus',
  description: 'Whether an elder is on the register.',
  valuesConfig: {
    ACTIVE: { description: 'On the register. 在册' },
    DECEASED: { description: 'Has died. 死亡' },
    MOVED_OUT: { description: 'Has left the cities of the hub. 迁出' },
  },
});
