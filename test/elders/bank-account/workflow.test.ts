import type { Machine } from '../../../ground/workflow/machine.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { BANK_ACCOUNT } from '../../../subgraphs/elders/bank-account/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const HERS = 1;
const SHE = keyOf('elder', HERS);
const NUMBER = '6212345678901232';
const OFFICER = 'finance:150600';
const COLLEAGUE = 'finance:150600:2';
const WHY = '账户已注销';

async function clear(hub: TestHub): Promise<void> {
  await hub.pg.query('delete from elders.number_reveal where elder_key = $1', [SHE]);
  await hub.pg.query('delete from elders.bank_account where elder_key = $1', [SHE]);
}

const specimen: Specimen = {
  ...{ machine: BANK_ACCOUNT as unknown as Machine, table: 'elders.bank_account' },
  ...{ primaryKey: 'key', region: '150600', otherRegion: '210100' },
  ...{ elder: HERS, otherElder: 2 },
  clear,
  async place(hub, state) {
    await clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into elders.bank_account (key, elder_key, status, bank, number_masked, number_sealed,
         recorded_on, ended_on, region_code, region_at, synthetic)
       select uuidv7(), key, $2::text, '农业银行', '************1232', 'sealed', date '2026-06-01',
         case when $2::text = 'ENDED' then date '2026-06-20' end, region_code, region_at, false
       from elders.elder where key = $1 returning key`,
      [SHE, state],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action === 'endBankAccount') return { note: WHY };
    if (action === 'confirmBankAccount') return { lastDigits: '1232' };
    const elder = as === '' ? 'x' : await publicIdFor(as, 'Elder', SHE);
    return { elder, bank: '农业银行', number: NUMBER };
  },
};

describe('an account for what she is paid', () => walkWorkflow(specimen));

describe('the number of an account', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  afterAll(() => hub.close());
  beforeEach(() => clear(hub));

  const record = async (more: Record<string, unknown> = {}, as = OFFICER) => {
    const elder = await publicIdFor(as, 'Elder', SHE);
    const input = { elder, bank: '农业银行', number: NUMBER, ...more };
    const fields = 'id version status numberMasked elder { id }';
    return act(hub, { entity: 'BankAccount', fields }, 'recordBankAccount', input, { as });
  };
  const confirm = async (key: string, lastDigits = '1232', as = COLLEAGUE) =>
    act(
      hub,
      { entity: 'BankAccount', fields: 'status' },
      'confirmBankAccount',
      { id: await publicIdFor(as, 'BankAccount', key), version: 1, lastDigits },
      { as },
    );
  const held = async () => {
    const { rows } = await hub.pg.query<{ key: string; status: string }>(
      'select key, status from elders.bank_account where elder_key = $1 order by key',
      [SHE],
    );
    return rows;
  };

  test('is masked for everybody, and shown once to finance, who says why; she reads that', async () => {
    const { node, refusals } = await record();
    expect([refusals, node!.numberMasked]).toEqual([[], '************1232']);
    const idempotencyKey = freshKey();
    const look = () =>
      act(
        hub,
        { entity: 'NumberReveal', fields: 'value number' },
        'revealBankAccount',
        { bankAccount: node!.id, note: '与退汇单核对', idempotencyKey },
        { as: OFFICER },
      );
    expect((await look()).node).toMatchObject({ value: NUMBER, number: 'BANK_ACCOUNT' });
    expect((await look()).node).toMatchObject({ value: null, number: 'BANK_ACCOUNT' });
    const hers = await hub.query(
      `{ viewer { elder { bankAccounts(first: 1) { nodes { numberMasked } }
         numberReveals(first: 1) { nodes { number value reason } } } } }`,
      { as: `elder:${HERS}` },
    );
    expect(hers.data.viewer.elder).toEqual({
      bankAccounts: { nodes: [{ numberMasked: '************1232' }] },
      numberReveals: { nodes: [{ number: 'BANK_ACCOUNT', value: null, reason: '与退汇单核对' }] },
    });
  });

  test('stands in no table, and in no statement but its own', async () => {
    await record();
    const { rows } = await hub.pg.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of rows) {
      const found = await hub.pg.query(
        `select from ${name} t where t::text like '%' || $1 || '%'`,
        [NUMBER],
      );
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
  });

  test('of a card is refused where its last digit does not fit, and a second time', async () => {
    expect((await record({ number: '6212345678901233' })).refusals).toEqual(['INVALID_VALUE']);
    await record();
    expect((await record({ number: '6212 3456 7890 1232' })).refusals).toEqual(['ALREADY_EXISTS']);
  });

  test('is confirmed by what stands on the card, by somebody else; the one before it ends', async () => {
    await record();
    const [first] = await held();
    expect((await confirm(first!.key, '9999')).refusals).toEqual(['INVALID_VALUE']);
    expect((await confirm(first!.key, '1')).refusals).toEqual(['INVALID_VALUE']);
    expect((await confirm(first!.key, '1232', OFFICER)).refusals).toEqual(['SAME_PERSON']);
    expect((await confirm(first!.key)).node).toMatchObject({ status: 'CONFIRMED' });
    await record({ number: '01234567' });
    const second = (await held()).find(({ status }) => status === 'RECORDED')!;
    expect((await confirm(second.key, '4567')).node).toMatchObject({ status: 'CONFIRMED' });
    expect((await held()).map(({ status }) => status).sort()).toEqual(['CONFIRMED', 'ENDED']);
  });

  test('is recorded by herself too, of nobody who has died, and confirmed by an office', async () => {
    expect((await record({}, `elder:${HERS}`)).node).toMatchObject({ status: 'RECORDED' });
    await hub.pg.query(
      `update elders.elder set life_status = 'DECEASED', life_status_on = '2026-06-01' where key = $1`,
      [SHE],
    );
    expect((await record({ number: '01234567' })).refusals).toEqual(['NOT_KNOWN']);
    await hub.pg.query(
      `update elders.elder set life_status = 'ACTIVE', life_status_on = null where key = $1`,
      [SHE],
    );
  });
});
