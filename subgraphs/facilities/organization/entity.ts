import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Directive } from 'type-graphql';
import {
  Day,
  described,
  Flag,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { NormalForm } from '../../../ground/rows/normal-column.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { OrganizationStatus } from './machine.ts';

export const LegalType = labelled('LegalType', 'Legal form of an organisation. 法人类型', {
  PUBLIC_INSTITUTION: 'Public institution. 事业单位',
  SOCIAL_SERVICE: 'Social service organisation. 社会服务机构',
  ENTERPRISE: 'Enterprise. 企业',
  OTHER: 'Any other form. 其他',
});
export type LegalType = keyof typeof LegalType;

@Table('A legal person that runs facilities or services. 运营主体', { key: 'id' })
@Directive('@key(fields: "creditCode")')
@Index({ properties: ['name', 'id'] })
@Check({
  name: 'organization_credit_code_check',
  expression: `credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`,
})
export class Organization extends placed(versioned('p0', described('p0'))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words(
    'p0',
    'Unified social credit code (GB 32100-2015), 18 characters; null where none is known. 统一社会信用代码',
    { unique: true, nullable: true },
  )
  creditCode: string | null;

  @Words('p0', 'Chinese name. 名称')
  name: string;

  @NormalForm('name')
  readonly normalName?: string;

  @OneOf(LegalType, 'p0', 'Legal form. 法人类型')
  legalType: LegalType;

  @OneOf(OrganizationStatus, 'p0', 'Whether it is still there. 主体状态', { default: 'ACTIVE' })
  status: OrganizationStatus;

  @Day('p0', 'Day of the dissolution. 注销日期', { nullable: true })
  dissolvedOn: string | null;

  @Words('p0', 'Brand, such as 暖城颐养. 品牌', { nullable: true })
  brand: string | null;

  @Flag('p0', 'Whether foreign capital takes part. 外资参与')
  foreignInvested: boolean;

  /** The organisation that heads the chain; its own id for the head. */
  @Kept('uuid', { nullable: true, index: true })
  chainId: string | null;
}
