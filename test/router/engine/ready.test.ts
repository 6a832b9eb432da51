import { testHub } from '../../kit/hub.ts';

test('the hub is ready before its first question, and not when a database is gone', async () => {
  const hub = await testHub({ ownRoles: true });
  try {
    expect(await hub.hub.engine.ready()).toBe(true);
    const { rows } = await hub.pg.query<{ role: string }>(
      `select rolname as role from pg_roles where rolname like current_database() || '\\_finance'`,
    );
    await hub.pg.query(`alter role "${rows[0]!.role}" nologin`);
    await hub.pg.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1',
      [rows[0]!.role],
    );
    expect(await hub.hub.engine.ready()).toBe(false);
  } finally {
    await hub.close();
  }
});
