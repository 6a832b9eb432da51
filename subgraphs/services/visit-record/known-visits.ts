import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { VisitRecord } from './entity.ts';

/** Visits that count on these days, to these elders and by the officer herself. */
export async function knownVisits(
  { rows, viewer }: SubgraphContext,
  visits: readonly Pick<VisitRecord, 'elderKey' | 'visitedOn'>[],
  officer = viewer.subject,
): Promise<VisitRecord[]> {
  const days = [...new Set(visits.map(({ visitedOn }) => visitedOn))];
  const where = { status: 'HOLDS', visitedOn: { $in: days } } as const;
  const order = { expression: 'e.visited_on' };
  const elders = [...new Set(visits.map(({ elderKey }) => elderKey))];
  const found = await Promise.all([
    ...elders.map((elder) => rows.listBy(VisitRecord, 'elderKey', elder, order, where)),
    ...(officer === null ? [] : [rows.listBy(VisitRecord, 'visitedBy', officer, order, where)]),
  ]);
  return found.flat();
}
