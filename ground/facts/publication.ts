import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { together } from '../rows/abreast.ts';

/** The kind of facts that say what is told to the public. */
export const PUBLICATION = 'PUBLICATION';

/** What is told of one thing: its subject is the open id, such as `Facility:…`. */
export interface PublicationPayload {
  /** PublicationType of the subgraph regions: the type of the thing in the schema. */
  type: string;
  /** None of what was taken back. */
  title: string | null;
  titleEn: string | null;
  /** None where it is for the whole country. */
  regionCode: string | null;
  /** The day on which it was published, where one is known. */
  publishedOn: string | null;
  /** How it stands, as the enum of its status says. */
  standing: string;
  /** Taken back: nobody may go on telling of it. */
  withdrawn: boolean;
  /** Whether the thing is made up. */
  synthetic: boolean;
}

/** A noun that is published: each part of the payload as SQL over its row. */
export interface Published {
  schema: string;
  table: string;
  type: string;
  /** SQL over the row `t`. */
  key: string;
  title: string;
  titleEn?: string;
  regionCode: string;
  publishedOn: string;
  standing: string;
  /** Which rows are told of at all. */
  told: string;
  withdrawn?: string;
  synthetic?: string;
}

/** SQL that tells of the rows `t` of a noun that fulfil a condition, as they are now. */
export function publicationsSql(published: Published, condition: string): string {
  const { schema, table, type, key, title, titleEn = 'null', told } = published;
  const { withdrawn: taken = 'false', synthetic = 'false' } = published;
  const withdrawn = `(${taken})`;
  return `
    insert into "${schema}".fact_outbox (kind, subject, payload)
    select '${PUBLICATION}', '${type}:' || ${key}, jsonb_build_object(
      'type', '${type}',
      'title', case when not ${withdrawn} then ${title} end,
      'titleEn', case when not ${withdrawn} then ${titleEn} end,
      'regionCode', ${published.regionCode},
      'publishedOn', ${published.publishedOn},
      'standing', ${published.standing},
      'withdrawn', ${withdrawn},
      'synthetic', ${synthetic})
    from "${schema}"."${table}" t where ${told} and (${condition})`;
}

/** Tells of a row anew, in the transaction of its change, which has locked it. */
export async function publishAnew(
  em: SqlEntityManager,
  published: Published,
  key: string,
): Promise<void> {
  const { type, withdrawn } = published;
  await together(em, `tell of ${type} ${withdrawn ?? ''}`, key, async (all, keys) => {
    const told = `${published.key}::text = any(array[?]::text[])`;
    await all.execute(publicationsSql(published, told), [keys]);
  });
}

/** Takes back what was told of a row that is about to be gone. */
export async function publishWithdrawn(
  em: SqlEntityManager,
  published: Published,
  key: string,
): Promise<void> {
  await publishAnew(em, { ...published, withdrawn: 'true' }, key);
}
