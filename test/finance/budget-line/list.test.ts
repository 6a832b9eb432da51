import { listTests } from '../../kit/list-kit.ts';
import { programmeOf } from '../subsidy-application/specimen.ts';

const PROGRAMME = programmeOf('ordos-service-subsidy');

describe('budget lines', () =>
  listTests({
    entity: 'BudgetLine',
    list: 'budgetLines',
    table: 'finance.budget_line',
    open: true,
    as: 'finance:150600',
    orders: { YEAR: 'year', REGION: 'region_at', AMOUNT: 'amount' },
    filters: {
      within: ['"360000"', 'region_at between 360000000000 and 369999999999'],
      programmes: [`["SubsidyProgramme:${PROGRAMME}"]`, `programme_id = '${PROGRAMME}'`],
      years: ['[2026, 2031]', 'year in (2026, 2031)'],
      statuses: ['[CLOSED]', `status = 'CLOSED'`],
    },
    async prepare(hub) {
      await hub.pg.query(
        `insert into finance.budget_line (id, status, year, amount, funding_source, synthetic,
           programme_id, region_code, region_at)
         select gen_random_uuid(), case when year = 2031 then 'CLOSED' else 'OPEN' end, year,
           100 * year, 'CITY', true, p.id, p.region_code, p.region_at
         from finance.subsidy_programme p, generate_series(2030, 2031) year`,
      );
      // As the hub makes them: version 7 and the variant of UUIDs.
      await hub.pg.query(
        `update finance.budget_line set id =
           overlay(overlay(id::text placing '7' from 15) placing '8' from 20)::uuid where year > 2029`,
      );
    },
    nested: 'amount spent committed region { name } programme { code } transitions { totalCount }',
  }));
