import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { latestBirthDate } from '../../../ground/china/age.ts';
import {
  jurisdictionsOf,
  type PublishedList,
  standingAmong,
} from '../basic-service-list/standing.ts';

/** An item with what finds people for it, as it applies in one county on a day. */
export interface Finding {
  /** The county. */
  region: string;
  list: string;
  item: string;
  /** Born on this day or before; null without an age limit. */
  born: string | null;
  groups: readonly string[];
  bands: readonly string[];
  living: readonly string[];
  /** What the code of her registered household begins with. */
  hukou: string;
  receipt: string;
}

/** The items that find people in counties on a day. One statement, however many counties. */
export async function findingsIn(
  em: SqlEntityManager,
  counties: readonly string[],
  day: string,
): Promise<Finding[]> {
  const published = await publishedOn(em, day);
  return counties.flatMap((region) => {
    const lists = jurisdictionsOf(region).map((one) => published.get(one) ?? null);
    const standing = standingAmong(lists);
    return standing ? findingsOf(standing.list, region, day) : [];
  });
}

async function publishedOn(em: SqlEntityManager, day: string): Promise<Map<string, PublishedList>> {
  const lists = await em.execute<(PublishedList & { jurisdiction: string })[]>(
    `select distinct on (jurisdiction) jurisdiction, id, source, items,
       region_code as "regionCode", reviewed_against_id as "reviewedAgainstId"
     from basic_service_list
     where status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and valid_from <= ?::date
       and (valid_until is null or valid_until >= ?::date)
     order by jurisdiction, valid_from desc`,
    [day, day],
  );
  return new Map(lists.map((list) => [list.jurisdiction, list]));
}

function findingsOf(
  { id, regionCode, items }: PublishedList,
  region: string,
  day: string,
): Finding[] {
  return items.flatMap(({ code, minimumAge, finding }) => {
    if (!finding) return [];
    const { groups, bands, living, place, receivedAs } = finding;
    const born = minimumAge === null ? null : latestBirthDate(minimumAge, day);
    const hukou = place === 'HUKOU' ? prefixOf(regionCode) : '';
    return [
      { region, list: id, item: code, born, groups, bands, living, hukou, receipt: receivedAs },
    ];
  });
}

/** What all codes of a province, city or county begin with. */
function prefixOf(code: string | null): string {
  return code === null ? '' : code.replace(/(00)+$/, '');
}
