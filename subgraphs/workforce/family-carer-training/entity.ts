import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { FamilyCarerTrainingStatus } from './machine.ts';
import { CarerRelation } from './relation.ts';

/** The region is the one that runs the programme. A person is known by the keyed hash of her number alone. */
@Table('A place of somebody who cares at home in a course. 家庭照护者培训')
@Check({
  name: 'family_carer_training_completed_check',
  expression: `(status = 'COMPLETED') = (completed_on is not null)`,
})
@Check({
  name: 'family_carer_training_elder_check',
  expression: `relation = 'VOLUNTEER' or elder_key is not null`,
})
@Index({
  name: 'family_carer_training_one_place_unique',
  expression: `create unique index "family_carer_training_one_place_unique" on "workforce"."family_carer_training" ("session_id", "national_id_hash") where "status" <> 'WITHDRAWN'`,
})
export class FamilyCarerTraining extends regional('p3') {
  @OneOf(FamilyCarerTrainingStatus, 'p3', 'State. 状态')
  status: FamilyCarerTrainingStatus;

  @Kept('uuid', { index: true })
  sessionId: string;

  @Kept('uuid', { nullable: true, index: true })
  elderKey: string | null;

  @Words('p3', 'Name of the carer. 照护者姓名')
  carerName: string;

  @OneOf(CarerRelation, 'p3', 'Why the person cares. 照护者类别')
  relation: CarerRelation;

  @Words('p3', 'Identity number of the carer, masked. 照护者公民身份号码(脱敏)')
  nationalIdMasked: string;

  @Kept('text')
  nationalIdHash: string;

  @Day('p3', 'Day of enrolment. 报名日期', { index: true })
  enrolledOn: string;

  @Day('p3', 'Last day of the course that was completed. 完成日期', { nullable: true })
  completedOn: string | null;
}
