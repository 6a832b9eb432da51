import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { ADMISSION, type AdmissionAction } from './admission.machine.ts';
import { Admission } from './admission.ts';
import { AdmissionStatus } from './admission.machine.ts';

export const admissionWorkflow = new Workflow<Admission, AdmissionStatus, AdmissionAction>({
  entity: Admission,
  machine: ADMISSION,
  primaryKey: 'key',
  label: 'admission',
  covers: coversRegionOrPerson,
});

export const AdmissionPayload = payloadOf(Admission, 'p2');

export const AdmissionWorkflowFields = workflowFields(Admission, admissionWorkflow, 'p2');
