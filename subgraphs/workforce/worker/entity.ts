import { Sex } from '../../../ground/china/sex.ts';
import { Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  keyed,
  Kept,
  ManyOf,
  OneOf,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { WorkerRole } from '../../../ground/facts/worker-role.ts';
import { WorkerStatus } from './machine.ts';

export { WorkerRole };

/** The region is the one of work. */
@Table('A person who works in elder care. 养老服务从业人员')
@Index({ properties: ['roles'], type: 'gin' })
export class Worker extends placed(versioned('p1', keyed('p1'))) {
  @Words('p1', 'Name. 姓名', { index: true })
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(Sex, 'p1', 'Sex: bathing help may ask for it. 性别')
  sex: Sex;

  @ManyOf(WorkerRole, 'p1', 'What the person does. 岗位')
  roles: WorkerRole[];

  @OneOf(WorkerStatus, 'p3', 'Whether the worker is on the register. 从业状态', {
    default: 'ACTIVE',
  })
  status: WorkerStatus;

  @Day('p3', 'Day of leaving or of death, null while ACTIVE. 状态日期', { nullable: true })
  endedOn: string | null;

  @Day('p3', 'Birth date; null where nobody gave the identity number. 出生日期', { nullable: true })
  birthDate: string | null;

  @Words('p3', 'Identity number, masked; null where nobody gave it. 公民身份号码(脱敏)', {
    nullable: true,
  })
  nationalIdMasked: string | null;

  /** The number itself is nowhere: all that is asked of it is whether it is on the register. */
  @Kept('text', { nullable: true, unique: true })
  nationalIdHash: string | null;
}
