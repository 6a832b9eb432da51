import { createWorld } from '../../../seeds/world/world.ts';
import type { TestHub } from '../../kit/hub.ts';
import { TEST_ELDERS, TEST_WORLD } from '../../kit/world.ts';

/** A home of a region that operates, is filed and has no members: its id, and its number as a persona. */
export async function facilityOf(hub: TestHub, region: string): Promise<{ id: string; n: number }> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact
     where region_code like $1 || '%' and status = 'OPERATING' and institution
       and not membership_based and filed_on < '2026-01-01'
     order by 1 limit 1`,
    [region],
  );
  const { id } = rows[0]!;
  const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });
  return { id, n: world.facilities().find(({ key }) => key === id)!.n };
}
