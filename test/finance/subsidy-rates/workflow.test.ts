import { SUBSIDY_RATES } from '../../../subgraphs/finance/subsidy-rates/machine.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { programmeOf } from '../subsidy-application/specimen.ts';

const PROGRAMME = programmeOf('dexing-operating');
const REGION = '361181';

const specimen: Specimen = {
  machine: SUBSIDY_RATES,
  table: 'finance.subsidy_rates',
  primaryKey: 'id',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from finance.subsidy_rates where programme_id = $1', [PROGRAMME]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.subsidy_rates
         (id, status, number, "full", partial, valid_from, synthetic, programme_id, region_code,
          region_at)
       values ($1, $2, 2, 26000, 13000, date '2026-07-15', true, $3, $4, 361181000000)`,
      [id, state, PROGRAMME, REGION],
    );
    return id;
  },
  input: (_hub, action) =>
    action === 'configureSubsidyRates'
      ? {
          programme: `SubsidyProgramme:${PROGRAMME}`,
          full: 26_000,
          partial: 13_000,
          validFrom: '2026-07-01',
        }
      : {},
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  const persona = `finance:${REGION}`;
  oneEffect(specimen, { name: 'configureSubsidyRates', state: 'New', persona });
});
