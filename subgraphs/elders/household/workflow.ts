import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Household } from './entity.ts';
import { HOUSEHOLD } from './machine.ts';

export const householdWorkflow = new Workflow(Household, HOUSEHOLD, 'p3');
