import pg from 'pg';
import { openDatabase } from '../../ground/process/database.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { provisionRoles } from '../../ground/process/provision.ts';
import { TEST_SECRETS, testDatabase } from '../kit/hub.ts';

test.each(SUBGRAPHS.map((definition) => [definition.name, definition] as const))(
  'the migrations of %s make the tables that its entities describe',
  async (_name, definition) => {
    const database = await testDatabase(false);
    const orm = await openDatabase(definition, { url: database.url });
    try {
      const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false })).split('\n');
      // The generator would drop what the other subgraphs have, what provisioning adds and what tests
      // watch writes with; it does not know an exclusion constraint again, which the tests of its noun
      // try instead.
      const others =
        /^drop (table|schema|policy|function|trigger if exists "watched_)|^alter table .* row level security;$|constraint "\w+_apart"/;
      const own = statements.filter((sql) => sql.trim() !== '' && !others.test(sql));
      expect(own).toEqual([]);
    } finally {
      await orm.close();
      await database.close();
    }
  },
);

test('a subgraph’s role reads its own tables and is refused every other’s', async () => {
  const database = await testDatabase(false);
  const { serve: urls } = await provisionRoles(database.url, SUBGRAPHS, TEST_SECRETS);
  try {
    for (const { name } of SUBGRAPHS) {
      const client = new pg.Client({ connectionString: urls.get(name) });
      await client.connect();
      try {
        for (const other of SUBGRAPHS) {
          const answer = client.query(`select name from "${other.name}".migration limit 1`);
          if (other.name === name) await answer;
          else await expect(answer).rejects.toMatchObject({ code: '42501' });
        }
        const migrated = client.query(`delete from "${name}".migration`);
        await expect(migrated).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.end();
      }
    }
  } finally {
    await database.close();
  }
});
