import { Check } from '@mikro-orm/decorators/legacy';
import { Day, identified, Kept, placed, Table } from '../../../ground/row/columns.ts';

/**
 * Where an elder was on the register and when. One of them holds on each day, so figures of a day
 * in the past count an elder where the elder lived then.
 */
@Table('A period in which an elder was registered in one city. 登记', { key: null })
@Check({ name: 'elder_registration_span', expression: 'valid_to >= valid_from' })
export class ElderRegistration extends placed(identified('p2')) {
  @Kept('uuid', { index: true })
  elderKey: string;

  @Day('p2', 'First day. 起始日期')
  validFrom: string;

  @Day('p2', 'Last day, null while it holds. 有效期至', { name: 'validUntil', nullable: true })
  validTo: string | null;
}
