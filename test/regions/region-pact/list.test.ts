import { listTests } from '../../kit/list-kit.ts';
import { placePact } from './pacts.ts';

listTests({
  entity: 'RegionPact',
  list: 'regionPacts',
  table: 'regions.region_pact',
  open: true,
  as: 'staff:150600',
  orders: { CODE: 'id', ACTIVE_FROM: "coalesce(active_from, '9999-12-31')" },
  filters: {
    statuses: ['[ACTIVE, TERMINATED]', "status in ('ACTIVE', 'TERMINATED')"],
    reaching: ['"150602"', "'150600' = any(member_codes)"],
  },
  refused: [['reaching: "1506"', 'reaching', 'REGION_CODE']],
  async prepare(hub) {
    for (const state of ['DRAFT', 'SIGNED', 'ACTIVE', 'TERMINATED']) {
      for (const members of [
        ['150600', '150200'],
        ['150100', '210100', '230100'],
      ]) {
        await placePact(hub, state, members);
      }
    }
  },
  nested: `members { name } pendingMembers { name } signatures { signedOn region { name } }
    policyDocument { title } transitions(first: 2) { totalCount nodes { action } } allowedActions`,
});
