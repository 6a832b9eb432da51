import { setTimeout as pause } from 'node:timers/promises';
import { PublicIds, recipientOf } from '../../../ground/identity/public-id.ts';
import { madeOnce } from '../../../ground/process/made-once.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { SEAL_KEY } from '../../../subgraphs/regions/access-record/sealing.ts';
import { verifyStored } from '../../../subgraphs/regions/access-record/stored.ts';
import { Sweeping } from '../../../subgraphs/regions/access-record/sweeping.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { startKillable } from '../../kit/killable.ts';
import { LONG } from '../../kit/samples.ts';
import { viewerOf } from '../../kit/viewers.ts';
import { type Entry, entries } from './recorded.ts';
import { sealedDatabase } from './sealed.ts';

/** An edge is killed while officers read lists of elders. */
const KILLS = LONG ? 100 : 5;
const CLIENTS = 4;
const SCRIPT = new URL('./edge.process.ts', import.meta.url);
/** When it dies: by its own hand at a place that matters, or by ours at any. */
const STAGES = ['read', 'sealed', 'any'];

let record: Awaited<ReturnType<typeof sealedDatabase>>;
beforeAll(async () => {
  record = await sealedDatabase();
});
afterAll(() => record.close());

const start = (kill: number) => {
  const stage = STAGES[kill % STAGES.length]!;
  const nth = 1 + Math.floor(Math.random() * 20);
  const urls = JSON.stringify(Object.fromEntries(record.urls));
  return startKillable(SCRIPT, [urls, stage, `${nth}`]).then((edge) => ({ edge, stage }));
};

/** Reads until the edge is gone; what it got of each answer, by request. */
async function client(url: string, name: string, got: Map<string, string>): Promise<void> {
  for (let n = 1; ; n++) {
    const request = `${name}-${n}`;
    got.set(request, '');
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': request },
        body: JSON.stringify({ query: `{ elders(first: ${1 + (n % 30)}) { nodes { id name } } }` }),
      });
      const decoder = new TextDecoder();
      for await (const chunk of response.body!) {
        got.set(request, got.get(request)! + decoder.decode(chunk as Uint8Array, { stream: true }));
      }
    } catch {
      return;
    }
  }
}

test(
  `an edge that is killed ${KILLS} times leaves no read that is not recorded`,
  async () => {
    const got = new Map<string, string>();
    let next = start(0);
    for (let kill = 0; kill < KILLS; kill++) {
      const { edge, stage } = await next;
      const { url } = edge.greeting as { url: string };
      const clients = Array.from({ length: CLIENTS }, (_, n) => client(url, `${kill}-${n}`, got));
      if (kill + 1 < KILLS) next = start(kill + 1);
      if (stage === 'any') {
        await pause(100 + Math.random() * 400);
        await edge.kill();
      }
      await Promise.all(clients);
      await edge.kill();
    }
    const sources = SUBGRAPHS.map(({ name }) => name);
    await new Sweeping(record.sealing, sources).sweep(0);

    const byRequest = groupedBy('requestId', await entries(record.pg));
    const ids = new PublicIds(TEST_SECRETS, recipientOf(await viewerOf('caregiving:150600')));
    const seen = [...got].map(([request, text]) => {
      const persons = (text.match(/(?<=")[\w-]{32}(?=")/g) ?? []).map((id) =>
        ids.decode('Elder', id),
      );
      return { request, persons };
    });
    expect(seen.filter(({ persons }) => persons.length > 0).length).toBeGreaterThan(KILLS);
    for (const { request, persons } of seen) {
      const found = byRequest.get(request) ?? [];
      expect([request, persons.filter((one) => !isIn(found, one))]).toEqual([request, []]);
      expect(new Set(found.map(({ person }) => person)).size).toBe(found.length);
    }

    const { rows } = await record.pg.query<{ operation: string; persons: string[] }>(
      `select operation, array(select p ->> 'person' from json_array_elements(digest -> 'touches') p)
       as persons from elders.access_touch`,
    );
    const byOperation = groupedBy('operation', await entries(record.pg));
    for (const { operation, persons } of rows) {
      const found = byOperation.get(operation)!.map(({ person }) => person);
      expect(found.sort()).toEqual(persons.sort());
    }
    const unsent = [...byOperation.values()].flat().filter(({ outcome }) => outcome === 'UNSENT');
    expect(unsent.length).toBeGreaterThan(0);
    const verdicts = await verifyStored(record.pg, TEST_SECRETS.key(SEAL_KEY), []);
    expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
  },
  LONG ? 7_200_000 : 1_800_000,
);

const isIn = (found: readonly Entry[], key: string | null) =>
  found.some(({ person }) => person === key);

function groupedBy(name: 'requestId' | 'operation', all: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const one of all) madeOnce(groups, one[name], () => []).push(one);
  return groups;
}
