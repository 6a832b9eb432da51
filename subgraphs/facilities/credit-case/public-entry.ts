import type { Step, Written } from '../../../ground/workflow/workflow.ts';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { BlacklistEntry } from '../blacklist-entry/entity.ts';
import { publishOrganization } from '../organization/facts.ts';
import type { CreditCase } from './entity.ts';
import { CREDIT_PUBLISHED } from './publication.ts';

/** Puts a case on the public list. */
export async function enter(
  { row, em }: Step<CreditCase>,
  id: string,
  { since, until }: { since: string; until: string },
): Promise<void> {
  const { facts: reason, organizationId, regionCode, regionAt, synthetic } = row;
  const place = { organizationId, regionCode, regionAt, synthetic };
  await em.insert(BlacklistEntry, { id, since, until, reason, ...place });
}

/** Corrects its entry. */
export async function correctEntry(
  { row: { entryId }, em }: Step<CreditCase>,
  { reason, until }: { reason: string; until: string },
): Promise<void> {
  await em.nativeUpdate(BlacklistEntry, { id: entryId! }, { reason, until });
}

/** Takes its entry off the list, where it has one: nothing that is public names it any more. */
export async function takeOff({ row: { entryId }, em }: Step<CreditCase>): Promise<void> {
  if (entryId !== null) await em.nativeDelete(BlacklistEntry, { id: entryId });
}

/** What others learn of a case: its publication and its withdrawal, and when the organisation is listed. */
export async function tellOf({ row, em }: Written<CreditCase>): Promise<void> {
  if (row.entryId === null) return;
  await publishAnew(em, CREDIT_PUBLISHED, row.entryId);
  await publishOrganization(em, row.organizationId);
}
