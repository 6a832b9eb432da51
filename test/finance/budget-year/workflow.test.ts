import { newKey } from '../../../ground/workflow/new-key.ts';
import { BUDGET_YEAR } from '../../../subgraphs/finance/budget-year/machine.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { REGION } from '../subsidy-application/specimen.ts';

const YEAR = 2019;

const specimen: Specimen = {
  machine: BUDGET_YEAR,
  table: 'finance.budget_year',
  primaryKey: 'id',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from finance.budget_year where year = $1', [YEAR]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.budget_year (id, status, year, synthetic, region_code, region_at)
       values ($1, $2, $3, false, '150602', 150602000000)`,
      [id, state, YEAR],
    );
    return id;
  },
  input: (_hub, action) => (action === 'closeBudgetYear' ? { region: '150602', year: YEAR } : {}),
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'closeBudgetYear', state: 'New', persona: `finance:${REGION}` });
});
