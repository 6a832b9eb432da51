import { Day, Kept, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { NumberRevealStatus } from './machine.ts';

export const RevealedNumber = labelled('RevealedNumber', 'A number that is masked. 脱敏号码', {
  NATIONAL_ID: 'The identity number. 公民身份号码',
  BANK_ACCOUNT: 'The number of an account. 银行账号',
});
export type RevealedNumber = keyof typeof RevealedNumber;

@Table('A look of an officer at a number of an elder that is masked for everybody. 号码查看记录')
export class NumberReveal extends regional('p3') {
  @OneOf(NumberRevealStatus, 'p3', 'Status. 状态')
  status: NumberRevealStatus;

  @OneOf(RevealedNumber, 'p3', 'Which number. 号码类型')
  number: RevealedNumber;

  @Day('p3', 'Day of it. 查看日期')
  revealedOn: string;

  @Words('p3', 'Office of the officer. 查看机关', { nullable: true })
  office: string | null;

  @Words('p3', 'Why, as the elder reads it. 理由')
  reason: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
