import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { SubsidyApplication } from './entity.ts';
import { kindOf, lockKind } from './same-kind.ts';

const REFUSES = refusals({
  SAME_KIND_ELSEWHERE: {
    en: 'A benefit of the same kind runs for this person and month in another city of a pact. Return or refuse the application.',
    zh: '该对象本月已在协作城市享受同类待遇，请退回或不予批准该申请。',
  },
});

/** The matter of a pact under which cities tell each other of a running benefit: 信息互联共享. */
const MATTER = 'INFORMATION';

/** What runs elsewhere keeps a review or an approval back; a payment, only what was paid there. */
export const GRANTED = ['APPROVED', 'DISBURSED'] as const;
export const PAID = ['DISBURSED'] as const;

export const SAME_KIND_ELSEWHERE: Answer = {
  name: 'same_kind_elsewhere',
  says: 'Whether a benefit of the same kind runs for a person and period in another city of a pact in force. 是否在协作城市享受同类待遇',
  sql: `select exists (
    select from subsidy_application a join subsidy_programme p on p.id = a.programme_id,
      (select ?::text as region, ?::date as day) here
    where a.beneficiary_id = ?::uuid and a.period = ? and p.type = any(array[?]::text[])
      and a.status = any(array[?]::text[]) and left(a.region_code, 4) <> left(here.region, 4)
      and access.pact_binds(here.region, a.region_code, '${MATTER}', here.day)) as known`,
};

type Claimed = Pick<
  SubsidyApplication,
  'programmeId' | 'beneficiaryKind' | 'beneficiaryId' | 'period' | 'regionCode'
>;

/**
 * One kind of benefit is paid once between cities of a pact. A person is one row of the hub,
 * found by the keyed hash of her number when she was registered, and so no number is asked with. Each
 * question stands in the access record, under a keyed hash. Without a pact in force nothing is looked
 * at. @throws Refusal SAME_KIND_ELSEWHERE, which tells neither city nor amount
 */
export async function requireNoneElsewhere(
  context: SubgraphContext,
  em: SqlEntityManager,
  claimed: Claimed,
  states: typeof GRANTED | typeof PAID,
): Promise<void> {
  const { rows, today } = context;
  const { beneficiaryId, period, regionCode } = claimed;
  const kind = await kindOf(rows, claimed);
  if (!kind || !(await hasPact(context, regionCode))) return;
  await lockKind(em, kind, claimed);
  const asked = [regionCode, today, beneficiaryId, period, kind.types, states];
  const runs = await rows.isSo(SAME_KIND_ELSEWHERE, asked);
  const hash = context.fingerprint(['same kind', kind.kind, beneficiaryId, period]);
  context.touches.attempt('SAME_KIND', hash, runs);
  if (runs) throw REFUSES.SAME_KIND_ELSEWHERE('id');
}

async function hasPact({ rows, today }: SubgraphContext, region: string): Promise<boolean> {
  const [found] = await rows.sql<{ has: boolean }>(
    `select access.pact_binds(?, null, '${MATTER}', ?::date) as has`,
    [region, today],
  );
  return found!.has;
}
