import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { REASON } from '../../kit/specimen.ts';
import { makeEntitled, MONTH, placeApplication, PROGRAMME } from './specimen.ts';

/** R-23 between cities. Ordos is in a pact in force with Hohhot (150100), in none with Shenyang (210100). */
const HER = keyOf('elder', 1);
const OF = { entity: 'SubsidyApplication', fields: 'id status version' };
const REVIEW = ['startSubsidyReview', 'ACCEPTED', 'finance:150602'] as const;
const APPROVAL = ['approveSubsidyApplication', 'PUBLICISED', 'finance:150600'] as const;
const PAYMENT = ['disburseSubsidy', 'APPROVED', 'finance:150600'] as const;

let hub: TestHub;
const other = newKey();
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  await hub.pg.query(
    `insert into finance.subsidy_programme (id, code, name, label_zh, type, beneficiary, rates,
       amount_established, funding_sources, facility_types, operation_modes, inclusive_only,
       excludes_membership, valid_from, term_source, wording, region_code, region_at, policy_document_id)
     select $1, 'hohhot-care', name, label_zh, 'CARE_SUBSIDY', beneficiary, rates, amount_established,
       funding_sources, facility_types, operation_modes, inclusive_only, excludes_membership, valid_from,
       term_source, wording, '150100', 150100000000, policy_document_id
     from finance.subsidy_programme where id = $2`,
    [other, PROGRAMME],
  );
});
afterAll(() => hub.close());

interface Elsewhere {
  status?: string;
  region?: string;
  type?: string;
  period?: string;
}

/** Her application in Ordos in a state, and one of the other programme elsewhere. */
async function placed(state: string, there: Elsewhere | null): Promise<string> {
  for (const table of ['disbursement', 'subsidy_application']) {
    await hub.pg.query(`delete from finance.${table} where beneficiary_id = $1`, [HER]);
  }
  await makeEntitled(hub, [HER]);
  if (there !== null) {
    const {
      status = 'DISBURSED',
      region = '150102',
      type = 'CARE_SUBSIDY',
      period = MONTH,
    } = there;
    await hub.pg.query('update finance.subsidy_programme set type = $2 where id = $1', [
      other,
      type,
    ]);
    const key = await placeApplication(hub, HER, status);
    await hub.pg.query(
      `update finance.subsidy_application set programme_id = $2, amount = 777700, region_code = $3,
         region_at = ($3 || '000000')::bigint, period = $4 where key = $1`,
      [key, other, region, period],
    );
  }
  return placeApplication(hub, HER, state);
}

async function does([name, , as]: typeof REVIEW | typeof APPROVAL | typeof PAYMENT, key: string) {
  const input = { id: await publicIdFor(as, 'SubsidyApplication', key), version: 1 };
  return act(hub, OF, name, input, { as });
}

const told = ({ node, codes, refusals }: Outcome) =>
  [...codes, ...refusals][0] ?? (node as { status: string }).status;

/** How often the record of Ordos says that this was asked, by what came of it. */
async function asked(): Promise<Record<string, number>> {
  const { rows } = await hub.pg.query<{ outcome: string; n: number }>(
    `select body::jsonb ->> 'outcome' as outcome, count(*)::int as n from regions.access_entry
     where chain = '150600' and body::jsonb ->> 'kind' = 'SAME_KIND' group by 1`,
  );
  return { FOUND: 0, NOT_FOUND: 0, ...Object.fromEntries(rows.map((one) => [one.outcome, one.n])) };
}

test.each([
  ['what is paid in another city keeps a review back', REVIEW, {}, 'SAME_KIND_ELSEWHERE'],
  ['and an approval', APPROVAL, {}, 'SAME_KIND_ELSEWHERE'],
  ['and a payment', PAYMENT, {}, 'SAME_KIND_ELSEWHERE'],
  [
    'what is approved there keeps an approval back',
    APPROVAL,
    { status: 'APPROVED' },
    'SAME_KIND_ELSEWHERE',
  ],
  ['and no payment: who pays first has paid', PAYMENT, { status: 'APPROVED' }, 'DISBURSED'],
  [
    'what is under review there keeps nothing back',
    APPROVAL,
    { status: 'CITY_REVIEW' },
    'APPROVED',
  ],
  ['nor does what was taken back', REVIEW, { status: 'RECLAIMED' }, 'COUNTY_REVIEW'],
  ['nor what is for another month', REVIEW, { period: '2026-04' }, 'COUNTY_REVIEW'],
  ['nor what is of another kind', REVIEW, { type: 'VERY_OLD' }, 'COUNTY_REVIEW'],
  ['nor nothing at all', PAYMENT, null, 'DISBURSED'],
] as const)('%s', async (_, action, there, expected) => {
  const key = await placed(action[1], there);
  const before = await asked();
  const outcome = await does(action, key);
  expect(told(outcome)).toBe(expected);
  const found = expected === 'SAME_KIND_ELSEWHERE';
  expect(await asked()).toEqual({
    FOUND: before.FOUND! + Number(found),
    NOT_FOUND: before.NOT_FOUND! + Number(!found),
  });
  expect(JSON.stringify(outcome)).not.toMatch(/1501|7777|Hohhot|呼和浩特/);
});

const SHE_IS_PAID_THERE: [string, Elsewhere, string, number][] = [
  ['a city that is in no pact with it', { region: '210102' }, '', 1],
  ['a city of a pact about other matters', {}, `scopes = '{STATS,SUBJECT}'`, 0],
  ['a city of a pact that begins tomorrow', {}, `active_from = '2026-07-01'`, 0],
  ['a city of a pact that is not in force', {}, 'active = false', 0],
];
test.each(SHE_IS_PAID_THERE)('%s is not asked about', async (_, there, change, more) => {
  const before = await asked();
  const { rows } = await hub.pg.query('select * from access.pact order by pact');
  try {
    if (change !== '') await hub.pg.query(`update access.pact set ${change}`);
    expect(told(await does(REVIEW, await placed('ACCEPTED', there)))).toBe('COUNTY_REVIEW');
  } finally {
    await hub.pg.query('delete from access.pact');
    await hub.pg.query(
      'insert into access.pact select * from jsonb_populate_recordset(null::access.pact, $1)',
      [JSON.stringify(rows)],
    );
  }
  // Without a pact nothing is looked at, and so nothing is recorded.
  const now = await asked();
  expect(now).toEqual({
    FOUND: before.FOUND,
    NOT_FOUND: before.NOT_FOUND! + more,
  });
});

test('the record has a keyed hash of her, and neither her key nor her number', async () => {
  const { rows } = await hub.pg.query<{ body: string }>(
    `select body from regions.access_entry where body::jsonb ->> 'kind' = 'SAME_KIND'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ body }) => body.includes(HER) || !body.includes('"asked":"'))).toEqual([]);
});

test('from the end of the pact on it is not seen any more', async () => {
  const key = await placed('ACCEPTED', {});
  expect(told(await does(REVIEW, key))).toBe('SAME_KIND_ELSEWHERE');
  const { rows } = await hub.pg.query<{ version: number }>(
    `select version from regions.region_pact where id = 'hu-bao-e-wu'`,
  );
  const end = { id: 'RegionPact:hu-bao-e-wu', version: rows[0]!.version, ...REASON };
  const ended = await act(hub, { entity: 'RegionPact' }, 'terminatePact', end, {
    as: 'supervision:150100',
  });
  expect(ended.refusals).toEqual([]);
  expect(told(await does(REVIEW, key))).toBe('COUNTY_REVIEW');
});
