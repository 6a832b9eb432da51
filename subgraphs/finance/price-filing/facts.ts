import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Fact, publish } from '../../../ground/facts/facts.ts';
import type { PriceFiling } from './entity.ts';

/** What the subgraph facilities learns of a filing that is public: the days on which it is in force. */
export function priceFact({
  id,
  facilityId,
  lowestMonthly,
  validFrom,
  validUntil,
  status,
}: Pick<
  PriceFiling,
  'id' | 'facilityId' | 'lowestMonthly' | 'validFrom' | 'validUntil' | 'status'
>): Fact {
  // One that was taken back before its day was never in force.
  const never = status === 'WITHDRAWN' && validUntil === null;
  const payload = { facilityId, monthlyFen: never ? null : lowestMonthly, validFrom, validUntil };
  return { kind: 'FACILITY_PRICE', subject: id, payload };
}

/** Publishes it in the transaction of its change, which has locked the prices of the facility. */
export function publishPrices(em: SqlEntityManager, filing: PriceFiling): Promise<void> {
  return publish(em, priceFact(filing));
}
