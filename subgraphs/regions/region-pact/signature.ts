import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Day, Table } from '../../../ground/row/columns.ts';

@Table('A member’s signature under a pact. 签署', { key: null })
export class PactSignature {
  @PrimaryKey({ type: 'text' })
  pactId: string;

  @PrimaryKey({ type: 'text' })
  regionCode: string;

  @Day(
    'p0',
    'Day of signing; null where the source tells of the pact but not of the day. 签署日期',
    { nullable: true },
  )
  signedOn: string | null;
}
