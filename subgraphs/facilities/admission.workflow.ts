import { Workflow } from '../../ground/workflow/workflow.ts';
import { ADMISSION } from './admission.machine.ts';
import { Admission } from './admission.ts';

export const admissionWorkflow = new Workflow(Admission, ADMISSION, 'p2');
