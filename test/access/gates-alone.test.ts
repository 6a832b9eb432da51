import { MATRIX } from '../../ground/access/matrix.ts';
import { testHub, type TestHub } from '../kit/hub.ts';
import { everyNth } from '../kit/samples.ts';
import { CALLERS, reach, someRows } from './cells.ts';
import { GUARDED, SELDOM } from './entities.ts';

/**
 * `Rows` by itself: its logins are exempt from row security. Row security by itself is tried in
 * row-security.test.ts, and both together in rows-of-each-caller.test.ts.
 */
let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ exempt: true });
  await hub.pg.query(SELDOM);
});
afterAll(() => hub.close());

const PAIRS = CALLERS.flatMap((as) => GUARDED.map((entity) => ({ as, entity })));

test('its logins see every row, so that nothing else keeps them apart', async () => {
  const { rows } = await hub.pg.query<{ exempt: boolean }>(
    `select rolbypassrls as exempt from pg_roles where rolname like $1`,
    [`${new URL(hub.ownerUrl).pathname.slice(1)}%\\_exempt`],
  );
  // One of each subgraph, and the one that seals.
  expect(rows.length).toBe(7);
  expect(rows.every(({ exempt }) => exempt)).toBe(true);
});

test('each caller reaches the rows that are hers, and no other, by Rows alone', async () => {
  let cells = 0;
  for (const { as, entity } of everyNth(PAIRS, 7, 1)) {
    for (const row of await someRows(hub, as, entity)) {
      const { seen } = await reach(hub, as, entity, row.key, row.parents);
      for (const [path, found] of seen) {
        const at = (entity.under ?? []).findIndex(({ parent }) => path === `under${parent}`);
        const expected = row.owed && (row.parents_owed[at] ?? true);
        expect({ as, type: entity.type, path, found }).toEqual({
          ...{ as, type: entity.type, path, found: expected },
        });
        cells += 1;
      }
    }
  }
  expect(cells).toBeGreaterThan(300);
}, 300_000);

/** All but one of which no id reaches anybody: a contract is seen with its worker alone. */
const REACHED = GUARDED.filter(({ type }) => type !== 'Employment');

test.each(REACHED.map((entity) => [entity.type, entity] as const))(
  'without its line in the table of readers %s shows rows of others',
  async (type, entity) => {
    const as = 'caregiving:150602';
    const foreign = await someRows(hub, as, entity);
    const denied = foreign.find(({ owed }) => !owed)!;
    const reached = async () => {
      const { seen } = await reach(hub, as, entity, denied.key);
      return [...seen.values()].some(Boolean);
    };
    expect(await reached()).toBe(false);
    await withoutLine(type, async () => expect(await reached()).toBe(true));
  },
);

/** Takes a line out of the table for a while; all lines are put back in their order. */
async function withoutLine(type: string, work: () => Promise<void>): Promise<void> {
  const table = MATRIX as Record<string, unknown>;
  const lines = Object.entries(table);
  delete table[type];
  try {
    await work();
  } finally {
    for (const [name] of lines) delete table[name];
    Object.assign(table, Object.fromEntries(lines));
  }
}
