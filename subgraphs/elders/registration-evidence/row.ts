import { evidenceFields } from '../../../ground/evidence/fields.ts';
import { evidenceList } from '../../../ground/evidence/list.ts';
import { sharedOf } from '../../../ground/evidence/shared.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { RegistrationEvidence } from './entity.ts';

const registrationEvidences = evidenceList(
  RegistrationEvidence,
  'Evidence about entries of the register. 登记证据材料',
  'p3',
);

const fields = fieldsOf(RegistrationEvidence, {
  ...evidenceFields(RegistrationEvidence, 'p3'),
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Whom it is about. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where it was named. 地区'),
});

const elderFields = fieldsOf(Elder, {
  registrationEvidences: page(
    'p3',
    () => registrationEvidences,
    ['key', 'elder_key'],
    'What offices hold as evidence about her, the latest first unless sorted otherwise. 登记证据材料',
  ),
});

export const registrationEvidence = row(RegistrationEvidence, {
  list: registrationEvidences,
  resolvers: [fields, elderFields],
  answers: [sharedOf(RegistrationEvidence)],
  mergedElder: FOLLOWS,
});
