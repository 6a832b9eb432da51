import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Facility } from './entity.ts';

/** @throws Refusal FACILITY_NOT_OPERATING for a row of a facility that is not in operation. */
export async function requireOperating({ rows }: SubgraphContext, id: string): Promise<void> {
  const facility = await rows.by(Facility, 'id', id);
  if (facility?.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('id');
}
