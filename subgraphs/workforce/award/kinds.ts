import { labelled } from '../../../ground/schema/labelled.ts';

export const AwardKind = labelled('AwardKind', 'What a worker is honoured for. 表彰类别', {
  COMPETITION_PLACE: 'A place in a contest of skills. 竞赛名次',
  FINEST_CAREGIVER: 'Finest elder-care worker. 最美养老护理员',
  FINEST_HEAD: 'Finest head of a home for elders. 最美敬老院院长',
  FINEST_VOLUNTEER: 'Finest volunteer of elder care. 最美养老服务志愿者',
  EXCELLENT_CAREGIVER: 'Excellent elder-care worker. 优秀护理员',
});
export type AwardKind = keyof typeof AwardKind;

export const AwardLevel = labelled('AwardLevel', 'Whose honour it is. 表彰级别', {
  NATIONAL: 'Of the state. 国家级',
  PROVINCE: 'Of a province. 省级',
  CITY: 'Of a city. 市级',
  COUNTY: 'Of a county. 县级',
});
export type AwardLevel = keyof typeof AwardLevel;
