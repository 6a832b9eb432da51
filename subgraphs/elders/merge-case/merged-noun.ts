import { labelled } from '../../../ground/schema/labelled.ts';

/** The types of which an elder has one at a time, under their own names. */
export const MergedNoun = labelled('MergedNoun', 'What an elder has one of at a time. 事项类别', {
  AbilityAssessment: 'An assessment that is under way. 能力评估',
  AssessmentRecognition: 'A recognition by a city. 评估互认',
  ContactPerson: 'A contact person at one place. 联系人',
  DestituteSupport: 'Support of the destitute. 特困供养',
  DisabilityCertificate: 'A disability certificate. 残疾证',
  EligibilityRecord: 'A target group. 对象类别',
  FamilyDoctorContract: 'A contract with a family doctor. 家庭医生签约',
  HealthManagement: 'Health management. 健康管理',
  HouseholdMembership: 'Life in a household. 户成员',
  HomeCareBed: 'A home care bed. 家庭养老床位',
  VisitPlan: 'A plan of visits. 探访计划',
  ServiceDelivery: 'A service at one time. 购买服务记录',
  Admission: 'A stay, or a place in a queue. 入住或轮候',
  SubsidyApplication: 'An application for a subsidy. 补贴申请',
  Disbursement: 'A payment of a subsidy. 补贴发放',
});
export type MergedNoun = keyof typeof MergedNoun;
