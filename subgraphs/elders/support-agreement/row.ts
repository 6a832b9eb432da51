import { fieldsOf, many } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { Elder } from '../elder/entity.ts';
import { SupportAgreement } from './entity.ts';

const ElderSupportAgreementFields = fieldsOf(Elder, {
  supportAgreements: many(
    'p2',
    () => SupportAgreement,
    ['key', 'elderKey'],
    'Agreements on the support of the elder, the latest first. 赡养协议',
    { order: { expression: 'e.signed_on', direction: OrderDirection.DESC }, also: [ListSize(20)] },
  ),
});

export const supportAgreement = row(SupportAgreement, {
  keys: [],
  resolvers: [ElderSupportAgreementFields],
});
