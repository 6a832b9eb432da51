import {
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { TrainingProgrammeStatus } from './machine.ts';

export const TrainingAudience = labelled('TrainingAudience', 'Who a programme trains. 培训对象', {
  CAREGIVER: 'Elder-care workers. 养老护理员',
  SOCIAL_WORKER: 'Social workers. 社会工作者',
  MANAGER: 'Heads and managers of facilities. 养老机构管理人员',
  ASSESSOR: 'Ability assessors. 老年人能力评估师',
  FAMILY_CARER: 'Those who care for an elder at home. 家庭照护者',
});
export type TrainingAudience = keyof typeof TrainingAudience;

@Table('A training programme of a region and year. 培训计划', { key: 'id' })
export class TrainingProgramme extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(TrainingProgrammeStatus, 'p0', 'State. 培训计划状态', { default: 'PUBLISHED' })
  status: TrainingProgrammeStatus;

  @Words('p0', 'Name. 名称')
  name: string;

  @OneOf(TrainingAudience, 'p0', 'Who it trains. 培训对象')
  audience: TrainingAudience;

  @Whole('p0', 'Year. 年度', { index: true })
  year: number;

  @Words('p0', 'Who runs it. 主办单位')
  organiser: string;

  /** The document that asks for it. */
  @Kept('text', { nullable: true })
  policyDocumentId: string | null;

  @Whole('p0', 'Persons it plans to train. 计划培训人数')
  plannedPersons: number;
}
