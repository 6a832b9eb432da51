import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PublishedFact, Subscription } from '../shared/facts.ts';

interface FacilityPriceFact {
  /** Null when the facility has no price in force any more. */
  monthlyFen: number | null;
  effectiveFrom: string;
}

/** Finance's prices, as the projection that facilities filter and sort by. */
export const facilityPriceFacts: Subscription = { from: 'finance', kind: 'FACILITY_PRICE', apply };

async function apply(
  em: SqlEntityManager,
  facts: PublishedFact<FacilityPriceFact>[],
): Promise<void> {
  const latest = [...new Map(facts.map((fact) => [fact.subject, fact])).values()];
  const rows = latest.map(({ subject, payload, sequence, publishedAt }) => ({
    facility_id: subject,
    monthly_fen: payload.monthlyFen,
    effective_from: payload.effectiveFrom,
    sequence,
    as_of: publishedAt,
  }));
  await em.execute(
    `with fact as (select * from json_populate_recordset(null::facility_price, ?)),
          gone as (delete from facility_price p using fact f
                   where p.facility_id = f.facility_id and f.monthly_fen is null)
     insert into facility_price select * from fact where monthly_fen is not null
     on conflict (facility_id) do update set
       monthly_fen = excluded.monthly_fen, effective_from = excluded.effective_from,
       sequence = excluded.sequence, as_of = excluded.as_of`,
    [JSON.stringify(rows)],
  );
}
