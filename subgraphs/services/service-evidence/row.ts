import { evidenceFields } from '../../../ground/evidence/fields.ts';
import { evidenceList } from '../../../ground/evidence/list.ts';
import { sharedOf } from '../../../ground/evidence/shared.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder, Region } from '../stubs.ts';
import { ServiceEvidence } from './entity.ts';

const serviceEvidences = evidenceList(
  ServiceEvidence,
  'Evidence about services. 服务证据材料',
  'p3',
);

const fields = fieldsOf(ServiceEvidence, {
  ...evidenceFields(ServiceEvidence, 'p3'),
  elder: ref('p3', Elder, 'elderKey', 'Whom it is about. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where it was named. 地区'),
});

const elderFields = fieldsOf(Elder, {
  serviceEvidences: page(
    'p3',
    () => serviceEvidences,
    ['key', 'elder_key'],
    'What offices hold as evidence about her, the latest first unless sorted otherwise. 服务证据材料',
  ),
});

export const serviceEvidence = row(ServiceEvidence, {
  list: serviceEvidences,
  resolvers: [fields, elderFields],
  answers: [sharedOf(ServiceEvidence)],
  mergedElder: FOLLOWS,
});
