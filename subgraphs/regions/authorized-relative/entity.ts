import { Check, Index } from '@mikro-orm/decorators/legacy';
import { RelativeScope } from '../../../ground/access/relative-scope.ts';
import { Day, Kept, ManyOf, OneOf, regional, Table, Words } from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { AuthorizedRelativeStatus } from './machine.ts';

export const FamilyRelation = labelled(
  'FamilyRelation',
  'What a relative is to an elder. 亲属关系',
  {
    SPOUSE: 'Spouse. 配偶',
    CHILD: 'Child. 子女',
    CHILD_IN_LAW: 'Child-in-law. 儿媳、女婿',
    GRANDCHILD: 'Grandchild. 孙辈',
    SIBLING: 'Brother or sister. 兄弟姐妹',
    OTHER_RELATIVE: 'Other relative. 其他亲属',
  },
);
export type FamilyRelation = keyof typeof FamilyRelation;

export const AuthorizedBy = labelled('AuthorizedBy', 'Who authorised a relative. 授权人', {
  ELDER: 'The elder herself. 本人',
  GUARDIAN: 'Her guardian. 监护人',
  OFFICE: 'The elder by a document, from which the care office recorded it. 凭证登记',
});
export type AuthorizedBy = keyof typeof AuthorizedBy;

@Table(
  'A relative who may read, order or pay for an elder, from a day until a day, as the elder wants it; ' +
    'her token says no more than who she is. 亲属授权',
)
@Index({ properties: ['validFrom', 'key'] })
@Index({ properties: ['relativeAccount'] })
@Check({ name: 'authorized_relative_span', expression: 'valid_until >= valid_from' })
@Check({ name: 'authorized_relative_scopes', expression: "scopes <> '{}'" })
@Check({
  name: 'authorized_relative_proof',
  expression:
    "(proof is null) = (proof_issued_on is null) and (authorized_by <> 'OFFICE' or proof is not null)",
})
@Check({
  name: 'authorized_relative_ended',
  expression: "(status = 'TERMINATED') = (ended_on is not null)",
})
export class AuthorizedRelative extends regional('p3') {
  @OneOf(AuthorizedRelativeStatus, 'p3', 'Status. 状态')
  status: AuthorizedRelativeStatus;

  @Words('p3', 'Name of the relative. 亲属姓名')
  relativeName: string;

  @NormalForm('relative_name')
  normalRelativeName: string;

  @OneOf(FamilyRelation, 'p3', 'What the relative is to the elder. 亲属关系')
  relation: FamilyRelation;

  @ManyOf(RelativeScope, 'p3', 'What the relative may do. 授权范围')
  scopes: RelativeScope[];

  @OneOf(AuthorizedBy, 'p3', 'Who authorised the relative. 授权人')
  authorizedBy: AuthorizedBy;

  @Words('p3', 'Number or title of the document; null where the elder did it herself. 证明文件', {
    nullable: true,
  })
  proof: string | null;

  @Day('p3', 'Day of that document. 证明文件日期', { nullable: true })
  proofIssuedOn: string | null;

  @Day('p3', 'First day. 生效日期')
  validFrom: string;

  @Day('p3', 'Last day. 有效期至')
  validUntil: string;

  @Day('p3', 'Day it was ended. 终止日期', { nullable: true })
  endedOn: string | null;

  @Kept('text')
  relativeAccount: string;

  @Kept('uuid', { index: true })
  elderKey: string;
}
