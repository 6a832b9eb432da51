import { evidenceFields } from '../../../ground/evidence/fields.ts';
import { evidenceList } from '../../../ground/evidence/list.ts';
import { sharedOf } from '../../../ground/evidence/shared.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder, Region } from '../stubs.ts';
import { ServiceEvidence } from './entity.ts';

const fields = fieldsOf(ServiceEvidence, {
  ...evidenceFields(ServiceEvidence),
  elder: ref('p3', Elder, 'elderKey', 'Whom it is about. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where it was named. 地区'),
});

export const serviceEvidence = row(ServiceEvidence, {
  list: evidenceList(ServiceEvidence, 'Evidence about services. 服务证据材料'),
  resolvers: [fields],
  answers: [sharedOf(ServiceEvidence)],
  mergedElder: FOLLOWS,
});
