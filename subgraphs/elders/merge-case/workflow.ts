import { Workflow } from '../../../ground/workflow/workflow.ts';
import { MergeCase } from './entity.ts';
import { MERGE_CASE } from './machine.ts';

export const mergeCaseWorkflow = new Workflow(MergeCase, MERGE_CASE, 'p3');
