import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../router/commands/import.ts';
import type { HubClient } from '../../../router/exchange/hub-client.ts';
import { expectData, type TestHub } from '../../kit/hub.ts';
import type { Cells } from '../../kit/imports.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { type Desk, number, openDesk, QUIET, REGION, said, STAFF } from './desk.ts';

let desk: Desk;
let hub: TestHub;
beforeAll(async () => {
  desk = await openDesk();
  hub = desk.hub;
});
afterAll(() => desk.close());
const takes: Desk['takes'] = (...given) => desk.takes(...given);

describe('a batch', () => {
  const elder = (serial: number, cells: Cells = {}): Cells => ({
    ...{ nationalId: number(serial), name: `孟${serial}`, region: REGION, ...cells },
  });
  const undo = async (source: string, batch: string) => {
    const answer = await hub.query(
      `mutation ($input: UndoEldersImportInput!) { done: undoEldersImport(input: $input) { undone kept next replayed } }`,
      { as: STAFF, variables: { input: { idempotencyKey: freshKey(), source, batch } } },
    );
    const { undone, kept } = expectData(answer).done;
    return { undone, kept };
  };
  const read = async (name: string) => {
    const text = `query ($name: String) { elders(first: 5, filter: { within: "${REGION}", name: $name }) { nodes { id version phone name } } }`;
    return expectData(await hub.query(text, { as: STAFF, variables: { name } })).elders.nodes;
  };

  test('that made rows is undone, and can be taken again', async () => {
    const rows = [elder(20), elder(21)];
    expect(await takes('elders', rows, { source: 'u', batch: 'b1' })).toEqual([
      'CREATED',
      'CREATED',
    ]);
    expect(await undo('u', 'b1')).toEqual({ undone: 2, kept: 0 });
    expect(await read('孟20')).toEqual([]);
    expect(await undo('u', 'b1')).toEqual({ undone: 0, kept: 0 });
    await hub.settle();
    const { rows: facts } = await hub.pg.query(
      `select f.life_status from services.elder_fact f where not exists
         (select from elders.elder e where e.key = f.elder_key) and f.life_status = 'ACTIVE'`,
    );
    expect(facts).toEqual([]);
    expect(await takes('elders', rows, { source: 'u', batch: 'b1' })).toEqual([
      'CREATED',
      'CREATED',
    ]);
  });

  test('that changed rows is undone to what they were, and the batch before may go on', async () => {
    await takes('elders', [elder(22, { phone: '13800000001' })], { source: 'u', batch: 'c1' });
    await takes('elders', [elder(22, { phone: '13800000002' })], { source: 'u', batch: 'c2' });
    expect(await undo('u', 'c1')).toEqual({ undone: 0, kept: 1 });
    expect(await undo('u', 'c2')).toEqual({ undone: 1, kept: 0 });
    expect((await read('孟22'))[0]).toMatchObject({ phone: '13800000001', version: 3 });
    expect(
      await takes('elders', [elder(22, { phone: '13800000003' })], { source: 'u', batch: 'c3' }),
    ).toEqual(['CHANGED']);
  });

  test('leaves alone what staff have touched, and whom something rests on', async () => {
    await takes('elders', [elder(23), elder(24)], { source: 'u', batch: 'd1' });
    const [touched] = await read('孟23');
    const { id, version } = touched;
    await act(
      hub,
      { entity: 'Elder' },
      'correctElder',
      { id, version, phone: '13900000000' },
      { as: STAFF },
    );
    const contact = {
      elder: number(24),
      position: '1',
      name: '孟女',
      relation: '女儿',
      phone: '13800000000',
      registeredOn: '2026-06-01',
    };
    expect(await takes('contactPersons', [contact])).toEqual(['CREATED']);
    expect(await undo('u', 'd1')).toEqual({ undone: 0, kept: 2 });
  });

  test('that was cut is completed by the same file again', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => elder(100 + n));
    const path = join(desk.folder, 'cut.csv');
    const text = rows.map((row) => Object.values(row).join(',')).join('\n');
    writeFileSync(path, `公民身份号码,姓名,居住地区划代码\n${text}\n`);
    let left = 1;
    const breaking: HubClient = {
      language: 'en',
      ask: (query, variables) => {
        if (query.includes('mutation') && left-- === 0) return Promise.reject(new Error('cut'));
        return desk.client.ask(query, variables);
      },
    };
    const quiet = { out: () => undefined, ...QUIET };
    await expect(runImport(['elders', path], () => breaking, quiet)).rejects.toThrow('cut');
    const { code, lines } = await desk.command('elders', path);
    expect(code).toBe(0);
    expect(said(lines, 'taken') + said(lines, 'the same')).toBe(50);
    expect(said(lines, 'taken')).toBeGreaterThan(0);
    expect(said(lines, 'the same')).toBeGreaterThan(0);
    const again = await desk.command('elders', path);
    expect(said(again.lines, 'the same')).toBe(50);
    const batch = /batch (\S+)$/.exec(lines.at(-1)!)![1]!;
    const undone = await desk.command('elders', '--undo', '--source', 'file', '--batch', batch);
    expect(undone.lines).toEqual(['50 rows are as they were before the batch']);
  });

  test('keeps the cells as they came sealed, and no value of them in the clear', async () => {
    await takes('elders', [elder(30, { phone: '１３８００００００３０' })], {
      source: 's',
      batch: 'b',
    });
    const { rows } = await hub.pg.query(`select * from elders.imported_row where source = 's'`);
    expect(rows).toHaveLength(1);
    const text =
      JSON.stringify(rows) +
      JSON.stringify((await hub.pg.query('select subject from elders.idempotency_key')).rows);
    for (const value of [number(30), '孟30', '13800000030', '１３８００００００３０'])
      expect(text).not.toContain(value);
  });

  test('is of the office that imported: another city sees nothing of it', async () => {
    const { rows } = await hub.pg.query<{ qual: string }>(
      `select qual from pg_policies where schemaname = 'elders' and tablename = 'imported_row' and cmd = 'SELECT'`,
    );
    expect(rows.some(({ qual }) => qual.includes('region_at'))).toBe(true);
  });

  test('of two hundred rows takes as many statements as one of ten', async () => {
    const born = (n: number) => `19${40 + Math.floor(n / 150)}-05-05`;
    let delivery = 0;
    const sent = async (count: number, from: number, cells: Cells) => {
      const rows = Array.from({ length: count }, (_, n) =>
        elder(0, { nationalId: number(300 + ((from + n) % 150), born(from + n)), ...cells }),
      );
      let became: string[] = [];
      const statements = await hub.statements(async () => {
        became = await takes('elders', rows, { source: 'n', batch: `${delivery}-${from}` });
      });
      return { became: [...new Set(became)], statements: statements.length };
    };
    const phone = { phone: '13800000000' };
    for (const [cells, became] of [
      [{}, 'CREATED'],
      [{}, 'SAME'],
      [phone, 'CHANGED'],
      [{ education: '私塾' }, 'REFUSED UNKNOWN_WORD education'],
    ] as const) {
      delivery += 1;
      const few = await sent(10, 0, cells);
      const many = await sent(200, 1_000, cells);
      expect([few.became, many.became]).toEqual([[became], [became]]);
      expect(many.statements).toBe(few.statements);
      expect(many.statements).toBeLessThan(30);
    }
  });
});
