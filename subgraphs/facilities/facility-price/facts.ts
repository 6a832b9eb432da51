import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { FacilityPrice } from './entity.ts';

interface FacilityPriceFact {
  /** Null when the facility has no price in force any more. */
  monthlyFen: number | null;
  effectiveFrom: string;
}

/** Finance's prices, as the projection that facilities filter and sort by. */
export const facilityPriceFacts: Subscription = projection<FacilityPriceFact>({
  from: 'finance',
  kind: 'FACILITY_PRICE',
  table: 'facility_price',
  entity: FacilityPrice,
  key: 'facility_id',
  columns: ({ monthlyFen, effectiveFrom }) =>
    monthlyFen === null ? null : { monthly_fen: monthlyFen, effective_from: effectiveFrom },
});
