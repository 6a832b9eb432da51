import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PublishedFact, Subscription } from '../shared/facts.ts';
import { regionAt } from '../shared/region-code.ts';

/** What facilities publish of a facility; the enums are theirs. */
interface FacilityPayload {
  regionCode: string;
  organizationId: string;
  type: string;
  operationMode: string;
  status: string;
  inclusive: boolean;
  membershipBased: boolean;
}

/** Facilities as finance needs them: which programmes reach one. */
export const facilityFacts: Subscription = { from: 'facilities', kind: 'FACILITY', apply };

async function apply(em: SqlEntityManager, facts: PublishedFact<FacilityPayload>[]): Promise<void> {
  const latest = [...new Map(facts.map((fact) => [fact.subject, fact])).values()];
  const rows = latest.map(({ subject, payload, sequence, publishedAt }) => ({
    facility_id: subject,
    region_code: payload.regionCode,
    region_at: regionAt(payload.regionCode),
    organization_id: payload.organizationId,
    type: payload.type,
    operation_mode: payload.operationMode,
    status: payload.status,
    inclusive: payload.inclusive,
    membership_based: payload.membershipBased,
    sequence,
    as_of: publishedAt,
  }));
  await em.execute(
    `insert into facility_fact select * from json_populate_recordset(null::facility_fact, ?)
     on conflict (facility_id) do update set
       region_code = excluded.region_code, region_at = excluded.region_at,
       organization_id = excluded.organization_id, type = excluded.type,
       operation_mode = excluded.operation_mode, status = excluded.status,
       inclusive = excluded.inclusive, membership_based = excluded.membership_based,
       sequence = excluded.sequence, as_of = excluded.as_of`,
    [JSON.stringify(rows)],
  );
}
