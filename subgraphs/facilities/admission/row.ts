import { ADMISSION_FOLLOWS } from './follows.ts';
import { HAS_ADMISSION, LIVES_IN_FACILITY } from './answers.ts';
import { row } from '../../../ground/row/row.ts';
import { AdmissionActions, admissionWorkflow } from './actions.ts';
import { Admission } from './entity.ts';
import { AdmissionFields, ElderAdmissionFields, FacilityAdmissionFields } from './fields.ts';
import { admissions } from './list.ts';
import { WaitingListResolver } from './waiting-list.ts';
import { ADMISSION_ENDS } from './ends.ts';

export const admission = row(Admission, {
  list: admissions,
  workflow: admissionWorkflow,
  resolvers: [
    AdmissionFields,
    AdmissionActions,
    ElderAdmissionFields,
    FacilityAdmissionFields,
    WaitingListResolver,
  ],
  answers: [HAS_ADMISSION, LIVES_IN_FACILITY],
  endsWithElder: ADMISSION_ENDS,
  mergedElder: ADMISSION_FOLLOWS,
});
