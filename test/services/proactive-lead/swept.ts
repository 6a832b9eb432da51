import { openDatabase } from '../../../ground/process/database.ts';
import { services } from '../../../subgraphs/services/subgraph.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

type Orm = Awaited<ReturnType<typeof openDatabase>>;

/** A hub of its own in which no leads were found yet, and the login of the hub's own work there. */
export function unswept(): { hub: () => TestHub; orm: () => Orm } {
  let hub: TestHub;
  let orm: Orm;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
    orm = await openDatabase(services, { url: hub.ownerUrl, poolSize: 3, work: 'RETENTION' });
  });
  beforeEach(() => hub.pg.query('truncate services.proactive_lead, services.lead_sweep'));
  afterAll(async () => {
    await orm.close();
    await hub.close();
  });
  return { hub: () => hub, orm: () => orm };
}

export interface Lead extends Record<string, unknown> {
  elder: string;
  item: string;
  status: string;
}

export async function leadsOf(hub: TestHub, condition = 'true'): Promise<Lead[]> {
  const { rows } = await hub.pg.query<Lead>(
    `select elder_key as elder, item_code as item, status, reason_codes as reasons, ended_by as ended,
       closed_on::text as closed from services.proactive_lead
     where ${condition} order by 1, 2, opened_on, created_at`,
  );
  return rows;
}
