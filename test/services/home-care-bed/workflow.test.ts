import { keyOf } from '../../../seeds/world/keys.ts';
import { HOME_CARE_BED } from '../../../subgraphs/services/home-care-bed/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect, type Specimen, walkWorkflow } from '../../kit/workflow-walk.ts';

const ELDER = 1;
const REGION = '150600';

const COLUMNS: Record<string, string> = {
  APPLIED: 'active_from = null, suspended_on = null, closed_on = null',
  ASSESSED: 'active_from = null, suspended_on = null, closed_on = null',
  APPROVED: 'active_from = null, suspended_on = null, closed_on = null',
  INSTALLING: 'active_from = null, suspended_on = null, closed_on = null',
  ACCEPTANCE: 'active_from = null, suspended_on = null, closed_on = null',
  ACTIVE: `active_from = date '2026-05-01', suspended_on = null, closed_on = null`,
  SUSPENDED: `active_from = date '2026-05-01', suspended_on = date '2026-06-01', closed_on = null`,
  CLOSED: `active_from = null, suspended_on = null, closed_on = date '2026-06-01'`,
};

async function provider(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from services.facility_fact
     where status = 'OPERATING' and region_code like '1506%' order by 1 limit 1`,
  );
  return rows[0]!.id;
}

const specimen: Specimen = {
  machine: HOME_CARE_BED,
  table: 'services.home_care_bed',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  elder: ELDER,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query(
      `delete from services.home_care_delivery where bed_key in (
         select key from services.home_care_bed where elder_key = $1)`,
      [keyOf('elder', ELDER)],
    );
    await hub.pg.query('delete from services.home_care_bed where elder_key = $1', [
      keyOf('elder', ELDER),
    ]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.home_care_bed
         (key, status, applied_on, eligible_for_free_care, synthetic, device_ids, elder_key,
          provider_id, region_code, region_at)
       select gen_random_uuid(), 'APPLIED', date '2026-04-01', false, true, '{}', elder_key, $2,
              region_code, region_at
       from services.elder_fact where elder_key = $1 returning key`,
      [keyOf('elder', ELDER), await provider(hub)],
    );
    const key = rows[0]!.key.replace(/^(.{14})./, '$17').replace(/^(.{19})./, '$18');
    await hub.pg.query(
      `update services.home_care_bed set key = $2, status = $3, ${COLUMNS[state]} where key = $1`,
      [rows[0]!.key, key, state],
    );
    return key;
  },
  async input(hub, action, persona) {
    switch (action) {
      case 'applyForHomeCareBed':
        return {
          elder: persona === '' ? 'x' : await publicIdFor(persona, 'Elder', keyOf('elder', ELDER)),
          provider: `Facility:${await provider(hub)}`,
        };
      case 'handInHomeCareBed':
        return { devices: ['CatalogueItem:NURSING_BED'] };
      case 'recordHomeCare':
        return { month: '2026-05', hours: '12.5', visits: 6 };
      default:
        return {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, {
    name: 'acceptHomeCareBed',
    state: 'ACCEPTANCE',
    persona: `staff:${REGION}`,
  });
  oneEffect(specimen, { name: 'applyForHomeCareBed', state: 'New', persona: `staff:${REGION}` });
});
