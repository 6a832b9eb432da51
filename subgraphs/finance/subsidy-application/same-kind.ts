import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { type BenefitKind, benefitKindOf } from '../rules/benefit-kinds.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { SubsidyDraft } from './draft.ts';
import { ENDED } from './entity.ts';

const REFUSES = refusals({
  SAME_KIND_ALREADY: {
    en: 'A benefit of the same kind is applied for or paid for this person and month. Leave one of them.',
    zh: '该对象本月已申请或享受同类待遇，请保留其中一项。',
  },
});

export const SAME_KIND: Answer = {
  name: 'same_kind',
  says: 'Whether a benefit of the same kind of another programme is applied for or paid for a person and period in a city. 是否已享受同类待遇',
  sql: `select exists (
    select from subsidy_application a join subsidy_programme p on p.id = a.programme_id
    where a.beneficiary_id = ?::uuid and a.period = ? and a.programme_id <> ?::uuid
      and p.type = any(array[?]::text[]) and left(a.region_code, 4) = left(?::text, 4)
      and a.status not in (${ENDED.map((state) => `'${state}'`).join(', ')})) as known`,
};

/** The kind of what is applied for; none for others than elders, and for what is paid beside anything. */
export async function kindOf(
  rows: SubgraphContext['rows'],
  { programmeId, beneficiaryKind }: Pick<SubsidyDraft, 'programmeId' | 'beneficiaryKind'>,
): Promise<BenefitKind | undefined> {
  if (beneficiaryKind !== 'ELDER') return undefined;
  const programme = await rows.by(SubsidyProgramme, 'id', programmeId);
  return programme ? benefitKindOf(programme.type) : undefined;
}

/** Whoever asks about a kind for one person and period takes turns, in whatever city. */
export function lockKind(
  em: SqlEntityManager,
  { kind }: BenefitKind,
  { beneficiaryId, period }: Pick<SubsidyDraft, 'beneficiaryId' | 'period'>,
): Promise<void> {
  return lockName(em, 'kind', kind, beneficiaryId, period);
}

/**
 * One kind of benefit is paid once for a person and period, whatever programmes of it a city has
 * (R-23). @throws Refusal SAME_KIND_ALREADY
 */
export async function requireOneOfKind(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  { programmeId, beneficiaryKind, beneficiaryId, period, regionCode }: SubsidyDraft,
): Promise<void> {
  const kind = await kindOf(rows, { programmeId, beneficiaryKind });
  if (!kind) return;
  await lockKind(em, kind, { beneficiaryId, period });
  const asked = [beneficiaryId, period, programmeId, kind.types, regionCode];
  if (await rows.isSo(SAME_KIND, asked)) throw REFUSES.SAME_KIND_ALREADY('programme');
}
