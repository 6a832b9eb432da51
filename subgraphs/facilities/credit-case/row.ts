import { fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { BlacklistEntry } from '../blacklist-entry/entity.ts';
import { Organization } from '../organization/entity.ts';
import { Region } from '../stubs.ts';
import { CreditCaseActions, creditCaseWorkflow } from './actions.ts';
import { CreditCase } from './entity.ts';
import { creditCases } from './list.ts';

const fields = fieldsOf(CreditCase, {
  organization: one('p4', () => Organization, ['organizationId', 'id'], 'Whom it is about. 主体'),
  entry: one(
    'p4',
    () => BlacklistEntry,
    ['entryId', 'id'],
    'Its entry on the public list, null while it is on none. 公布条目',
    { nullable: true },
  ),
  region: ref('p4', Region, 'regionCode', 'Where the organisation is registered. 登记地区'),
});

export const creditCase = row(CreditCase, {
  list: creditCases,
  workflow: creditCaseWorkflow,
  resolvers: [fields, CreditCaseActions],
});
