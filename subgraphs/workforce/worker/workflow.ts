import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Worker } from './entity.ts';
import { publishRegistered } from './facts.ts';
import { WORKER } from './machine.ts';

export const workerWorkflow = new Workflow(Worker, WORKER, 'p3', { written: publishRegistered });
