import { openIdOf } from '../../../ground/identity/open-id.ts';
import { readCode } from '../../../ground/identity/handed-code.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { REFERRAL } from '../../../subgraphs/regions/referral/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const elder = keyOf('elder', 1);
const APP = openIdOf('ApiClient', keyOf('apiClient', 1));
const OFFICER = 'caregiving:150600';
const as = 'elder:1';

/** The office of Hohhot, which the first seeded grant lets read IDENTITY, HOME_CARE, ADMISSIONS. */
async function officeOf(hub: TestHub, organisation = 'partner-office-150100'): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    'select id from regions.api_client where organisation = $1',
    [organisation],
  );
  return openIdOf('ApiClient', rows[0]!.id);
}

const specimen: Specimen = {
  machine: REFERRAL,
  table: 'regions.referral',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from regions.referral where elder_key = $1', [elder]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into regions.referral (key, status, made_by, field_groups, purpose, issued_on, redeem_by,
         open_days, cancelled_on, organisation, elder_key, code_hash, region_code, region_at, synthetic)
       select uuidv7(), $2, 'PERSON', array['VISITS'], 'HEALTH_SUPPORT', '2026-06-28', '2026-07-05', 30,
         case when $2 = 'CANCELLED' then date '2026-06-29' end, 'app-1', elder_key,
         gen_random_uuid()::text, region_code, region_at, true
       from regions.elder_fact where elder_key = $1 returning key`,
      [elder, state],
    );
    return rows[0]!.key;
  },
  async input(hub, action, persona) {
    if (action !== 'issueReferral') return {};
    return {
      elder: persona === '' ? 'x' : await publicIdFor(persona, 'Elder', elder),
      ...{ client: await officeOf(hub), purpose: 'CARE_COORDINATION' },
      fieldGroups: ['IDENTITY', 'HOME_CARE'],
    };
  },
};

describe('a referral', () => walkWorkflow(specimen));

describe('handing over', () => {
  oneEffect(specimen, { name: 'issueReferral', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('issueReferral', 'New', [
    ['the last day to redeem in thirty days', { redeemBy: '2026-07-30' }, 'ISSUED'],
    ['a day later', { redeemBy: '2026-07-31' }, 'INVALID_VALUE redeemBy'],
    ['yesterday', { redeemBy: '2026-06-29' }, 'INVALID_VALUE redeemBy'],
    ['today', { redeemBy: '2026-06-30' }, 'ISSUED'],
    ['ninety days open', { openDays: 90 }, 'ISSUED'],
    ['a day more', { openDays: 91 }, 'BAD_USER_INPUT'],
    ['no day open', { openDays: 0 }, 'BAD_USER_INPUT'],
    ['no group at all', { fieldGroups: [] }, 'BAD_USER_INPUT'],
    ['an app, by herself', { client: APP, fieldGroups: ['VISITS'] }, 'ISSUED'],
    ['groups that no grant covers, by herself', { fieldGroups: ['VISITS'] }, 'ISSUED'],
    [
      'a client that is none',
      { client: openIdOf('ApiClient', keyOf('nothing', 1)) },
      'NOT_KNOWN client',
    ],
  ]);
  tried(
    'issueReferral',
    'New',
    [
      ['an office that a grant covers', {}, 'ISSUED'],
      ['an app, which reads by consent alone', { client: APP }, 'INVALID_VALUE client'],
      [
        'one group more than granted',
        { fieldGroups: ['IDENTITY', 'VISITS'] },
        'GRANT_NOT_COVERING fieldGroups',
      ],
      ['another purpose', { purpose: 'HEALTH_SUPPORT' }, 'GRANT_NOT_COVERING fieldGroups'],
      [
        'an office without a grant for it',
        async (hub): Promise<Row> => ({ client: await officeOf(hub, 'partner-office-150200') }),
        'GRANT_NOT_COVERING fieldGroups',
      ],
      [
        'a grant for another place',
        {},
        'GRANT_NOT_COVERING fieldGroups',
        "update access.access_grant set region_from = 1, region_to = 2 where organisation = 'partner-office-150100'",
      ],
      [
        'a grant that has ended',
        {},
        'GRANT_NOT_COVERING fieldGroups',
        'update access.access_grant set region_from = 0, region_to = 999999999999, ended_at = now()',
      ],
    ],
    OFFICER,
  );
  tried('issueReferral', 'New', [
    [
      'a client that is shut out',
      {},
      'NOT_KNOWN client',
      "update regions.api_client set status = 'DISABLED' where organisation = 'partner-office-150100'",
    ],
    [
      'an elder who has died',
      {},
      'NOT_KNOWN elder',
      `update regions.api_client set status = 'ACTIVE';
       update regions.elder_fact set life_status = 'DECEASED' where elder_key = '${elder}'`,
    ],
  ]);
});

describe('the code', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const issue = async (persona: string, idempotencyKey = freshKey()) =>
    act(
      hub,
      {
        entity: 'Referral',
        fields: 'id version code redeemBy openDays madeBy redeemedOn openUntil',
      },
      'issueReferral',
      { ...(await specimen.input(hub, 'issueReferral', persona, '')), idempotencyKey },
      { as: persona },
    );

  test.each([
    [as, 'PERSON'],
    [OFFICER, 'OFFICE'],
  ])(
    'is shown to %s once: not when the same is sent again, nor when it is read',
    async (who, madeBy) => {
      const key = freshKey();
      const { node, codes, refusals } = await issue(who, key);
      expect([codes, refusals]).toEqual([[], []]);
      expect(node).toMatchObject({
        ...{ madeBy, redeemBy: '2026-07-07', openDays: 30, redeemedOn: null, openUntil: null },
        code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/) as string,
      });
      const again = await issue(who, key);
      expect([again.replayed, again.node!.id, again.node!.code]).toEqual([true, node!.id, null]);
      const read = await hub.query(`{ referral(id: "${node!.id}") { code } }`, { as: who });
      expect(read.data.referral).toEqual({ code: null });
      expect((await issue(who)).node!.code).not.toBe(node!.code);
    },
  );

  test('stands in no row of any table and in no statement, in no writing', async () => {
    const made: string[] = [];
    const sent = await hub.statements(async () => {
      made.push((await issue(as)).node!.code as string);
    });
    const code = made[0]!;
    const writings = [code, readCode(code)!, code.toLowerCase()];
    const { rows: tables } = await hub.pg.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const { rows } = await hub.pg.query<{ n: string }>(
        `select count(*) as n from ${name} t where lower(t::text) like any($1)`,
        [writings.map((one) => `%${one.toLowerCase()}%`)],
      );
      expect([name, rows[0]!.n]).toEqual([name, '0']);
    }
    for (const one of writings) expect(sent.join()).not.toContain(one);
    const { rows } = await hub.pg.query<{ same: boolean }>(
      `select bool_and(a.code_hash = f.code_hash and length(f.code_hash) = 43) as same
       from regions.referral f join access.referral a on a.key = f.key where f.issued_on = '2026-06-30'
         and f.elder_key = $1`,
      [elder],
    );
    expect(rows[0]!.same).toBe(true);
  });
});
