import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { versionOf } from '../../kit/version-of.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { OFFICE, organizationOf, set, specimen } from './specimen.ts';

const [FIRST, SECOND, THIRD] = [`${OFFICE}:1`, `${OFFICE}:2`, `${OFFICE}:3`] as const;

describe('a case of broken trust', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'publishCreditCase', state: 'DECIDED', persona: FIRST });
});

describe('from the proposal to the repair', () => {
  let hub: TestHub;
  let key: string;
  let organization: string;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
    await specimen.clear(hub);
    await forOrganization();
  });
  afterAll(() => hub.close());
  const forOrganization = async () => {
    organization = openIdOf('Organization', await organizationOf(hub));
  };
  const does = async (name: string, as: string, more: object = {}) => {
    const version = await versionOf(hub, 'facilities.credit_case', key);
    const input = { id: await publicIdFor(as, 'CreditCase', key), version, ...more };
    return act(hub, { entity: 'CreditCase' }, name, input, { as });
  };
  const done = async (name: string, as: string, more?: object) =>
    expect(verdict(await does(name, as, more))).toBe('DONE');
  const seen = async () => {
    await hub.settle();
    const text = `query ($id: ID!) {
      organization(id: $id) { blacklist { nodes { id reason validFrom validUntil } } }
      publications(filter: { types: [BlacklistEntry], within: "150600" }) { nodes {
        id: subject state title standing publishedOn } } }`;
    const { organization: one, publications } = expectData(
      await hub.query(text, { variables: { id: organization } }),
    );
    return { entries: one.blacklist.nodes, news: publications.nodes };
  };
  const listed = async () => {
    const { rows } = await hub.pg.query<{ listed: object[] }>(
      `select listed from services.organization_fact where organization_id = $1`,
      [organization.split(':')[1]],
    );
    return rows[0]?.listed;
  };

  test('nobody outside the offices learns of it before it is public', async () => {
    const input = { organization, cause: 'PREPAYMENT_KEPT', facts: '预付费逾期未退' };
    const made = await act(hub, { entity: 'CreditCase' }, 'proposeCreditCase', input, {
      as: 'inspection:150600',
    });
    expect(verdict(made)).toBe('DONE');
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from facilities.credit_case where not synthetic',
    );
    key = rows[0]!.key;
    await done('notifyCreditCase', FIRST);
    const decision = { months: 12, note: '证据充分' };
    expect(verdict(await does('decideCreditCase', SECOND, decision))).toBe('STATEMENT_STILL_OPEN');
    await done('recordCreditStatement', FIRST, { statement: '正在筹款', statedOn: '2026-06-30' });
    expect(verdict(await does('decideCreditCase', FIRST, decision))).toBe('SAME_PERSON');
    await done('decideCreditCase', SECOND, decision);
    expect(await seen()).toEqual({ entries: [], news: [] });
    const { errors } = await hub.query(`{ creditCases { nodes { facts } } }`);
    expect(errors).toHaveLength(1);
  });

  test('another person makes it public for its term, and a correction is told', async () => {
    expect(verdict(await does('publishCreditCase', SECOND))).toBe('SAME_PERSON');
    await done('publishCreditCase', THIRD);
    const { entries, news } = await seen();
    expect(entries).toMatchObject([
      { reason: '预付费逾期未退', validFrom: '2026-06-30', validUntil: '2027-06-29' },
    ]);
    const { id } = entries[0];
    const title = '示例鹿城养老服务有限公司：预付费逾期未退';
    const told = { id, title, standing: 'LISTED', publishedOn: '2026-06-30' };
    expect(news).toEqual([{ ...told, state: 'PUBLISHED' }]);
    expect(await listed()).toEqual([{ from: '2026-06-30', until: '2027-06-29' }]);
    await done('amendCreditCase', SECOND, { facts: '预付费逾期未退3笔', note: '核实笔数' });
    const corrected = await seen();
    expect(corrected.entries).toMatchObject([{ id, reason: '预付费逾期未退3笔' }]);
    expect(corrected.news).toMatchObject([{ id, state: 'CORRECTED', title: `${title}3笔` }]);
    const text = `query ($id: ID!) {
      blacklistEntry(id: $id) { organization { id } region { code } synthetic } }`;
    const { blacklistEntry } = expectData(await hub.query(text, { variables: { id } }));
    expect(blacklistEntry).toEqual({
      ...{ organization: { id: organization }, region: { code: '150602' }, synthetic: false },
    });
  });

  test('an appeal that fails changes nothing that is public; a repair takes it out of everything', async () => {
    await done('appealCreditCase', FIRST, { note: '主体认为事实不符' });
    await done('upholdCreditCase', FIRST, { note: '经复核，事实清楚' });
    expect((await seen()).news).toMatchObject([{ state: 'CORRECTED' }]);
    await done('askCreditRepair', FIRST, { note: '已全部退还' });
    await done('refuseCreditRepair', SECOND, { note: '尚有一笔未退' });
    expect((await seen()).entries).toHaveLength(1);
    await done('askCreditRepair', FIRST, { note: '已全部退还' });
    await done('grantCreditRepair', SECOND, { note: '核实已退还' });
    const { entries, news } = await seen();
    expect(entries).toEqual([]);
    expect(news).toMatchObject([{ state: 'WITHDRAWN', title: null, standing: null }]);
    expect(await listed()).toEqual([]);
    const text = `query ($id: ID!) { blacklistEntry(id: $id) { reason } }`;
    const { errors } = await hub.query(text, { variables: { id: news[0].id } });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('one that is found wrong on appeal, and one whose term is over, leave the list', async () => {
    key = await specimen.place(hub, 'APPEALED');
    await forOrganization();
    expect((await seen()).entries).toHaveLength(1);
    await done('overturnCreditCase', FIRST, { note: '原认定依据不足' });
    expect((await seen()).entries).toEqual([]);
    key = await specimen.place(hub, 'LISTED');
    await forOrganization();
    await hub.pg.query(set("listed_until = '2026-06-29'"));
    await done('endCreditCase', FIRST);
    expect((await seen()).entries).toEqual([]);
  });
});
