/** The kind of facts by which services tells which adaptations of homes were accepted. */
export const HOME_ADAPTATION_ACCEPTED = 'HOME_ADAPTATION';

/** What the subgraph services publishes of an adaptation of a home once its works were accepted. */
export interface AdaptationPayload {
  /** Who applied for it. */
  elderKey: string;
  /** The household that it was for; null for who was in none. */
  householdKey: string | null;
  /** Fen that the works have cost, and that were granted at most. */
  cost: number;
  granted: number;
  acceptedOn: string;
}
