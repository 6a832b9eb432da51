import type { Subscription } from '../../../ground/facts/facts.ts';
import { projection } from '../../../ground/facts/projection.ts';
import { FacilityPrice } from './entity.ts';

interface FacilityPriceFact {
  facilityId: string;
  /** Null where it was taken back before its first day. */
  monthlyFen: number | null;
  validFrom: string;
  validUntil: string | null;
}

/** Finance's prices, as the projection that facilities filter and sort by. */
export const facilityPriceFacts: Subscription = projection<FacilityPriceFact>({
  from: 'finance',
  kind: 'FACILITY_PRICE',
  table: 'facility_price',
  entity: FacilityPrice,
  key: 'filing_id',
  columns: ({ facilityId, monthlyFen, validFrom, validUntil }) =>
    monthlyFen === null
      ? null
      : {
          facility_id: facilityId,
          monthly_fen: monthlyFen,
          valid_from: validFrom,
          valid_until: validUntil,
        },
});
