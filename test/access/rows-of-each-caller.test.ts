import { MATRIX } from '../../ground/access/matrix.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { everyNth, LONG } from '../kit/samples.ts';
import { CALLERS, type Cell, owed, reach, someRows, wholeList } from './cells.ts';
import { GUARDED, WITH_OWNER } from './entities.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const PAIRS = CALLERS.flatMap((as) => GUARDED.map((entity) => ({ as, entity })));
const cells: Cell[] = [];

const PATIENCE = LONG ? 1_800_000 : 180_000;

/** The record grows while others are tried: test/regions/access-record tries it. */
const RECORD = ['AccessEntry', 'AccessWithholding'];

test('every closed entity is tried here, or has no id to be reached by', () => {
  const tried = GUARDED.map(({ type }) => type);
  expect([...tried, ...WITH_OWNER.map(({ type }) => type), ...RECORD].sort()).toEqual(
    Object.keys(MATRIX).sort(),
  );
});

test(
  'each caller reaches the rows that SQL says are hers, by every path, and no other',
  async () => {
    const wrong: Cell[] = [];
    for (const { as, entity } of everyNth(PAIRS, 7, 3)) {
      for (const row of await someRows(hub, as, entity)) {
        const { seen } = await reach(hub, as, entity, row.key, row.parents);
        for (const [path, found] of seen) {
          // Who was assessed here and has moved away is reached by the assessment, not by herself.
          const at = (entity.under ?? []).findIndex(({ parent }) => path === `under${parent}`);
          const expected = row.owed && (row.parents_owed[at] ?? true);
          const cell = { as, entity: entity.type, path, expected, seen: found };
          cells.push(cell);
          if (found !== expected) wrong.push(cell);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);

test(
  'each list holds exactly the rows that SQL says are the caller’s, in every order',
  async () => {
    for (const { as, entity } of everyNth(PAIRS, 7, 5)) {
      if (!entity.list) continue;
      const { rows } = await hub.pg.query<{ key: string }>(
        `select e.key from ${entity.table} e where ${owed(as, entity)}`,
      );
      const hers = new Set(
        await Promise.all(rows.map(({ key }) => publicIdFor(as, entity.type, key))),
      );
      for (const order of [null, ...(entity.orders ?? [])]) {
        const { ids, totalCount, codes } = await wholeList(hub, as, entity.list, order);
        const expected = codes.length > 0 ? 0 : hers.size;
        expect([as, entity.type, order, totalCount]).toEqual([as, entity.type, order, expected]);
        expect(ids.filter((id) => !hers.has(id))).toEqual([]);
        cells.push({ as, entity: entity.type, path: `list ${order}`, expected: true, seen: true });
        // A refusal is owed only to whom no row is: by role, or by the contract.
        if (codes.length > 0) {
          expect(['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED', 'GUARDIANSHIP_NOT_IN_FORCE']).toContain(
            codes[0],
          );
          if (!/^(elder|guardian|family|developer|partner)/.test(as))
            expect(owed(as, entity)).toBe('false');
        }
      }
    }
  },
  PATIENCE,
);

test(
  'what is there and not hers reads like what is not there, to the byte',
  async () => {
    for (const { as, entity } of everyNth(PAIRS, 5, 1)) {
      const hidden = (await someRows(hub, as, entity)).find((row) => !row.owed);
      if (!hidden) continue;
      const denied = await reach(hub, as, entity, hidden.key);
      const absent = await reach(hub, as, entity, keyOf('nothing', 7));
      expect([as, entity.type, denied.answer]).toEqual([as, entity.type, absent.answer]);
    }
  },
  PATIENCE,
);

test('enough was asked, and enough of it was allowed', () => {
  const allowed = cells.filter(({ expected }) => expected).length;
  expect(cells.length).toBeGreaterThanOrEqual(LONG ? 5_000 : 1_000);
  expect(allowed / cells.length).toBeGreaterThanOrEqual(0.25);
  if (!LONG) return;
  const elsewhere = cells.filter(({ as, expected }) => expected && /^(dev|partner)/.test(as));
  expect(new Set(elsewhere.map(({ as, entity }) => `${as} ${entity}`)).size).toBeGreaterThan(8);
});
