/** The kind of facts by which services tells what is due for bought services. */
export const SETTLEMENT = 'SETTLEMENT';

/** What the subgraph services publishes of a settlement that was accepted. */
export interface SettlementPayload {
  regionCode: string;
  contractId: string;
  supplierId: string;
  month: string;
  /** Fen. */
  amount: number;
  /** The line of finance that it names. */
  budgetLineId: string;
  acceptedOn: string;
  /** Subject of who accepted it, who does not pay it too. */
  acceptedBy: string;
  /** Since when it is taken back, null while it stands. */
  reversedOn: string | null;
  synthetic: boolean;
}

/** The kind of facts by which finance tells what became of it. */
export const PURCHASE_PAYMENT = 'PURCHASE_PAYMENT';

/** What the subgraph finance publishes of the payment of a settlement. */
export interface PurchasePaymentPayload {
  /** PurchasePaymentStatus of the subgraph finance. */
  status: string;
  paidOn: string | null;
}
