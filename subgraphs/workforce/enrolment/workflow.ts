import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Enrolment } from './entity.ts';
import { ENROLMENT } from './machine.ts';

export const enrolmentWorkflow = new Workflow(Enrolment, ENROLMENT, 'p1');
