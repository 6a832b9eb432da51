import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../access/answers.ts';
import { lockName } from '../rows/named-lock.ts';
import { tableOf } from '../rows/table-of.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { MATTERS, type Matter } from './matters.ts';

const DIGITS = 5;

/** The letters of the matter, the county or city, and the day: `SG-150602-20260630-`. */
export function numberPrefix(matter: Matter, regionCode: string, day: string): string {
  return `${MATTERS[matter].letters}-${regionCode.slice(0, 6)}-${day.replaceAll('-', '')}-`;
}

/** The acceptance number (受理号) with a place in the order of its day. */
export function numberAt(prefix: string, place: number): string {
  return `${prefix}${String(place).padStart(DIGITS, '0')}`;
}

/** Which number was given last: of a table, whoever may see its rows. */
export function lastNumberOf(entity: EntityClass<AnyEntity>): Answer {
  const table = tableOf(entity);
  return {
    name: `${table}_last_number`,
    says: 'The place in the order of a day that the last acceptance number of a matter and region has. 当日末位受理号',
    sql: `select coalesce(max(right(acceptance_number, ${DIGITS})::int), 0) as last from "${table}"
      where acceptance_number between ? and ?`,
  };
}

/** The next number of a matter, region and day; whoever else applies there on this day waits. */
export async function nextNumber(
  { context, em }: { context: SubgraphContext; em: SqlEntityManager },
  lastNumber: Answer,
  { matter, regionCode }: { matter: Matter; regionCode: string },
): Promise<string> {
  const prefix = numberPrefix(matter, regionCode, context.today);
  await lockName(em, 'acceptance number', prefix);
  const ends = [numberAt(prefix, 0), prefix + '9'.repeat(DIGITS)];
  const [found] = await context.rows.answer<{ last: number }>(lastNumber, ends);
  return numberAt(prefix, found!.last + 1);
}
