import type { SqlEntityManager } from '@mikro-orm/postgresql';

export interface ItemsOfList {
  title: string;
  /** Items by which the hub finds people. */
  found: number;
  /** Items that are left to people. */
  manual: number;
}

/** How many items of each list that is in force on a day find people, and how many are left to people. */
export function itemsByList(em: SqlEntityManager, day: string): Promise<ItemsOfList[]> {
  return em.execute<ItemsOfList[]>(
    `select l.title, count(*) filter (where i.o ->> 'finding' is not null)::int as found,
       count(*) filter (where i.o ->> 'finding' is null)::int as manual
     from basic_service_list l cross join lateral jsonb_array_elements(l.items) i(o)
     where l.status = 'PUBLISHED' and l.valid_from <= ?::date
     group by l.id, l.title, l.jurisdiction order by l.jurisdiction = 'CN' desc, l.jurisdiction`,
    [day],
  );
}
