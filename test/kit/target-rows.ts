import { expectData, testHub, type TestHub } from './hub.ts';

export interface Actual {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  asOf: string;
  met: boolean | null;
  difference: string | null;
  withheld: string | null;
  reason: string | null;
  undated: number | null;
}

const ACTUAL = 'value numerator denominator asOf met difference withheld reason undated';

/** The figure beside a target, as a persona sees it. */
export async function actualOf(hub: TestHub, id: string, as?: string): Promise<Actual> {
  const text = `query ($id: ID!) { target(id: $id) { actual { ${ACTUAL} } } }`;
  const { target } = expectData(await hub.query(text, { as, variables: { id: `Target:${id}` } }));
  return target.actual as Actual;
}

/** Target, SQL that takes a row away (or its only rows), and who looks, the public if nobody. */
export type Loss = readonly [target: string, sql: string, as?: string];

/**
 * Tests that each figure of an owner comes from its rows: one is taken away and the figure is
 * another. No target that the public sees measured may be missing from the list. Those in
 * `stillOpen`, whose days are over before the synthetic rows begin, are measured as if still due.
 */
export function testFiguresFollowRows(
  owner: string,
  losses: readonly Loss[],
  stillOpen: readonly string[] = [],
): void {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    const open = `update regions.target set deadline = '2026-12-31' where id = any($1)`;
    expect((await hub.pg.query(open, [stillOpen])).rowCount).toBe(stillOpen.length);
  });
  afterAll(() => hub.close());

  test('every measured target of the owner is tried below', async () => {
    const text = `{ targets(first: 100, filter: { owners: [${owner}] }) {
      nodes { id actual { value } } } }`;
    const { targets } = expectData(await hub.query(text));
    const measured = (targets.nodes as { id: string; actual: Actual }[]).filter(
      ({ actual }) => actual.value !== null,
    );
    const tried = new Set(losses.map(([target]) => target));
    const codes = measured.map(({ id }) => id.replace('Target:', ''));
    expect(codes.filter((code) => !tried.has(code))).toEqual([]);
  });

  const named = losses.map(([target, sql, as]) => ({ target, sql, as }));
  test.each(named)('$target changes with its rows', async ({ target, sql, as }) => {
    const before = await actualOf(hub, target, as);
    expect(before.numerator).not.toBeNull();
    const { rowCount } = await hub.pg.query(sql);
    expect(rowCount).toBeGreaterThan(0);
    const after = await actualOf(hub, target, as);
    expect([after.numerator, after.denominator]).not.toEqual([
      before.numerator,
      before.denominator,
    ]);
  });
}
