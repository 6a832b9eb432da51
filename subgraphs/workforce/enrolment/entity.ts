import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Whole } from '../../../ground/row/columns.ts';
import { EnrolmentStatus } from './machine.ts';

/** The region is the one that runs the programme. */
@Table('A worker’s place in a training session. 培训报名')
@Index({
  name: 'enrolment_one_place_unique',
  expression: `create unique index "enrolment_one_place_unique" on "workforce"."enrolment" ("session_id", "worker_key") where "status" <> 'WITHDRAWN'`,
})
@Index({ properties: ['sessionId', 'workerKey'] })
@Check({
  name: 'enrolment_passed_on_check',
  expression: `(status = 'CERTIFIED') = (passed_on is not null)`,
})
export class Enrolment extends regional('p1') {
  @Kept('uuid', { index: true })
  workerKey: string;

  @Kept('uuid')
  sessionId: string;

  /** The certificate that the pass issued. */
  @Kept('uuid', { nullable: true })
  certificateKey: string | null;

  @OneOf(EnrolmentStatus, 'p1', 'Status. 状态')
  status: EnrolmentStatus;

  @Day('p1', 'Day of enrolment. 报名日期', { index: true })
  enrolledOn: string;

  @Whole('p2', 'Theory score, 0 to 100. 理论成绩', { nullable: true })
  theoryScore: number | null;

  @Whole('p2', 'Skills score, 0 to 100. 技能成绩', { nullable: true })
  skillsScore: number | null;

  @Day('p1', 'Day of the last examination, null before one was sat. 考核日期', { nullable: true })
  examinedOn: string | null;

  @Day('p1', 'Day of the examination that was passed, set when CERTIFIED. 合格日期', {
    nullable: true,
  })
  passedOn: string | null;
}
