import {
  Day,
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
import { TrainingSessionStatus } from './machine.ts';

@Table('One class of a training programme. 培训班次', { key: 'id' })
export class TrainingSession extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(TrainingSessionStatus, 'p0', 'State. 培训班次状态', { default: 'OPEN' })
  status: TrainingSessionStatus;

  @Words('p0', 'Name. 名称')
  name: string;

  @Day('p0', 'First day. 开班日期', { index: true })
  startsOn: string;

  @Day('p0', 'Last day. 结业日期')
  endsOn: string;

  @Whole('p0', 'Hours of teaching. 学时')
  hours: number;

  @Whole('p0', 'Places. 名额')
  capacity: number;

  /** The organisation whose training base it is taught at. */
  @Kept('uuid', { nullable: true, index: true })
  trainingBaseId: string | null;

  @Kept('uuid', { index: true })
  programmeId: string;
}
