import { Workflow } from '../../../ground/workflow/workflow.ts';
import { tellDwellers } from '../household-membership/tell-dwellers.ts';
import { Household } from './entity.ts';
import { HOUSEHOLD } from './machine.ts';

export const householdWorkflow = new Workflow(Household, HOUSEHOLD, 'p3', {
  written: async ({ row, before, context, em }) => {
    if (before && row.others !== before.others) await tellDwellers(context, em, [row.key]);
  },
});
