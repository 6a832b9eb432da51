import { Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import {
  Day,
  Flag,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { SupportAgreementStatus } from './machine.ts';
import { Personal } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { madeOf } from '../../../ground/schema/field-source.ts';
import { ContactRelation } from '../contact-person/relation.ts';

@ObjectType({ description: 'One who promises support. 赡养人' })
export class Supporter {
  @Personal(() => String, { description: 'Name. 姓名' })
  name: string;

  @Personal(() => ContactRelation, { description: 'What the person is to the elder. 关系' })
  relation: ContactRelation;
}

@Table(
  'Agreement of the supporters on the support of an elder, with the elder’s consent ' +
    '(老年人权益保障法 art. 20). 赡养协议',
  { key: null },
)
export class SupportAgreement extends placed(versioned('p3', identified('p2'))) {
  @OneOf(SupportAgreementStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: SupportAgreementStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @ListSize(20)
  @Personal(() => [Supporter], { description: 'Who promises support. 赡养人' })
  @Property({ type: 'jsonb' })
  supporters: Supporter[];

  @Day('p2', 'Signed on. 签订日期')
  signedOn: string;

  @Day('p2', 'Ended on, null while it holds. 终止日期', { nullable: true })
  endedOn: string | null;

  @Flag('p2', 'Whether the elder consented. 老年人同意')
  elderConsented: boolean;

  @Words('p2', 'Who witnessed it. 见证组织')
  witness: string;
}
madeOf(SupportAgreement, 'supporters', ['supporters']);
