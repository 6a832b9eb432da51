/** A resident for whom a home was paid, and how much. */
export interface PaidResident {
  elder: string;
  /** Fen, what the county adds included. */
  fen: number;
}
