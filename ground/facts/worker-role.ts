import { labelled } from '../schema/labelled.ts';

export const WorkerRole = labelled('WorkerRole', 'What a person does in elder care. 岗位', {
  CAREGIVER: 'Elder-care worker. 养老护理员',
  ASSESSOR: 'Assessor of older adults’ ability. 老年人能力评估师',
  SOCIAL_WORKER: 'Social worker. 社会工作者',
  MANAGER: 'Head or manager of a facility. 院长、管理人员',
  NURSE: 'Registered nurse. 护士',
  DOCTOR: 'Physician. 医生',
  COMMUNITY_AIDE: 'Aide who helps elders in a community. 助老员',
  VOLUNTEER: 'Volunteer. 志愿者',
});
export type WorkerRole = keyof typeof WorkerRole;
