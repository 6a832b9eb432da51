import { keyOf } from '../../../ground/synthetic/keys.ts';
import { listTests } from '../../kit/list-kit.ts';
import { SUPPLIER } from '../purchases/bought.ts';

const ELDER = keyOf('elder', 1);
const supplier = SUPPLIER.organization.key;

describe('reviews of services', () =>
  listTests({
    entity: 'ServiceReview',
    list: 'serviceReviews',
    table: 'services.service_review',
    as: 'staff:150600',
    notAs: 'developer',
    async prepare(hub) {
      await hub.pg.query(
        `update services.service_review set elder_key = $1, region_code = '150602', region_at = 150602000000
         where key = (select key from services.service_review where region_code like '1506%' order by key limit 1)`,
        [ELDER],
      );
      await hub.pg.query(
        `update services.service_review set status = 'TO_VERIFY', closed_on = null, supplier_id = $1
         where key = (select key from services.service_review where region_code like '1506%' order by key desc limit 1)`,
        [keyOf('organization', 1)],
      );
    },
    orders: { REVIEWED_ON: 'reviewed_on' },
    filters: {
      within: ['"150602"', "region_code like '150602%'"],
      statuses: ['[CLOSED, RATED]', "status in ('CLOSED', 'RATED')"],
      grades: ['[VERY_SATISFIED]', "grade = 'VERY_SATISFIED'"],
      elder: [['Elder', ELDER], `elder_key = '${ELDER}'`],
      supplier: [`"Organization:${supplier}"`, `supplier_id = '${supplier}'`],
      reviewedFrom: ['"2026-05-15"', "reviewed_on >= '2026-05-15'"],
      reviewedTo: ['"2026-05-15"', "reviewed_on <= '2026-05-15'"],
    },
    refused: [['reviewedFrom: "2026-02-01", reviewedTo: "2026-01-01"', 'reviewedTo', 'RANGE']],
    nested: 'elder { id } delivery { status } supplier { name } region { name }',
  }));
