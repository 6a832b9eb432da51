import { sealText } from '../../../ground/identity/sealed-text.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { createWorld } from '../../../seeds/world/world.ts';
import { BANK_ACCOUNT_SEAL } from '../../../subgraphs/elders/bank-account/seal.ts';
import { NUMBER_REVEAL } from '../../../subgraphs/elders/number-reveal/machine.ts';
import { publicIdFor, TEST_SECRETS, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../../kit/world.ts';

const HERS = 1;
const SHE = keyOf('elder', HERS);
const NUMBER = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD }).elder(HERS).nationalId;
const OFFICER = 'assessment:150602';
const ACCOUNT = keyOf('look', 1);
const SEAL = TEST_SECRETS.ownKey('elders', BANK_ACCOUNT_SEAL);
const WHY = '核对身份证件';

const specimen: Specimen = {
  machine: NUMBER_REVEAL,
  table: 'elders.number_reveal',
  primaryKey: 'key',
  region: '150602',
  otherRegion: '210100',
  elder: HERS,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from elders.number_reveal');
    await hub.pg.query(
      `insert into elders.bank_account (key, elder_key, status, bank, number_masked, number_sealed,
         recorded_on, region_code, region_at, synthetic)
       select $1, key, 'RECORDED', '农业银行', '****4567', $2, date '2026-06-01', region_code,
         region_at, false from elders.elder where key = $3 on conflict do nothing`,
      [ACCOUNT, sealText(SEAL, ACCOUNT, '01234567'), SHE],
    );
  },
  place: () => Promise.reject(new Error('nothing is done to a look that was had')),
  input: async (_, action, as) => {
    const of = async (type: string, key: string) =>
      as === '' ? 'x' : await publicIdFor(as, type, key);
    return action === 'revealBankAccount'
      ? { bankAccount: await of('BankAccount', ACCOUNT), note: WHY }
      : { elder: await of('Elder', SHE), note: WHY };
  },
};

describe('a look at a number', () => walkWorkflow(specimen));

describe('the identity number', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  afterAll(() => hub.close());

  const reveal = async (as = OFFICER, more: Record<string, unknown> = {}) => {
    const input = { elder: await publicIdFor(as, 'Elder', SHE), note: WHY, ...more };
    const fields = 'id value number revealedOn office reason elder { nationalIdMasked }';
    return act(hub, { entity: 'NumberReveal', fields }, 'revealNationalId', input, { as });
  };

  test('is shown once: in the answer, and not when the same is sent again, nor when the row is read', async () => {
    const idempotencyKey = freshKey();
    const { node, codes, refusals } = await reveal(OFFICER, { idempotencyKey });
    expect([codes, refusals]).toEqual([[], []]);
    expect(node).toMatchObject({
      ...{ value: NUMBER, number: 'NATIONAL_ID', revealedOn: TEST_AS_OF, reason: WHY },
      ...{ office: 'civil-affairs-150602' },
      elder: { nationalIdMasked: expect.stringMatching(/^\d{3}\*{14}[\dX]$/) as string },
    });
    const again = await reveal(OFFICER, { idempotencyKey });
    expect([again.replayed, again.node!.id, again.node!.value]).toEqual([true, node!.id, null]);
    const read = await hub.query(
      `{ numberReveal(id: "${node!.id}") { value } numberReveals { nodes { value } } }`,
      { as: OFFICER },
    );
    expect(JSON.stringify(read)).not.toContain(NUMBER);
    expect(read.data.numberReveal).toEqual({ value: null });
    const anew = await reveal();
    expect(anew.node).toMatchObject({ value: NUMBER });
    expect(anew.node!.id).not.toBe(node!.id);
  });

  test('is recorded with officer, office, reason and day, which the elder reads', async () => {
    const { node } = await reveal();
    const { rows } = await hub.pg.query(
      `select action, role, organisation, note from elders.transition
       where entity = 'NumberReveal' order by sequence desc limit 1`,
    );
    expect(rows).toEqual([
      {
        ...{ action: 'revealNationalId', role: 'ASSESSMENT', note: WHY },
        organisation: 'civil-affairs-150602',
      },
    ]);
    const hers = await hub.query(
      `{ viewer { elder { numberReveals(first: 1) { totalCount nodes { value revealedOn office reason } } } } }`,
      { as: `elder:${HERS}` },
    );
    const list = hers.data.viewer.elder.numberReveals;
    expect(list.totalCount).toBeGreaterThan(0);
    expect(list.nodes).toEqual([
      { value: null, revealedOn: TEST_AS_OF, office: 'civil-affairs-150602', reason: WHY },
    ]);
    expect(node!.value).toBe(NUMBER);
  });

  test('needs a reason, and an elder whom the officer has', async () => {
    expect((await reveal(OFFICER, { note: ' ' })).refusals).toEqual(['REASON_REQUIRED']);
    const elsewhere = await publicIdFor(OFFICER, 'Elder', keyOf('elder', 15));
    const nobody = await publicIdFor(OFFICER, 'Elder', keyOf('nothing', 1));
    const refused = await Promise.all(
      [elsewhere, nobody].map((elder) => reveal(OFFICER, { elder })),
    );
    expect(refused.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
    expect(refused[0]!.errors).toEqual(refused[1]!.errors);
  });

  test('stands in no statement, in no row of any table, and in no error', async () => {
    const sent = await hub.statements(async () => {
      await reveal();
      await reveal(OFFICER, { note: '' });
    });
    expect(sent.join()).not.toContain(NUMBER);
    const { rows: tables } = await hub.pg.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const { rows } = await hub.pg.query<{ n: string }>(
        `select count(*) as n from ${name} t where t::text like '%' || $1 || '%'`,
        [NUMBER],
      );
      expect([name, rows[0]!.n]).toEqual([name, '0']);
    }
  });

  test('opens with its own key and for its own row alone', async () => {
    await hub.pg.query('begin');
    const { rows } = await hub.pg.query<{ sealed: string }>(
      'select national_id_sealed as sealed from elders.elder where key = $1',
      [keyOf('elder', 2)],
    );
    await hub.pg.query('rollback');
    await hub.pg.query('update elders.elder set national_id_sealed = $1 where key = $2', [
      rows[0]!.sealed,
      SHE,
    ]);
    const { codes, node } = await reveal();
    expect([codes, node]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
  });
});
