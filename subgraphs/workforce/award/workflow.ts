import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Award } from './entity.ts';
import { AWARD } from './machine.ts';

export const awardWorkflow = new Workflow(Award, AWARD, 'p1');
