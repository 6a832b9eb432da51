import { randomInt } from 'node:crypto';
import type { Viewer } from '../../ground/identity/viewer.ts';
import { Workflow } from '../../ground/workflow/workflow.ts';
import { publishPact } from './region-pact.facts.ts';
import { REGION_PACT } from './region-pact.machine.ts';
import { RegionPact } from './region-pact.ts';

export const regionPactWorkflow = new Workflow(RegionPact, REGION_PACT, 'p0', {
  primaryKey: 'id',
  newKey: ({ today }) => newPactId(today),
  covers: isMember,
  written: ({ row, em }) => publishPact(em, row.id),
});

/**
 * The office of a member itself: a pact binds the city that signed and widens nobody's authority,
 * so neither the districts below it nor the province above it speak for it.
 */
function isMember({ memberCodes }: RegionPact, { audience, region }: Viewer): boolean {
  return audience === 'staff' && region !== null && memberCodes.includes(region);
}

/** Without the letters and digits that look alike (Crockford's base 32, 0 and 1 left out, too). */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

/** Such as pact-2026-7k3m9qxd: 6.5e11 a year, and the primary key refuses the same one twice. */
function newPactId(today: string): string {
  const tail = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `pact-${today.slice(0, 4)}-${tail}`;
}
