import { NOUNS } from '../../../router/exchange/form.ts';
import { expectData, type TestHub } from '../../kit/hub.ts';
import type { Cells, Delivery } from '../../kit/imports.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { type Desk, openDesk, said, STAFF } from './desk.ts';
import { FILES, prepare, type World } from './files.ts';

let desk: Desk;
let hub: TestHub;
let world: World;
beforeAll(async () => {
  desk = await openDesk();
  hub = desk.hub;
  world = await prepare(desk);
});
afterAll(() => desk.close());

interface Answer {
  outcome: string;
  userErrors: { code: string; path: string[] }[];
  row: { id: string; version: number } | null;
}

/** Sends one row, and tells what became of it with the row itself. */
async function sends(noun: string, cells: Cells, delivery: Delivery & { entity: string }) {
  const { source = 'walk', batch = 'one', dryRun = false, entity } = delivery;
  const name = `mport${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const row = entity.charAt(0).toLowerCase() + entity.slice(1);
  const rows = [{ line: 2, ...cells }];
  const input = { idempotencyKey: freshKey(), source, batch, dryRun, rows };
  const answer = await hub.query(
    `mutation ($input: I${name}Input!) { done: i${name}(input: $input) {
      rows { outcome userErrors { code path } row: ${row} { id version } } } }`,
    { as: STAFF, variables: { input } },
  );
  const [{ outcome, userErrors, row: node }] = expectData(answer).done.rows as [Answer];
  const findings = userErrors.map(({ code, path }) => `${code} ${path.slice(3).join('.')}`);
  return { became: [outcome, ...findings].join(' '), node };
}

test('each noun of the commands has a file here', () => {
  expect(Object.keys(FILES).sort()).toEqual([...NOUNS].sort());
});

describe.each(Object.entries(FILES))('%s', (noun, { entity, table, key, corrects, ...file }) => {
  const row = (n: number, cells: Cells = {}): Cells => ({ ...file.row(n, world), ...cells });
  const send = async (n: number, cells: Cells = {}, delivery: Delivery = {}) =>
    sends(noun, row(n, cells), { ...delivery, entity });
  const count = async (): Promise<number> => {
    const { rows } = await hub.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return Number(rows[0]!.n);
  };

  test('what is exported is read back as it is', async () => {
    const { code, lines } = await desk.command(noun, await desk.exported(noun), '--dry-run');
    const told = ['would be taken', 'would be changed'].map((what) => said(lines, what));
    expect([code, ...told]).toEqual([0, 0, 0]);
    expect(said(lines, 'the same')).toBeGreaterThan(0);
  });

  test('a dry run writes nothing, a run does, and a second one changes nothing', async () => {
    const before = await count();
    expect((await send(1, {}, { dryRun: true })).became).toBe('CREATED');
    expect(await count()).toBe(before);
    expect((await send(1)).became).toBe('CREATED');
    expect((await send(1)).became).toBe('SAME');
    expect((await send(1, {}, { batch: 'two' })).became).toBe('SAME');
    expect(await count()).toBe(before + 1);
  });

  test.each(file.bad)('a row with %j is left out', async (cells, became) => {
    const before = await count();
    expect((await send(2, cells)).became).toBe(`REFUSED ${became}`);
    expect(await count()).toBe(before);
  });

  test('a batch is undone, and can be taken again', async () => {
    const before = await count();
    expect((await send(3, {}, { source: 'undone', batch: 'b' })).became).toBe('CREATED');
    const args = ['--undo', '--source', 'undone', '--batch', 'b'];
    const { lines } = await desk.command(noun, ...args);
    expect(lines).toEqual(['1 rows are as they were before the batch']);
    expect(await count()).toBe(before);
    const { rows: left } = await hub.pg.query(
      `select 1 from ${table.split('.')[0]}.imported_row where source = 'undone' and entity = $1`,
      [entity],
    );
    expect(left).toEqual([]);
    expect((await send(3, {}, { source: 'undone', batch: 'b' })).became).toBe('CREATED');
  });

  test('rows of one batch go side by side', async () => {
    const takes = async (from: number, many: number) => {
      const rows = Array.from({ length: many }, (_, n) => row(from + n));
      let became: string[] = [];
      const sent = await hub.statements(async () => {
        became = await desk.takes(noun, rows, { source: 'walk', batch: `${from}` });
      });
      expect(new Set(became)).toEqual(new Set(['CREATED']));
      return sent.filter((sql) => sql.includes('savepoint imported')).length;
    };
    expect(await takes(10, 1)).toBe(2);
    expect(await takes(11, 5)).toBe(2);
  });

  if (corrects === null) {
    test('nothing of it is corrected by an import', async () => {
      await send(4);
      const { became } = await send(4, file.other, { batch: 'two' });
      expect(became).toBe(`REFUSED NOT_CORRECTED ${Object.keys(file.other)[0]!}`);
    });
    return;
  }

  test('another word goes in, an older one does not', async () => {
    await send(4, { saidOn: '2026-05-02' });
    const older = { ...file.other, saidOn: '2026-05-01' };
    expect((await send(4, older, { batch: 'two' })).became).toBe('REFUSED OLDER saidOn');
    const newer = { ...file.other, saidOn: '2026-05-03' };
    expect((await send(4, newer, { batch: 'three' })).became).toBe('CHANGED');
    expect((await send(4, newer, { batch: 'four' })).became).toBe('SAME');
  });

  test('what staff have said stands', async () => {
    const first = { ...file.before };
    const { node } = await send(5, first);
    const { id, version } = node!;
    const done = await act(
      hub,
      { entity },
      corrects,
      { id, version, ...file.staff },
      { as: STAFF },
    );
    expect([done.codes, done.refusals]).toEqual([[], []]);
    const column = Object.keys(file.other)[0]!;
    expect((await send(5, first)).became).toBe(`CONFLICT EDITED_SINCE ${column}`);
    const { became } = await send(5, first, { batch: 'two' });
    expect(became).toBe(`CONFLICT EDITED_SINCE ${column}`);
    const { rows } = await hub.pg.query<{ version: number }>(
      `select version from ${table} where ${key}::text = (select row_key from ${table.split('.')[0]}.imported_row
         where entity = $1 and source = 'walk' order by sequence desc limit 1)`,
      [entity],
    );
    expect(rows).toEqual([{ version: version + 1 }]);
  });
});
