import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Abreast, onceWritten, together } from '../../../ground/rows/abreast.ts';
import { NotAbreast, type Pen, writeAll } from '../../../ground/rows/pen.ts';

class Row {}

/** An entity manager that tells what it was asked. */
function told() {
  const said: string[] = [];
  const meta = {
    ...{ schema: 'somewhere', tableName: 'row', getPrimaryProp: () => ({ name: 'key' }) },
    properties: { key: { fieldNames: ['key'] }, phone: { fieldNames: ['phone_number'] } },
  };
  const em = {
    getMetadata: () => ({ get: () => meta }),
    insertMany: (_: unknown, rows: unknown[]) => void said.push(`insert ${rows.length}`),
    nativeDelete: (_: unknown, where: object) => void said.push(`delete ${JSON.stringify(where)}`),
    execute: (sql: string, params: unknown[] = []) =>
      void said.push([sql.replace(/\s+/g, ' '), ...params].join(' ← ')),
  } as unknown as SqlEntityManager;
  const abreast = new Abreast(em);
  const write = (...pens: Pen[]) => writeAll(em, pens, () => void said.push('written'));
  return { em, abreast, said, write };
}

test('what several ask for at one moment is done once, and alone each asks for itself', async () => {
  const { em, abreast } = told();
  const done: (readonly number[])[] = [];
  const work = (_: SqlEntityManager, items: readonly number[]) => {
    done.push(items);
    return Promise.resolve();
  };
  const [one, two] = [abreast.pen().em, abreast.pen().em];
  await Promise.all([together(one, 'sum', 1, work), together(two, 'sum', 2, work)]);
  await together(one, 'sum', 3, work);
  await together(em, 'sum', 4, work);
  expect(done).toEqual([[1, 2], [3], [4]]);
});

test('an error of what is done together is everybody’s', async () => {
  const { abreast } = told();
  const work = () => Promise.reject(new Error('no'));
  const ends = await Promise.allSettled(
    [1, 2].map((n) => together(abreast.pen().em, 'fails', n, work)),
  );
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('rows are written together, each kind of write at once, and what follows comes after', async () => {
  const { abreast, said, write } = told();
  const pens = ['a', 'b'].map((key) => {
    const pen = abreast.pen();
    void pen.em.insert(Row, { key: `${key}-new`, phone: '1' } as never);
    void pen.em.nativeUpdate(Row, { key } as never, { phone: key } as never);
    void pen.em.nativeDelete(Row, { key: `${key}-old` } as never);
    void onceWritten(pen.em, async () => {
      await pen.em.execute('insert into outbox');
      await pen.em.insert(Row, { key: `${key}-late`, phone: '2' } as never);
    });
    return pen;
  });
  expect(said).toEqual([]);
  await write(...pens);
  expect(said).toEqual([
    'insert 2',
    'update "somewhere"."row" t set "phone_number" = v."phone_number" from ' +
      'json_populate_recordset(null::"somewhere"."row", ?) v where t."key" = v."key"' +
      ' ← [{"phone_number":"a","key":"a"},{"phone_number":"b","key":"b"}]',
    'delete {"key":{"$in":["a-old","b-old"]}}',
    'written',
    'insert into outbox',
    'insert into outbox',
    'insert 2',
  ]);
});

test('for a row alone what follows is done at once', async () => {
  const { em, said } = told();
  await onceWritten(em, () => Promise.resolve(void said.push('followed')));
  expect(said).toEqual(['followed']);
});

test.each<[what: string, does: (pen: Pen) => unknown]>([
  ['a write in SQL', ({ em }) => em.execute('update row set phone = null')],
  ['a change of more than one row', ({ em }) => em.nativeUpdate(Row, { phone: '1' } as never, {})],
  ['a removal of more than one row', ({ em }) => em.nativeDelete(Row, { phone: '1' } as never)],
  [
    'a second change of a row',
    async ({ em }) => {
      await em.nativeUpdate(Row, { key: 'a' } as never, { phone: '1' } as never);
      await em.nativeUpdate(Row, { key: 'a' } as never, { phone: '2' } as never);
    },
  ],
])('%s cannot wait', async (_, does) => {
  const { abreast } = told();
  const pen = abreast.pen();
  await expect((async () => does(pen))()).rejects.toThrow(NotAbreast);
});
