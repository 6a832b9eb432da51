import { regionChain, regionChainSql } from '../../../ground/china/region-chain.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test.each([
  ['150602001003', ['150000', '150600', '150602', '150602001', '150602001003']],
  ['150600', ['150000', '150600']],
  ['230000', ['230000']],
])('the chain of %s is %j, in TypeScript as in SQL', async (code, chain) => {
  expect(regionChain(code)).toEqual(chain);
  const sql = `select ${regionChainSql('k')} as chain from (select $1::text as k) p`;
  const { rows } = await hub.pg.query<{ chain: string[] }>(sql, [code]);
  expect([...new Set(rows[0]!.chain)]).toEqual(chain);
});
