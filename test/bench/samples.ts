import pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { parsePersona } from '../../router/identity/personas.ts';
import { PublicIds } from '../../ground/identity/public-id.ts';
import type { Secrets } from '../../ground/process/secrets.ts';
import type { FloorRequest } from './floor.ts';
import type { Sample, Source, Workload } from './workload.ts';

const MOST_SAMPLES = 60;

/** Whose ids a persona of an organisation gets. */
export function recipientOfPersona(as: string): string {
  const { organisation } = parsePersona(as);
  if (organisation === null)
    throw new Error(`a sample is asked as a member of an office, not ${as}`);
  return organisation;
}

export const hubBody = ({ query }: Workload, { variables }: Sample): string =>
  JSON.stringify({ query, variables });

export const floorBody = ({ name }: Workload, { as, floor }: Sample): string =>
  JSON.stringify({
    workload: name,
    recipient: recipientOfPersona(as),
    values: floor,
  } satisfies FloorRequest);

export interface Servers {
  client: pg.Client;
  secrets: Secrets;
  today: string;
  hub(as: string, body: string): Promise<string>;
  floor(body: string): Promise<string>;
  /** SQL statements of the hub since the last time. */
  statements(): Promise<number>;
}

/** What the bench asks of a workload, after both servers gave the same answer to all of it. */
export async function checkedSamples(
  workload: Workload,
  servers: Servers,
): Promise<{ samples: Sample[]; statements: number }> {
  const samples = spread(await workload.samples(sourceOf(servers)));
  if (samples.length === 0) throw new Error(`there is nothing to ask for: ${workload.name}`);
  let most = 0;
  for (const sample of samples) {
    await servers.statements();
    const answer = await servers.hub(sample.as, hubBody(workload, sample));
    // What the operation cost is the hub's own.
    const { extensions: _, ...hub } = JSON.parse(answer) as Record<string, unknown>;
    most = Math.max(most, await servers.statements());
    const floor: unknown = JSON.parse(await servers.floor(floorBody(workload, sample)));
    if (!isDeepStrictEqual(hub, floor)) {
      throw new Error(
        `hub and floor answer otherwise: ${workload.name} ${JSON.stringify(sample.variables)}\n` +
          `hub   ${beginning(hub)}\nfloor ${beginning(floor)}`,
      );
    }
  }
  return { samples, statements: most };
}

function sourceOf({ client, secrets, today, hub }: Servers): Source {
  return {
    today,
    sql: async <R extends object>(text: string, values: unknown[] = []) =>
      (await client.query(text, values)).rows as R[],
    async ask(as, query, variables) {
      const { data, errors } = JSON.parse(await hub(as, JSON.stringify({ query, variables })));
      if (errors) throw new Error(`the hub answers with errors: ${JSON.stringify(errors)}`);
      return data as Record<string, any>;
    },
    ids: (as) => new PublicIds(secrets, recipientOfPersona(as)),
  };
}

/** At most so many, from all over the list. */
function spread(samples: readonly Sample[]): Sample[] {
  const step = Math.max(1, samples.length / MOST_SAMPLES);
  const count = Math.min(MOST_SAMPLES, samples.length);
  return Array.from({ length: count }, (_, i) => samples[Math.floor(i * step)]!);
}

const beginning = (answer: unknown): string => JSON.stringify(answer).slice(0, 1_000);
