import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { LegalBasis, Role } from '../../../ground/identity/viewer.ts';
import type { PersonType } from '../../../ground/record/digest.ts';
import {
  Flag,
  identified,
  Instant,
  Kept,
  ManyOf,
  OneOf,
  Table,
  Words,
} from '../../../ground/row/columns.ts';
import { AlsoFor } from '../../../ground/schema/field-class.ts';
import { StaffRole } from '../../../ground/workflow/transition.ts';
import { AccessKind, AccessOutcome, FieldClassName, LegalBasisName } from './labels.ts';

/** What the database makes of a member of the body; nothing beside the body can say otherwise. */
function member(name: string, of: (text: string) => string = (text) => text) {
  return { generated: `(${of(`(body::jsonb ->> '${name}')`)}) stored` };
}
const optional = (name: string, of?: (text: string) => string) => ({
  ...member(name, of),
  nullable: true,
});
const asUuid = (text: string) => `${text}::uuid`;
const asList = (text: string) => `string_to_array(${text}, ' ')`;

/**
 * The body is canonical JSON. `hash` is the SHA-256 over it, its seal, its place and the hash before
 * it, so that a chain shows what was done to it; the seal is made with a key that the database does
 * not have. Serving logins may read entries and the sealing login may add some; nobody changes any.
 */
@Table(
  'One look at one person’s data, or an attempt at it, as it was sealed before the answer left. ' +
    '访问记录',
)
@Unique({ properties: ['chain', 'sequence'] })
@Index({ properties: ['operation'] })
@Index({ properties: ['person', 'at', 'key'] })
@Index({ properties: ['regionAt', 'at', 'key'] })
@Check({ name: 'access_entry_sequence', expression: 'sequence > 0' })
export class AccessEntry extends identified('p4', AlsoFor('elder')) {
  @Words('p4', 'Whose chain it is in: code of a city, or an app’s name. 记录链')
  chain: string;

  /** Place in the chain, from 1. */
  @Kept('bigint')
  sequence: number;

  @Kept('text')
  previous: string;

  @Kept('text')
  hash: string;

  @Kept('text')
  seal: string;

  @Kept('text')
  body: string;

  @OneOf(AccessKind, 'p4', 'What it is about. 记录类型', member('kind'))
  kind: AccessKind;

  @AlsoFor('elder')
  @Instant('p4', 'When. 时间', member('at', (text) => `to_timestamp(${text}::bigint / 1000.0)`))
  at: Date;

  @Kept('uuid', member('operation', asUuid))
  operation: string;

  @Words('p4', 'Id of the request. 请求编号', member('requestId'))
  requestId: string;

  @Words('p4', 'Account that asked. 账号', optional('subject'))
  subject: string | null;

  @Kept('text', optional('organisation'))
  organisation: string | null;

  /** Region of the office that asked. */
  @Kept('text', optional('office'))
  office: string | null;

  @Kept('text', member('audience'))
  audience: string;

  @AlsoFor('elder')
  @OneOf(StaffRole, 'p4', 'Role that opened it; null for who has none. 岗位角色', optional('role'))
  role: Role | null;

  @Kept('text', optional('purpose'))
  purpose: string | null;

  @AlsoFor('elder')
  @OneOf(LegalBasisName, 'p4', 'On what grounds. 合法性基础', optional('basis'))
  legalBasis: LegalBasis | null;

  @AlsoFor('elder')
  @Flag(
    'p4',
    'Whether the request named no purpose, so that the duty of the role stands for it. 是否默认目的',
    member('byDefault', (text) => `${text}::boolean`),
  )
  byDefault: boolean;

  @Words('p4', 'Number of the case that the request named. 案号', optional('caseNumber'))
  caseNumber: string | null;

  /** The shares that opened it, each as its source and key. */
  @Kept('text[]', member('grants', asList))
  grants: string[];

  @AlsoFor('elder')
  @ManyOf(
    FieldClassName,
    'p4',
    'Classes of the fields that were read. 数据分级',
    member('classes', (text) => asList(`upper(${text})`)),
  )
  fieldClasses: FieldClassName[];

  @Kept('text', optional('personType'))
  personType: PersonType | null;

  @Kept('uuid', optional('person', asUuid))
  person: string | null;

  @Words('p4', 'Id of the person as the one who asked saw it. 对方所见标识', optional('pseudonym'))
  pseudonym: string | null;

  @AlsoFor('elder')
  @Flag(
    'p4',
    'Whether the elder looked at her own data. 是否本人',
    member('own', (text) => `${text}::boolean`),
  )
  own: boolean;

  @AlsoFor('elder')
  @OneOf(AccessOutcome, 'p4', 'What came of it. 访问结果', member('outcome'))
  outcome: AccessOutcome;

  /** Whose registration allowed it: county or city; the asker's own for an attempt. */
  @Kept('text', optional('region'))
  regionCode: string | null;

  @Kept('bigint', optional('region', (text) => `rpad(${text}, 12, '0')::bigint`))
  regionAt: number | null;
}

/** How far the outbox of a subgraph has been swept of what nobody sealed. */
@Entity({ tableName: 'access_sweep' })
export class AccessSweep {
  @PrimaryKey({ type: 'text' })
  source: string;

  @Property({ type: 'bigint' })
  sequence: number;
}
