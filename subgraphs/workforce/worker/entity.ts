import { Sex } from '../../../ground/china/sex.ts';
import { Index } from '@mikro-orm/decorators/legacy';
import { keyed, ManyOf, OneOf, placed, Table, Words } from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

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

/** The region is the one of work. */
@Table('A person who works in elder care. 养老服务从业人员')
@Index({ properties: ['roles'], type: 'gin' })
export class Worker extends placed(keyed('p1')) {
  @Words('p1', 'Name. 姓名', { index: true })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(Sex, 'p1', 'Sex: bathing help may ask for it. 性别')
  sex: Sex;

  @ManyOf(WorkerRole, 'p1', 'What the person does. 岗位')
  roles: WorkerRole[];
}
