import { BUDGET_LINE } from '../../../subgraphs/finance/budget-line/machine.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { programmeOf, REGION } from '../subsidy-application/specimen.ts';

const PROGRAMME = programmeOf('ordos-service-subsidy');
const YEAR = 2027;

const specimen: Specimen = {
  machine: BUDGET_LINE,
  table: 'finance.budget_line',
  primaryKey: 'id',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from finance.budget_line where year = $1', [YEAR]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.budget_line
         (id, status, year, amount, funding_source, synthetic, programme_id, region_code, region_at)
       values ($1, $2, $3, 1000000, 'CITY', true, $4, '150602', 150602000000)`,
      [id, state, YEAR, PROGRAMME],
    );
    return id;
  },
  input(_hub, action) {
    if (action === 'openBudgetLine') {
      const line = { programme: `SubsidyProgramme:${PROGRAMME}`, region: '150602', year: YEAR };
      return { ...line, amount: 500_000, fundingSource: 'BANNER' };
    }
    return action === 'changeBudgetLine' ? { amount: 2_000_000 } : {};
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  const persona = `finance:${REGION}`;
  oneEffect(specimen, { name: 'openBudgetLine', state: 'New', persona });
  oneEffect(specimen, { name: 'changeBudgetLine', state: 'OPEN', persona });
});
