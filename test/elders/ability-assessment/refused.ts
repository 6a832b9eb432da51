import { keyOf } from '../../../ground/synthetic/keys.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import type { Outcome } from '../../kit/mutations.ts';
import { assessors, type Pair } from './assessments.ts';

/** A hub of its own where mutations about one elder are tried, and two assessors for them. */
export interface Tries {
  hub: TestHub;
  pair: Pair;
  /** Tries an action and holds that everything is as it was. */
  refused(work: () => Promise<Outcome>): Promise<Outcome>;
}

/** Opens it for the tests of a file. */
export function triesOn(elder: number): Tries {
  const tries = { refused } as Tries;
  beforeAll(async () => {
    tries.hub = await testHub({ own: true });
    await tries.hub.settle();
    tries.pair = await assessors(tries.hub);
  });
  afterAll(() => tries.hub.close());

  async function refused(work: () => Promise<Outcome>): Promise<Outcome> {
    const before = await everything();
    const outcome = await work();
    expect(await everything()).toEqual(before);
    return outcome;
  }

  async function everything(): Promise<unknown> {
    const { rows } = await tries.hub.pg.query(
      `select (select jsonb_agg(a order by a.key) from elders.ability_assessment a
               where a.elder_key = $1) as rows,
              (select count(*) from elders.transition) as steps,
              (select count(*) from elders.fact_outbox) as facts,
              (select count(*) from elders.idempotency_key) as keys`,
      [keyOf('elder', elder)],
    );
    return rows[0];
  }
  return tries;
}

/** Code and path of each user error. */
export function refusals({ userErrors }: Outcome): [string, string][] {
  return userErrors.map(({ code, path }) => [code, path.join('.')]);
}
