import type { SubgraphContext } from '../../ground/serving/context.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { FacilityStatus } from './facility-status.ts';
import { Facility } from './facility.ts';

/** Refuses what concerns a row of a facility that is not in operation. */
export async function requireOperating({ rows }: SubgraphContext, id: string): Promise<void> {
  const facility = await rows.by(Facility, 'id', id);
  if (facility?.status === FacilityStatus.OPERATING) return;
  throw refuse('FACILITY_NOT_OPERATING', 'id', 'The facility is not in operation.');
}
