import { act, evidenced, freshKey, verdict } from './mutations.ts';
import { placed, REASON, type Row, type Specimen, tracesOf } from './specimen.ts';
import { triedHub } from './tried-hub.ts';

/**
 * The tests that one action is one effect: fifty at once, a replay, another body, a stale version,
 * and a crash after each of its statements.
 */
export function oneEffect(
  specimen: Specimen,
  { name, state, persona }: { name: string; state: string; persona: string },
): void {
  const { machine, table } = specimen;
  const schema = table.split('.')[0]!;
  const hub = triedHub();

  async function prepared(): Promise<Row> {
    const { input } = await placed(hub(), specimen, state, name, persona);
    const reason = machine.actions[name]!.reason ? REASON : {};
    return { ...input, ...reason, ...evidenced(name), idempotencyKey: freshKey() };
  }
  const run = (input: Row) => act(hub(), machine, name, input, { as: persona });
  const steps = async () => {
    const { rows } = await hub().pg.query<{ n: string }>(
      `select count(*) as n from ${schema}.transition where entity = $1`,
      [machine.entity],
    );
    return Number(rows[0]!.n);
  };

  test(`fifty ${name} with one key at once have one effect`, async () => {
    const input = await prepared();
    const before = await steps();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => run(input)));
    expect(outcomes.map(verdict)).toEqual(outcomes.map(() => 'DONE'));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(outcomes.map(({ node }) => JSON.stringify(node))).size).toBe(1);
    expect(await steps()).toBe(before + 1);
  });

  test(`the key of a ${name} with another input is refused and changes nothing`, async () => {
    const input = await prepared();
    expect(verdict(await run(input))).toBe('DONE');
    const before = await tracesOf(hub(), table);
    const { codes, errors } = await run({ ...input, note: 'another' });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(errors[0]!.extensions.argument).toBe('input.idempotencyKey');
    expect(await tracesOf(hub(), table)).toEqual(before);
  });

  test(`a crash after any statement of ${name} leaves all of it or nothing`, async () => {
    const input = await prepared();
    const before = await steps();
    let survived = 0;
    for (let n = 1; n <= 60; n++) {
      hub().failAt(n);
      const outcome = await run(input);
      hub().failAt(0);
      const done = (await steps()) - before;
      expect(done === 0 || done === 1).toBe(true);
      const { rows } = await hub().pg.query<{ n: string }>(
        `select count(*) as n from ${schema}.idempotency_key where key = $1`,
        [input.idempotencyKey],
      );
      expect(Number(rows[0]!.n)).toBe(done);
      if (outcome.codes.length > 0) survived += 1;
      if (done === 1) break;
    }
    expect(survived).toBeGreaterThan(3);
    const again = await run(input);
    expect([verdict(again), again.replayed]).toEqual(['DONE', true]);
    expect(await steps()).toBe(before + 1);
  });
}
