import type pg from 'pg';
import { openDatabase } from '../../../ground/process/database.ts';
import { plainRow } from '../../../ground/rows/row-objects.ts';
import { statementsOf } from '../../../ground/rows/statements.ts';
import { SUBGRAPHS } from '../../../subgraphs/all.ts';
import { testDatabase } from '../../kit/hub.ts';

test('a database that was only read is closed with all its connections', async () => {
  const database = await testDatabase(false);
  const orm = await openDatabase(SUBGRAPHS[0]!, { url: database.url });
  const pool = (await orm.em.getConnection().getNativeClient()) as unknown as pg.Pool;
  await statementsOf(orm.em).pipeline().run('select 1 as one', [], true, plainRow);
  expect(pool.totalCount).toBe(1);
  await orm.close();
  expect(pool.totalCount).toBe(0);
  await database.close();
});
