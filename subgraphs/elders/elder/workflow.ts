import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Elder } from './entity.ts';
import { publishElder } from './facts.ts';
import { ELDER } from './machine.ts';

export const elderWorkflow = new Workflow(Elder, ELDER, 'p3', {
  elderOf: ({ key }) => key,
  written: ({ row, em, context }) => publishElder(context, em, row.key),
});
