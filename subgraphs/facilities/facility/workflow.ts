import { publishAnew } from '../../../ground/facts/publication.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Facility } from './entity.ts';
import { publishFacility } from './facts.ts';
import { FACILITY } from './machine.ts';
import { FACILITY_PUBLISHED } from './publication.ts';

/** What is told of a facility. */
const NEWS = ['name', 'regionCode', 'status'] as const;

export const facilityWorkflow = new Workflow(Facility, FACILITY, 'p0', {
  primaryKey: 'id',
  covers: ({ id, regionCode }, _, context) => isInHand({ regionCode, facilityId: id }, context),
  async written({ row, before, em }) {
    await publishFacility(em, row.id);
    // A report of beds is no news.
    const isNews = NEWS.some((column) => row[column] !== before?.[column]);
    if (isNews) await publishAnew(em, FACILITY_PUBLISHED, row.id);
  },
});
