import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import {
  PURCHASE_PAYMENT,
  type PurchasePaymentPayload,
} from '../../../ground/facts/settlement-fact.ts';

/** What finance made of a settlement: a projection, as of `asOf`. */
@Entity({ tableName: 'purchase_payment_fact' })
export class PurchasePaymentFact implements PurchasePaymentPayload {
  @PrimaryKey({ type: 'uuid' })
  settlementKey: string;

  @Property({ type: 'text' })
  status: string;

  @Property({ type: 'date', nullable: true })
  paidOn: string | null;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const purchasePaymentFacts: Subscription = projection<PurchasePaymentPayload>({
  from: 'finance',
  kind: PURCHASE_PAYMENT,
  table: 'purchase_payment_fact',
  entity: PurchasePaymentFact,
  key: 'settlement_key',
  columns: ({ status, paidOn }) => ({ status, paid_on: paidOn }),
});
