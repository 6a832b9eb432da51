import { appeals } from '../../../ground/appeal/appeals.ts';
import { appealFields } from '../../../ground/appeal/fields.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { elderArrivalWorkflow } from '../elder-arrival/actions.ts';
import type { ElderArrival } from '../elder-arrival/entity.ts';
import { Region } from '../stubs.ts';
import { RegistrationAppeal } from './entity.ts';
import { registrationAppeals } from './list.ts';
import { REGISTRATION_APPEAL } from './machine.ts';

const { workflow, actions } = appeals(RegistrationAppeal, REGISTRATION_APPEAL, 'p3', [
  [elderArrivalWorkflow, ({ elderKey }: ElderArrival) => ({ elderKey })],
]);

const fields = fieldsOf(RegistrationAppeal, {
  ...appealFields('p3'),
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Whom the decision is about. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where the decision was made. 地区'),
});

const elderFields = fieldsOf(Elder, {
  registrationAppeals: page(
    'p3',
    () => registrationAppeals,
    ['key', 'elder_key'],
    'Appeals about registrations of hers, the latest first unless sorted otherwise. 登记事项复核',
  ),
});

export const registrationAppeal = row(RegistrationAppeal, {
  list: registrationAppeals,
  workflow,
  resolvers: [fields, elderFields, actions],
  mergedElder: FOLLOWS,
});
