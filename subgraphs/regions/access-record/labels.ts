import type { LegalBasis } from '../../../ground/identity/viewer.ts';
import type { FieldClass } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const AccessKind = labelled('AccessKind', 'What an entry of the record is about. 记录类型', {
  READ: 'A person’s data was read. 查看个人信息',
  LOOK_UP: 'Somebody tried to find one person. 查找个人',
  REGISTRATION:
    'Somebody registered a person by an identity number, or tried to: found where it was known. 按证件号登记',
  SAME_KIND:
    'Somebody asked whether a person has a benefit of the same kind in another city of a pact: found ' +
    'where she has. 跨市同类待遇核对',
  SEARCH: 'Somebody searched the record. 检索访问记录',
});
export type AccessKind = keyof typeof AccessKind;

export const AccessOutcome = labelled('AccessOutcome', 'What came of an access. 访问结果', {
  ANSWERED: 'The answer was released. 已应答',
  UNSENT: 'The hub stopped before it answered. 未发送',
  FOUND: 'The one looked for was found. 已找到',
  NOT_FOUND: 'Nobody was found. 未找到',
});
export type AccessOutcome = keyof typeof AccessOutcome;

export const LegalBasisName = labelled<LegalBasis>(
  'LegalBasis',
  'On what grounds somebody asked (PIPL art. 13). 合法性基础',
  {
    SEPARATE_CONSENT: 'The person’s separate consent. 单独同意',
    STATUTORY_DUTY: 'A duty by law. 履行法定职责',
    EMERGENCY: 'Protection of life and health. 紧急情况',
  },
);

/** As they are called in the schema; elsewhere the hub writes them small. */
export const FieldClassName = labelled<Uppercase<FieldClass>>(
  'FieldClass',
  'How close a field is to a person (PIPL art. 51). 数据分级',
  {
    P0: 'Open. 公开信息',
    P1: 'Of work. 工作信息',
    P2: 'Personal. 个人信息',
    P3: 'Sensitive. 敏感个人信息',
    P4: 'Restricted: the record itself. 受限信息',
  },
);
export type FieldClassName = keyof typeof FieldClassName;
