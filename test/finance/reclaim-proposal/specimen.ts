import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { RECLAIM_PROPOSAL } from '../../../subgraphs/finance/reclaim-proposal/machine.ts';
import type { TestHub } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { placeApplication, SUBSIDY_SPECIMEN } from '../subsidy-application/specimen.ts';

const ELDER = 1;

/** The payment of an application that is paid. */
export async function paymentOf(hub: TestHub, application: string): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from finance.disbursement where application_key = $1 order by period',
    [application],
  );
  return rows[0]!.key;
}

/** A proposal to take back what one elder of Ordos was paid. */
export const RECLAIM_SPECIMEN: Specimen = {
  machine: RECLAIM_PROPOSAL,
  table: 'finance.reclaim_proposal',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: ELDER,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from finance.reclaim_proposal where elder_key = $1', [
      keyOf('elder', ELDER),
    ]);
    await SUBSIDY_SPECIMEN.clear(hub);
  },
  async place(hub, state) {
    await this.clear(hub);
    const application = await placeApplication(hub, keyOf('elder', ELDER), 'DISBURSED');
    const key = newKey();
    if (state === 'RECLAIMED') {
      await hub.pg.query(
        `update finance.disbursement set status = 'RECLAIMED', returned = amount where application_key = $1`,
        [application],
      );
    }
    await hub.pg.query(
      `insert into finance.reclaim_proposal (key, status, ground, last_day, amount, proposed_on,
         decided_on, elder_key, disbursement_key, fact_sequence, region_code, region_at, synthetic)
       values ($1, $2, 'DIED', '2026-04-20', 30000, '2026-06-30',
         case when $2 in ('RECLAIMED', 'DISMISSED') then date '2026-06-30' end, $3, $4, 0, '150602',
         150602000000, true)`,
      [key, state, keyOf('elder', ELDER), await paymentOf(hub, application)],
    );
    return key;
  },
  input: () => ({}),
};
