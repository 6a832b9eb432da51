import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Facility } from './entity.ts';
import { publishFacility } from './facts.ts';
import { FACILITY } from './machine.ts';

export const facilityWorkflow = new Workflow(Facility, FACILITY, 'p0', {
  primaryKey: 'id',
  covers: ({ id, regionCode }, _, context) => isInHand({ regionCode, facilityId: id }, context),
  written: ({ row, em }) => publishFacility(em, row.id),
});
