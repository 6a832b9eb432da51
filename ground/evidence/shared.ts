import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { Answer } from '../access/answers.ts';
import { tableOf } from '../rows/table-of.ts';

/** Which of some pieces are evidence in the matter of somebody else, too, wherever that is. */
export function sharedOf(entity: EntityClass<AnyEntity>): Answer {
  const table = tableOf(entity);
  return {
    name: `${table}_shared`,
    says: 'Which pieces of evidence have the same bytes as one of another household or person. 证据材料重复使用',
    sql: `select e.key as k from ${table} e where e.key = any(array[?]::uuid[]) and exists (
      select from ${table} o where o.sha256 = e.sha256 and o.whose <> e.whose)`,
  };
}
