import { evidenceFields } from '../../../ground/evidence/fields.ts';
import { evidenceList } from '../../../ground/evidence/list.ts';
import { sharedOf } from '../../../ground/evidence/shared.ts';
import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { ConductEvidence } from './entity.ts';

const conductEvidences = evidenceList(
  ConductEvidence,
  'Evidence on the conduct of workers. 职业道德证据材料',
  'p4',
);

const fields = fieldsOf(ConductEvidence, {
  ...evidenceFields(ConductEvidence, 'p4'),
  region: ref('p4', Region, 'regionCode', 'Where it was named. 地区'),
});

export const conductEvidence = row(ConductEvidence, {
  list: conductEvidences,
  resolvers: [fields],
  answers: [sharedOf(ConductEvidence)],
});
