import { Workflow } from '../../ground/workflow/workflow.ts';
import { ENROLMENT } from './enrolment.machine.ts';
import { Enrolment } from './enrolment.ts';

export const enrolmentWorkflow = new Workflow(Enrolment, ENROLMENT, 'p1');
