import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { RegisterLinkActions, registerLinkWorkflow } from './actions.ts';
import { ExternalRegisterLink } from './entity.ts';
import { registerLinks } from './list.ts';

const fields = fieldsOf(ExternalRegisterLink, {
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Whom they compare. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived when it was asked. 所在地区'),
});

const elderFields = fieldsOf(Elder, {
  registerLinks: page(
    'p3',
    () => registerLinks,
    ['key', 'elder_key'],
    'How registers of other authorities agree about her, the latest first unless sorted otherwise. 外部登记比对',
  ),
});

export const registerLink = row(ExternalRegisterLink, {
  list: registerLinks,
  workflow: registerLinkWorkflow,
  resolvers: [fields, elderFields, RegisterLinkActions],
  mergedElder: { clash: "t.status <> 'ENDED' and o.status <> 'ENDED' and t.register = o.register" },
});
