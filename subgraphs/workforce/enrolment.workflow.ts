import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { ENROLMENT, type EnrolmentAction } from './enrolment.machine.ts';
import { Enrolment } from './enrolment.ts';
import { EnrolmentStatus } from './enrolment.machine.ts';

export const enrolmentWorkflow = new Workflow<Enrolment, EnrolmentStatus, EnrolmentAction>({
  entity: Enrolment,
  machine: ENROLMENT,
  primaryKey: 'key',
  label: 'enrolment',
  covers: coversRegionOrPerson,
});

export const EnrolmentPayload = payloadOf(Enrolment, 'p1');

export const EnrolmentWorkflowFields = workflowFields(Enrolment, enrolmentWorkflow, 'p1');
