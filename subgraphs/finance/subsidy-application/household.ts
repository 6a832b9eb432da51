import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { dwellersWith, lockDwelling, requireSameDwelling } from '../../../ground/facts/dwelling.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Applied, INSTALMENTS, OF_PAYEE } from './answers.ts';
import type { SubsidyDraft } from './draft.ts';
import type { SubsidyApplication } from './entity.ts';

const REFUSES = refusals({
  NO_ACCEPTED_WORKS: {
    code: 'INVALID_VALUE',
    en: 'No adaptation of her home was accepted. Apply once it is.',
    zh: '该户没有验收合格的适老化改造，请验收后再申请。',
  },
});

type Payee = Pick<SubsidyApplication, 'beneficiaryKind' | 'beneficiaryId'>;

/** Who counts as one for a benefit: a household, and the elders who live in it now. */
export type Payees = readonly [household: string | null, keys: readonly string[]];

export async function payeesOf(context: SubgraphContext, payee: Payee): Promise<Payees> {
  const { beneficiaryKind, beneficiaryId } = payee;
  if (beneficiaryKind !== 'HOUSEHOLD') return [null, [beneficiaryId]];
  return [await householdOf(context, beneficiaryId), await dwellersWith(context, beneficiaryId)];
}

/** Two who apply or are paid for one household wait for each other. */
export async function lockHousehold(
  context: SubgraphContext,
  em: SqlEntityManager,
  { beneficiaryKind, beneficiaryId: elderKey }: Payee,
): Promise<void> {
  if (beneficiaryKind !== 'HOUSEHOLD') return;
  await lockDwelling(em, { elderKey, householdKey: await householdOf(context, elderKey) });
}

/** It is for the household that she lives in still, or has been recorded in since. @throws Refusal */
export async function requireSameHousehold(
  context: SubgraphContext,
  { beneficiaryKind, beneficiaryId, householdKey }: Payee & { householdKey: string | null },
): Promise<void> {
  if (beneficiaryKind !== 'HOUSEHOLD') return;
  requireSameDwelling(
    { householdKey },
    await context.rows.by(ElderFact, 'elderKey', beneficiaryId),
  );
}

/** Works of a household that were accepted, the earliest first. */
export const ACCEPTED_WORKS: Answer = {
  name: 'accepted_works',
  says: 'Which adaptations of the home of a household were accepted. 已验收的适老化改造',
  sql: `select f.adaptation_key as key from adaptation_fact f,
      (select ?::uuid as household, array[?]::uuid[] as dwellers) asked
    where f.household_key = asked.household or f.household_key is null and f.elder_key in (
      select unnest(access.identities(d.key)) from unnest(asked.dwellers) d(key))
    order by f.accepted_on, f.adaptation_key`,
};

/**
 * The accepted works that a draft is for, the earliest that nobody has applied for. @throws Refusal where
 * there are none
 */
export async function worksFor(context: SubgraphContext, draft: SubsidyDraft): Promise<string> {
  const payees = await payeesOf(context, draft);
  const works = await context.rows.answer<{ key: string }>(ACCEPTED_WORKS, payees);
  if (works.length === 0) throw REFUSES.NO_ACCEPTED_WORKS('elder');
  const asked = [draft.programmeId, ...payees, draft.period];
  const before = await context.rows.answer<Applied>(INSTALMENTS, asked);
  const left = works.find(({ key }) => !before.some(({ mark, open }) => open && mark === key));
  if (!left) throw REFUSED.ALREADY_EXISTS('elder');
  return left.key;
}

/** What a programme has paid a household on other applications than one: fen, without what counties added. */
export const PAID_TO_HOUSEHOLD: Answer = {
  name: 'paid_to_household',
  says: 'How much a programme has paid to a household, for its cap (R-03). 同户已发放补贴',
  sql: `select coalesce(sum(amount - top_up), 0)::bigint as paid from disbursement
    where programme_id = ?::uuid and ${OF_PAYEE} and application_key <> ?::uuid and status = 'PAID'`,
};

async function householdOf({ rows }: SubgraphContext, elderKey: string): Promise<string | null> {
  return (await rows.by(ElderFact, 'elderKey', elderKey))?.householdKey ?? null;
}
