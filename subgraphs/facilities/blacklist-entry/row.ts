import { filtered } from '../../../ground/row/filters.ts';
import { fieldsOf, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { Organization } from '../organization/entity.ts';
import { BlacklistEntry } from './entity.ts';
import { STANDS } from './standing.ts';

const blacklistEntries = listOf(BlacklistEntry, {
  filters: {
    standingOn: filtered(
      () => DateScalar,
      'Standing on this day. 该日有效',
      (day: string) => ({ sql: STANDS, params: [day] }),
    ),
  },
  order: { expression: 'e.since', direction: OrderDirection.DESC },
});

const fields = fieldsOf(Organization, {
  blacklist: page(
    'p0',
    () => blacklistEntries,
    ['id', 'organization_id'],
    'Entries on the list of broken trust, past ones too, the latest first. 失信联合惩戒',
    { nullable: false },
  ),
});

export const blacklistEntry = row(BlacklistEntry, {
  keys: [],
  list: blacklistEntries,
  resolvers: [fields],
});
