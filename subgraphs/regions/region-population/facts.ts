import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** SQL: the latest year of region `r` that is public. */
const LATEST = `
  select p.population60, p.population65, right(p.id, 4)::int as year, p.synthetic
  from regions.region_population p
  where p.region_code = r.code and p.status = 'PUBLISHED' order by p.id desc limit 1`;

/** SQL that shows at the regions of a condition over the alias `r` what their latest population is. */
export function populationShownSql(condition: string): string {
  return `
    update regions.region r set (population60, population65) =
      (select x.population60, x.population65 from (${LATEST}) x)
    where ${condition}`;
}

/** SQL that publishes it (`subgraphs/facilities/region-population`): null where there is none. */
export function populationFactsSql(condition: string): string {
  return `
    insert into regions.fact_outbox (kind, subject, payload)
    select 'REGION_POPULATION', r.code, jsonb_build_object('population60', x.population60,
      'year', x.year, 'synthetic', x.synthetic)
    from regions.region r left join lateral (${LATEST}) x on true where ${condition}`;
}

/** What follows a population that becomes public, is amended or withdrawn: two of one region take turns. */
export async function publishPopulation(em: SqlEntityManager, id: string): Promise<void> {
  const its = `r.code = (select region_code from regions.region_population where id = ?)`;
  await em.execute(`select from regions.region r where ${its} for update`, [id]);
  await em.execute(populationShownSql(its), [id]);
  await em.execute(populationFactsSql(its), [id]);
}
