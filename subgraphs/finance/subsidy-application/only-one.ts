import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { ENDED, SubsidyApplication } from './entity.ts';

/** Nobody has applied for the same anew since this one ended. @throws Refusal ALREADY_EXISTS */
export async function requireOnlyOne(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  { key, programmeId, beneficiaryId, period, instalment }: SubsidyApplication,
): Promise<void> {
  await lockName(em, programmeId, beneficiaryId, period);
  const same = { programmeId, period, instalment };
  const order = { expression: 'e.key' };
  const all = await rows.listBy(SubsidyApplication, 'beneficiaryId', beneficiaryId, order, same);
  const open = all.filter((one) => one.key !== key && !ENDED.includes(one.status));
  if (open.length > 0) throw REFUSED.ALREADY_EXISTS('id');
}
