import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { ENDED, SubsidyApplication } from './entity.ts';
import type { BedSubsidyCase } from './new-beds.ts';

const REFUSES = refusals({
  MORE_BEDS_THAN_LEFT: {
    code: 'INVALID_VALUE',
    en: 'The home has {register} beds by its register. Other applications are for {taken} of them, so {asked} more are too many. Correct the number, say how many were subsidised before, or have the beds counted anew first.',
    zh: '机构床位台账为 {register} 张，其他申请已涉及 {taken} 张，本次 {asked} 张超出，请更正、注明已补贴床位或先更新床位台账。',
  },
});

/**
 * No bed is paid twice: all applications of a home, by whatever programme, are for no more beds
 * together than its register holds. One that came to nothing is for none.
 * @throws Refusal where too few beds are left
 */
export async function requireBedsLeft(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  { beneficiaryId, beds }: Pick<SubsidyApplication, 'beneficiaryId' | 'beds'>,
): Promise<void> {
  if (beds === null) return;
  await lockName(em, 'new beds', beneficiaryId);
  const register = (await rows.by(FacilityFact, 'facilityId', beneficiaryId))?.beds ?? null;
  if (register === null) return;
  const order = { expression: 'e.instalment' };
  const all = await rows.listBy(SubsidyApplication, 'beneficiaryId', beneficiaryId, order);
  const open = all.filter(({ status }) => !ENDED.includes(status));
  const taken = open.reduce((sum, other) => sum + payable(other.beds), 0);
  const asked = payable(beds);
  if (taken + asked > register) {
    throw REFUSES.MORE_BEDS_THAN_LEFT('beds.newBedsAccepted', { register, taken, asked });
  }
}

function payable(beds: BedSubsidyCase | null): number {
  return beds === null ? 0 : beds.newBedsAccepted - beds.bedsPaidBefore;
}
