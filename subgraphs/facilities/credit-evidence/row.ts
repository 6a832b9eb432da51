import { evidenceFields } from '../../../ground/evidence/fields.ts';
import { evidenceList } from '../../../ground/evidence/list.ts';
import { sharedOf } from '../../../ground/evidence/shared.ts';

import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { CreditEvidence } from './entity.ts';

const creditEvidences = evidenceList(
  CreditEvidence,
  'Evidence in cases of broken trust. 失信认定证据材料',
  'p4',
);

const fields = fieldsOf(CreditEvidence, {
  ...evidenceFields(CreditEvidence, 'p4'),
  region: ref('p4', Region, 'regionCode', 'Where it was named. 地区'),
});

export const creditEvidence = row(CreditEvidence, {
  list: creditEvidences,
  resolvers: [fields],
  answers: [sharedOf(CreditEvidence)],
});
