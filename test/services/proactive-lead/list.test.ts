import { keyOf } from '../../../ground/synthetic/keys.ts';
import type { TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';

const ONE = keyOf('elder', 1);

/** A third was declined, a third is older, and one of elder 1 was opened by hand. */
async function someWorked({ pg }: TestHub): Promise<void> {
  await pg.query(
    `update services.proactive_lead set
       status = case when mod(version + ascii(right(key::text, 1)), 3) = 0 then 'DECLINED' else status end,
       opened_on = opened_on - mod(ascii(right(key::text, 1)), 3)`,
  );
  await pg.query(
    `update services.proactive_lead set by_hand = true, elder_key = $1 where key = (
       select key from services.proactive_lead where region_code like '1506%' and item_code = 'VISIT_SERVICE'
         and not exists (select from services.proactive_lead o where o.elder_key = $1 and o.item_code = 'VISIT_SERVICE')
       order by key limit 1)`,
    [ONE],
  );
}

describe('leads', () =>
  listTests({
    entity: 'ProactiveLead',
    list: 'proactiveLeads',
    table: 'services.proactive_lead',
    prepare: someWorked,
    as: 'staff:150600',
    notAs: 'developer',
    orders: { OPENED_ON: 'opened_on', REGION: 'region_at' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[OPEN]', "status = 'OPEN'"],
      item: ['"VISIT_SERVICE"', "item_code = 'VISIT_SERVICE'"],
      elder: [['Elder', ONE], `elder_key = '${ONE}'`],
      byHand: ['true', 'by_hand'],
      openedFrom: ['"2026-06-30"', "opened_on >= '2026-06-30'"],
      openedTo: ['"2026-06-29"', "opened_on <= '2026-06-29'"],
    },
    refused: [['openedFrom: "2026-02-01", openedTo: "2026-01-01"', 'openedTo', 'RANGE']],
    nested:
      'elder { id } item { labelZh } list { title } region { name } transitions { totalCount }',
  }));
