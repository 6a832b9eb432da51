import { sqlLog } from '../../../ground/process/sql-log.ts';

test('the SQL log leaves out every text, quotes inside texts included', () => {
  const entries: object[] = [];
  const log = { info: (entry: object) => entries.push(entry) };
  sqlLog(log as never)(`select * from elder where name = '张三' and note = 'it''s' limit 3`);
  expect(entries).toEqual([
    { requestId: undefined, sql: `select * from elder where name = '…' and note = '…' limit 3` },
  ]);
});
