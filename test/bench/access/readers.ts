import type pg from 'pg';
import { PublicIds } from '../../../ground/identity/public-id.ts';
import type { Secrets } from '../../../ground/process/secrets.ts';
import { elderRecord } from '../elder-record.ts';
import { recipientOfPersona } from '../samples.ts';

interface Asked {
  as: string;
  body: string;
}

const READERS = 200;
const CITIES = 20;

/** Two hundred officers who each open a record of their own, all of one city, or ten of each of twenty. */
export async function readers(
  client: pg.Client,
  secrets: Secrets,
): Promise<{ one: Asked[]; twenty: Asked[] }> {
  // Each reads somebody who has lived in that city alone, so that one chain takes all entries.
  const { rows } = await client.query<{ city: string; keys: string[] }>(
    `select left(e.region_code, 4) || '00' as city,
       (array_agg(e.key order by md5(e.key::text)))[1:${READERS}] as keys
     from elders.elder e where not exists (select from elders.elder_registration r
       where r.elder_key = e.key and left(r.region_code, 4) <> left(e.region_code, 4))
     group by 1 having count(*) >= ${READERS / CITIES} order by count(*) desc limit ${CITIES}`,
  );
  const [largest] = rows;
  if (rows.length < CITIES || largest!.keys.length < READERS) {
    throw new Error(`the world has no ${CITIES} cities, or none with ${READERS} elders`);
  }
  const asked = (city: string, key: string, n: number): Asked => {
    const as = `staff:${city}:${n}`;
    const id = new PublicIds(secrets, recipientOfPersona(as)).encode('Elder', key);
    return { as, body: JSON.stringify({ query: elderRecord.query, variables: { id } }) };
  };
  const each = (city: string, keys: readonly string[]) =>
    keys.map((key, n) => asked(city, key, n + 1));
  return {
    one: each(largest!.city, largest!.keys),
    twenty: rows.flatMap(({ city, keys }) => each(city, keys.slice(0, READERS / CITIES))),
  };
}
