import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { facilities } from '../facility/list.ts';
import { Region } from '../stubs.ts';
import { OrganizationActions, organizationWorkflow } from './actions.ts';
import { Organization } from './entity.ts';
import { ORGANIZATION_IS_USED, organizationExchange } from './exchange.ts';
import { organizations } from './list.ts';

const fields = fieldsOf(Organization, {
  registrarRegion: ref('p0', Region, 'regionCode', 'Where it is registered. 登记地'),
  chain: one(
    'p0',
    () => Organization,
    ['chainId', 'id'],
    'The head of the chain it belongs to, itself for the head. 连锁总部',
  ),
  facilities: page(
    'p0',
    () => facilities,
    ['id', 'organization_id'],
    'The facilities it runs, by name unless sorted otherwise. 运营的设施',
    { nullable: false },
  ),
});

export const organization = row(Organization, {
  keys: ['id', 'creditCode'],
  list: organizations,
  workflow: organizationWorkflow,
  resolvers: [fields, OrganizationActions, ...organizationExchange.resolvers],
  tables: organizationExchange.tables,
  answers: [ORGANIZATION_IS_USED],
});
