import { newKey } from '../../../ground/workflow/new-key.ts';
import { SUBSIDY_PROGRAMME } from '../../../subgraphs/finance/subsidy-programme/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const REGION = '150600';
const FINANCE = `finance:${REGION}`;
const COLLEAGUE = `finance:${REGION}:2`;
const CODE = 'ordos-trial';
const GOOD = {
  ...{ code: CODE, name: 'Trial', labelZh: '试点补贴', type: 'VERY_OLD', beneficiary: 'ELDER' },
  ...{ region: REGION, policyDocument: 'PolicyDocument:ordos-2023-101', wording: '试点' },
  validFrom: '2026-01-01',
};

const specimen: Specimen = {
  machine: SUBSIDY_PROGRAMME,
  table: 'finance.subsidy_programme',
  primaryKey: 'id',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from finance.subsidy_programme where code = $1', [CODE]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const id = newKey();
    await hub.pg.query(
      `insert into finance.subsidy_programme (id, code, register_status, name, label_zh, type,
         beneficiary, rates, amount_established, funding_sources, facility_types, operation_modes,
         inclusive_only, excludes_membership, valid_from, term_source, wording, region_code, region_at,
         policy_document_id)
       values ($1, $2, $3, 'Trial', '试点补贴', 'VERY_OLD', 'ELDER', '[]', false, '{}', '{}', '{}', false,
         false, '2026-01-01', 'DOCUMENT', '试点', '150600', 150600000000, 'ordos-2023-101')`,
      [id, CODE, state],
    );
    return id;
  },
  input(_hub, action) {
    if (action === 'prepareSubsidyProgramme') return GOOD;
    if (action === 'amendSubsidyProgramme') return { labelZh: '试点补贴二' };
    return action === 'closeSubsidyProgramme' ? { lastDay: '2026-12-31' } : {};
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'prepareSubsidyProgramme', state: 'New', persona: FINANCE });
});

describe('from a document to a payment', () => {
  const ROW = {
    entity: 'SubsidyProgramme',
    fields: 'id status version labelZh validUntil costShares { level percent }',
  };
  const APPLICATION = {
    entity: 'SubsidyApplication',
    fields: `id status version amount topUp
      disbursements { nodes { amount topUp parts { regionCode amount } } }`,
  };
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  const run = (name: string, input: object, as = FINANCE) =>
    act(hub, ROW, name, { ...input }, { as });

  test('a region that has no such programme prepares, adopts, rates, shares, applies and pays it', async () => {
    const prepared = await run('prepareSubsidyProgramme', GOOD);
    expect(prepared.node).toMatchObject({ status: 'PREPARED', version: 1, costShares: [] });
    const { id } = prepared.node!;
    const costShares = [
      { level: 'CITY', percent: 60 },
      { level: 'COUNTY', percent: 40 },
    ];
    const shared = await run('amendSubsidyProgramme', { id, version: 1, costShares });
    expect(shared.node).toMatchObject({ status: 'PREPARED', labelZh: '试点补贴', costShares });

    const cases = [{ unit: 'PERSON_MONTH', amount: 10_000, ageFrom: 60 }];
    const rates = { entity: 'SubsidyRates' };
    const configure = (more: object) =>
      act(
        hub,
        rates,
        'configureSubsidyRates',
        { programme: id, cases, validFrom: '2026-06-30', ...more },
        { as: FINANCE },
      );
    expect((await configure({})).refusals).toEqual([]);
    const added = [{ unit: 'PERSON_MONTH', amount: 2_500, ageFrom: 60 }];
    expect((await configure({ region: '150602', cases: added })).refusals).toEqual([]);
    await hub.pg.query(
      `update finance.subsidy_rates set valid_from = '2026-01-01' where programme_id = $1`,
      [id.replace('SubsidyProgramme:', '')],
    );
    const { rows } = await hub.pg.query<{ key: string }>(
      `select elder_key as key from finance.elder_fact where region_code like '150602%'
         and life_status = 'ACTIVE' and birth_date < '1960-01-01' order by 1 limit 1`,
    );
    await hub.pg.query(
      `update finance.elder_fact set assessments = $2::jsonb where elder_key = $1`,
      [
        rows[0]!.key,
        JSON.stringify([
          {
            ...{ standard: 'GBT42195_2022', level: 3, band: 'FULL', regionCode: '150602' },
            ...{ assessedOn: '2026-01-01', from: '2026-01-01', until: '2027-01-01' },
          },
        ]),
      ],
    );
    const elder = await publicIdFor(FINANCE, 'Elder', rows[0]!.key);
    const apply = () =>
      act(
        hub,
        APPLICATION,
        'applyForSubsidy',
        { programme: id, elder, month: '2026-05', channel: 'WINDOW' },
        { as: FINANCE },
      );
    expect((await apply()).userErrors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'programme'] },
    ]);
    expect((await run('adoptSubsidyProgramme', { id, version: 2 })).refusals).toEqual([
      'SAME_PERSON',
    ]);
    expect((await run('adoptSubsidyProgramme', { id, version: 2 }, COLLEAGUE)).node).toMatchObject({
      status: 'RUNNING',
    });
    const applied = await apply();
    expect(applied.node).toMatchObject({ amount: 12_500, topUp: 2_500 });

    for (const [region, fundingSource] of [
      ['150600', 'CITY'],
      ['150602', 'BANNER'],
    ]) {
      const line = { programme: id, region, year: 2026, amount: 100_000, fundingSource };
      expect(
        (await act(hub, { entity: 'BudgetLine' }, 'openBudgetLine', line, { as: FINANCE }))
          .refusals,
      ).toEqual([]);
    }
    await hub.pg.query(
      `update finance.subsidy_application set status = 'APPROVED', result = 'GRANTED',
         accepted_on = '2026-06-03', publicised_on = '2026-06-10', concluded_on = '2026-06-20'
       where programme_id = $1`,
      [id.replace('SubsidyProgramme:', '')],
    );
    const paid = await act(
      hub,
      APPLICATION,
      'disburseSubsidy',
      { id: applied.node!.id, version: 1 },
      { as: FINANCE },
    );
    expect(paid.refusals).toEqual([]);
    expect(paid.node!.disbursements.nodes).toEqual([
      {
        ...{ amount: 12_500, topUp: 2_500 },
        parts: [
          { regionCode: '150602', amount: 6_500 },
          { regionCode: '150600', amount: 6_000 },
        ],
      },
    ]);
    const closed = await run('closeSubsidyProgramme', {
      id,
      version: 3,
      lastDay: '2026-06-30',
      note: '政策到期',
    });
    expect(closed.node).toMatchObject({ status: 'CLOSED', validUntil: '2026-06-30' });
  });

  test.each([
    ['a code that there is', { code: 'ordos-entry' }, 'ALREADY_EXISTS', ['code']],
    ['a last day before the first', { validUntil: '2025-12-31' }, 'INVALID_VALUE', ['validUntil']],
    [
      'parts that are not the whole',
      { costShares: [{ level: 'CITY', percent: 60 }] },
      'INVALID_VALUE',
      ['costShares'],
    ],
    [
      'a level twice',
      {
        costShares: [
          { level: 'CITY', percent: 60 },
          { level: 'CITY', percent: 40 },
        ],
      },
      'INVALID_VALUE',
      ['costShares', '1', 'level'],
    ],
    [
      'types of facilities for elders',
      { facilityTypes: ['DAY_CARE'] },
      'INVALID_VALUE',
      ['facilityTypes'],
    ],
    [
      'modes of facilities for elders',
      { operationModes: ['PRIVATE'] },
      'INVALID_VALUE',
      ['operationModes'],
    ],
    ['a code with blanks', { code: 'a b' }, 'BAD_USER_INPUT', null],
  ] as const)('%s is refused and nothing is written', async (_, change, code, path) => {
    const count = () => hub.pg.query('select count(*) from finance.subsidy_programme');
    const before = (await count()).rows;
    const input = { ...GOOD, code: 'ordos-trial-2', ...change };
    const { codes, refusals, userErrors } = await run('prepareSubsidyProgramme', input);
    expect([...codes, ...refusals]).toEqual([code]);
    if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
    expect((await count()).rows).toEqual(before);
  });

  test.each([
    ['a day that is over', '2026-06-29', '2026-01-01'],
    ['a day before the first', '2026-07-31', '2026-08-01'],
  ])('%s closes no programme', async (_, lastDay, validFrom) => {
    const id = `SubsidyProgramme:${await specimen.place(hub, 'RUNNING')}`;
    await hub.pg.query('update finance.subsidy_programme set valid_from = $2 where code = $1', [
      CODE,
      validFrom,
    ]);
    const { userErrors } = await run('closeSubsidyProgramme', {
      id,
      version: 1,
      lastDay,
      note: '终止',
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'lastDay'] }]);
  });
});
