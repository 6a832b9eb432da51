import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Check } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import type { Sex } from '../../../ground/china/sex.ts';
import { ElderMergeStatus } from './machine.ts';

export const WrongNumber = labelled(
  'WrongNumber',
  'Which of two identity numbers of one person is known to be wrong. 有误的身份证号',
  {
    OF_DUPLICATE: 'That of the duplicate. 重复档案的号码',
    OF_SURVIVOR: 'That of the survivor, which takes over the other one. 保留档案的号码',
  },
);
export type WrongNumber = keyof typeof WrongNumber;

/** What follows from an identity number, as the survivor had it before it took over the other one. */
export interface FormerNumber {
  birthDate: string;
  sex: Sex;
  nationalIdMasked: string;
  nationalIdHash: string;
  nationalIdSealed: string;
}

@Table('That two records of one elder were made one. 重复档案合并')
@Check({
  name: 'elder_merge_undone_check',
  expression: "(status = 'UNDONE') = (undone_on is not null)",
})
export class ElderMerge extends regional('p3') {
  @OneOf(ElderMergeStatus, 'p3', 'Status. 状态')
  status: ElderMergeStatus;

  @Day('p3', 'Day of the merge. 合并日期')
  mergedOn: string;

  @Day('p3', 'Day on which it was taken back. 撤销日期', { nullable: true })
  undoneOn: string | null;

  @Words('p3', 'By which paper the two are one person. 依据材料')
  evidence: string;

  @OneOf(WrongNumber, 'p3', 'Which identity number was wrong. 有误的身份证号')
  wrongNumber: WrongNumber;

  /** The survivor. */
  @Kept('uuid', { index: true })
  elderKey: string;

  @Kept('uuid', { index: true })
  duplicateKey: string;

  /** Keyed hash of the number of the duplicate. */
  @Kept('text')
  duplicateHash: string;

  /** Null where the survivor kept its own. */
  @Kept('jsonb', { nullable: true })
  formerNumber: FormerNumber | null;
}

/** A record that is part of another one, as it was: what a merge that is undone brings back. */
@Entity({ tableName: 'merged_elder' })
export class MergedElder {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'jsonb' })
  elder: object;

  @Property({ type: 'jsonb' })
  registrations: object[];
}
