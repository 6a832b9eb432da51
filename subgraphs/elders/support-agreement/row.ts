import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Elder } from '../elder/entity.ts';
import { SupportAgreement } from './entity.ts';
import { actions, workflow } from './register.ts';

const supportAgreements = listOf(SupportAgreement, {
  order: { expression: 'e.signed_on', direction: OrderDirection.DESC },
});

const ElderSupportAgreementFields = fieldsOf(Elder, {
  supportAgreements: page(
    'p2',
    () => supportAgreements,
    ['key', 'elder_key'],
    'Agreements on the support of the elder, the latest first. 赡养协议',
  ),
});

export const supportAgreement = row(SupportAgreement, {
  keys: [],
  workflow,
  resolvers: [ElderSupportAgreementFields, actions],
  mergedElder: FOLLOWS,
});
