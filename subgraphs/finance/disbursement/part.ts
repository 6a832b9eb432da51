import { ObjectType } from 'type-graphql';
import { Sensitive } from '../../../ground/schema/field-class.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';
import { FundingSource } from '../subsidy-programme/kinds.ts';

@ObjectType({ description: 'What one budget line paid of a payment. 各级负担金额' })
export class DisbursementPart {
  /** The line; people read its region. */
  budgetLineId: string;

  @Sensitive(() => String, { description: 'Code of the region whose line paid. 负担地区' })
  regionCode: string;

  @Sensitive(() => FundingSource, { description: 'Where the money comes from. 资金来源' })
  fundingSource: FundingSource;

  @Sensitive(() => FenScalar, { description: 'Amount. 金额' })
  amount: number;

  @Sensitive(() => FenScalar, { description: 'What of it came back. 已退回金额' })
  returned: number;
}
