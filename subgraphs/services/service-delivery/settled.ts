import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { SETTLED_MONTHS } from './answers.ts';
import { REFUSES } from './conditions.ts';

/** What changes the deliveries of a contract and month, and what settles them, take turns. */
export async function lockMonths(
  em: SqlEntityManager,
  contractId: string,
  months: readonly string[],
): Promise<void> {
  await lockNames(
    em,
    months.map((month) => `settlement/${contractId}/${month}`),
  );
}

/** @throws Refusal where one of these months is settled, or is being settled */
export async function requireUnsettled(
  { rows }: SubgraphContext,
  contractId: string,
  months: readonly string[],
  at: (n: number) => string,
): Promise<void> {
  const found = await rows.answer<{ month: string }>(SETTLED_MONTHS, [contractId, months]);
  const settled = new Set(found.map(({ month }) => month));
  const n = months.findIndex((month) => settled.has(month));
  if (n >= 0) throw REFUSES.MONTH_SETTLED(at(n), { month: months[n]! });
}
