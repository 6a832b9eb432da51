import type { TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';

/** One of the region is not decided yet, about a death, and of a place of its own. */
async function someProposed({ pg }: TestHub): Promise<void> {
  await pg.query(`update finance.reclaim_proposal set region_code = '150602', region_at = 150602000000
     where region_code like '1506%'`);
  await pg.query(
    `update finance.reclaim_proposal set status = 'PROPOSED', ground = 'DIED', proposed_on = '2026-06-30',
       region_code = '150625', region_at = 150625000000
     where key = (select key from finance.reclaim_proposal where region_code like '1506%' order by key desc limit 1)`,
  );
}

describe('proposals to take payments back', () =>
  listTests({
    entity: 'ReclaimProposal',
    list: 'reclaimProposals',
    table: 'finance.reclaim_proposal',
    prepare: someProposed,
    as: 'finance:150600',
    notAs: 'developer',
    orders: { PROPOSED_ON: 'proposed_on', AMOUNT: 'amount' },
    filters: {
      within: ['"150625"', `region_code like '150625%'`],
      statuses: ['[PROPOSED]', `status = 'PROPOSED'`],
      grounds: ['[DIED]', `ground = 'DIED'`],
      proposedOnFrom: ['"2026-06-30"', `proposed_on >= '2026-06-30'`],
      proposedOnTo: ['"2026-06-29"', `proposed_on <= '2026-06-29'`],
    },
    refused: [
      ['proposedOnFrom: "2026-01-02", proposedOnTo: "2026-01-01"', 'proposedOnTo', 'RANGE'],
    ],
    nested:
      'ground elder { id } disbursement { period } region { name } transitions { totalCount }',
  }));
