import { randomInt } from 'node:crypto';
import type { Viewer } from '../../../ground/identity/viewer.ts';
import { day, optional } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { REFUSES } from './conditions.ts';
import { RegionPact } from './entity.ts';
import { publishPact } from './facts.ts';
import { REGION_PACT } from './machine.ts';
import { pendingCodes } from './pending.ts';
import { PactSignature } from './signature.ts';
import { TERMS, termsOf } from './terms.ts';

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
  return isOffice(audience) && region !== null && memberCodes.includes(region);
}

/** Of this hub's own cities and of others: each speaks for its region alone. */
function isOffice(audience: Viewer['audience']): boolean {
  return audience === 'staff' || audience === 'partner';
}

/** Without the letters and digits that look alike (Crockford's base 32, 0 and 1 left out, too). */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

/** Such as pact-2026-7k3m9qxd: 6.5e11 a year, and the primary key refuses the same one twice. */
function newPactId(today: string): string {
  const tail = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `pact-${today.slice(0, 4)}-${tail}`;
}

export const RegionPactActions = actionsOf(regionPactWorkflow, {
  proposePact: taking('The terms of a new pact. 协议条款', TERMS, async ({ context }, terms) => ({
    ...(await termsOf(context, terms)),
    ...{ policyDocumentId: null, activeFrom: null, terminatedOn: null },
  })),

  amendPact: taking(
    'The terms of a draft as they shall be, all of them. 协议条款',
    TERMS,
    async ({ row, em, context }, terms) => {
      const changes = await termsOf(context, terms, row);
      await em.nativeDelete(PactSignature, { pactId: row.id });
      return changes;
    },
  ),

  signPact: async ({ row, em, context }) => {
    const regionCode = context.viewer.region!;
    const pending = await pendingCodes(context, row);
    if (!pending.includes(regionCode)) throw REFUSES.ALREADY_SIGNED('id');
    await em.insert(PactSignature, { pactId: row.id, regionCode, signedOn: context.today });
    return { status: pending.length === 1 ? 'SIGNED' : 'DRAFT' };
  },

  withdrawPactSignature: async ({ row, em, context }) => {
    const regionCode = context.viewer.region!;
    const gone = await em.nativeDelete(PactSignature, { pactId: row.id, regionCode });
    if (gone === 0) throw REFUSES.OWN_NOT_SIGNED('id');
    return {};
  },

  activatePact: taking(
    'From when a signed pact is in force. 生效日期',
    {
      activeFrom: optional(
        day('First day in force, not before today; today when left out. 生效日期'),
      ),
    },
    async ({ row, context }, { activeFrom }) => {
      if (activeFrom !== null && activeFrom < context.today) {
        throw REFUSES.BEFORE_TODAY('activeFrom');
      }
      if ((await pendingCodes(context, row)).length > 0) throw REFUSES.NOT_SIGNED('id');
      return { activeFrom: activeFrom ?? context.today };
    },
  ),

  terminatePact: ({ context }) => ({ terminatedOn: context.today }),
});
