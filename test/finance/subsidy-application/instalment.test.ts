import { programmeId, programmeRows } from '../../../seeds/finance/programme-rows.ts';
import { ENDED } from '../../../subgraphs/finance/subsidy-application/entity.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { programmeOf } from './specimen.ts';

const AS = 'finance:530400';
const PROGRAMME = programmeOf('yuxi-bed-construction');
const MACHINE = {
  entity: 'SubsidyApplication',
  fields:
    'id version status amount instalment beds { acceptedOn classedAs } amountRule { reasonCodes }',
};
const YUAN = 100;

let hub: TestHub;
let home: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  home = await seeded('DISBURSED');
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.pg.query('delete from finance.subsidy_application where not synthetic');
  await hub.pg.query('update finance.fact_position set as_of = now()');
  await leave(1000);
});

/** A private home of Yuxi whose seeded application for new beds came to this. */
async function seeded(status: string): Promise<string> {
  const { rows } = await hub.pg.query<{ id: string }>(
    `select a.beneficiary_id as id from finance.subsidy_application a
     join finance.facility_fact f on f.facility_id = a.beneficiary_id
     where a.programme_id = $1 and a.status = $2
     order by 1 limit 1`,
    [PROGRAMME, status],
  );
  return rows[0]!.id;
}

/** Lets the register hold so many beds more than the home was paid for. */
async function leave(beds: number): Promise<void> {
  await hub.pg.query(
    `update finance.facility_fact set beds = $3 + (
       select sum((beds->>'newBedsAccepted')::int) from finance.subsidy_application
       where beneficiary_id = $1 and programme_id = $2 and status = 'DISBURSED')
     where facility_id = $1`,
    [home, PROGRAMME, beds],
  );
}

const DONE = { premises: 'BUILT', newlyBuilt: true, newBedsAccepted: 20 };

async function apply(beds: object, facility = home): Promise<Outcome> {
  const input = { programme: `SubsidyProgramme:${PROGRAMME}`, facility: `Facility:${facility}` };
  return act(
    hub,
    MACHINE,
    'applyForSubsidy',
    { ...input, channel: 'WINDOW', beds: { ...DONE, ...beds } },
    { as: AS },
  );
}

async function run(name: string, { id, version }: Outcome['node'] & object, more: object = {}) {
  return act(hub, MACHINE, name, { id, version, ...more }, { as: AS });
}

test('a home that was paid for new beds applies for those of a later acceptance, once', async () => {
  const later = await apply({ acceptedOn: '2026-06-20' });
  expect(later.refusals).toEqual([]);
  expect(later.node).toMatchObject({ status: 'DRAFT', instalment: 2 });
  const again = await apply({ acceptedOn: '2026-06-20', newBedsAccepted: 30 });
  expect(again.userErrors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['input', 'beds', 'acceptedOn'] },
  ]);
  expect((await apply({ acceptedOn: '2026-06-21' })).node).toMatchObject({ instalment: 3 });
});

test('what was paid for an acceptance is not applied for again', async () => {
  const { rows } = await hub.pg.query<{ day: string }>(
    `select beds->>'acceptedOn' as day from finance.subsidy_application
     where beneficiary_id = $1 and programme_id = $2 and instalment = 1`,
    [home, PROGRAMME],
  );
  expect((await apply({ acceptedOn: rows[0]!.day })).refusals).toEqual(['ALREADY_EXISTS']);
});

test('what was refused is applied for again, as the same instalment', async () => {
  const refused = await seeded('REJECTED');
  const { rows } = await hub.pg.query<{ day: string }>(
    `select beds->>'acceptedOn' as day from finance.subsidy_application
     where beneficiary_id = $1 and programme_id = $2`,
    [refused, PROGRAMME],
  );
  const renewed = await apply({ acceptedOn: rows[0]!.day }, refused);
  expect(renewed.node).toMatchObject({ status: 'DRAFT', instalment: 1 });
});

test('ten applications for one acceptance at once make one', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => apply({ acceptedOn: '2026-05-05' })),
  );
  expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
  expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual(Array(9).fill('ALREADY_EXISTS'));
});

test('all acceptances of a home together pay for no more beds than its register holds', async () => {
  await leave(49);
  const tooMany = [{ code: 'INVALID_VALUE', path: ['input', 'beds', 'newBedsAccepted'] }];
  const more = (acceptedOn: string, beds: object) => apply({ acceptedOn, ...beds });
  expect((await more('2026-06-01', { newBedsAccepted: 50 })).userErrors).toMatchObject(tooMany);
  const first = await more('2026-06-01', { newBedsAccepted: 29 });
  expect(first.node).toMatchObject({ status: 'DRAFT', instalment: 2 });
  const second = await more('2026-06-02', { newBedsAccepted: 21 });
  expect(second.userErrors).toMatchObject(tooMany);
  expect(second.userErrors[0]!.message).toContain('21');
  // What was subsidised before is not paid again, and what is withdrawn is not paid at all.
  const paidBefore = { newBedsAccepted: 21, bedsPaidBefore: 1 };
  expect((await more('2026-06-02', paidBefore)).node).toMatchObject({ instalment: 3 });
  expect((await more('2026-06-03', { newBedsAccepted: 1 })).userErrors).toMatchObject(tooMany);
  await run('withdrawSubsidyApplication', first.node!);
  expect((await more('2026-06-03', { newBedsAccepted: 29 })).refusals).toEqual([]);
});

test('ten acceptances at once pay for no more beds than are left', async () => {
  await leave(45);
  const days = Array.from({ length: 10 }, (_, n) => ({ acceptedOn: `2026-05-1${n}` }));
  const made = await Promise.all(days.map((day) => apply(day)));
  expect(made.filter(({ node }) => node !== null)).toHaveLength(2);
});

test('a draft is withdrawn, and applied for again', async () => {
  const { node } = await apply({ acceptedOn: '2026-04-04' });
  expect((await run('withdrawSubsidyApplication', node!)).node).toMatchObject({
    status: 'WITHDRAWN',
  });
  expect((await apply({ acceptedOn: '2026-04-04' })).node).toMatchObject({ status: 'DRAFT' });
});

test('beds that were subsidised before are not paid again', async () => {
  await hub.pg.query(
    `update finance.facility_fact set inclusive = true, operation_mode = 'PRIVATE'
     where facility_id = $1`,
    [home],
  );
  const { node } = await apply({ acceptedOn: '2026-03-03', bedsPaidBefore: 15 });
  expect(node).toMatchObject({
    ...{ amount: 50_000 * YUAN, amountRule: { reasonCodes: ['SELF_BUILT', 'PAID_BEDS_LEFT_OUT'] } },
  });
});

test('bought premises wait for a person to class them, and are paid as that', async () => {
  const { node } = await apply({ acceptedOn: '2026-02-02', premises: 'BOUGHT' });
  expect(node).toMatchObject({ amount: 0, amountRule: { reasonCodes: ['NEEDS_MANUAL_CLASS'] } });
  expect((await run('submitSubsidyApplication', node!)).userErrors).toMatchObject([
    { code: 'PREMISES_NOT_CLASSED', path: ['input', 'id'] },
  ]);
  const classed = await run('classSubsidyPremises', node!, { classedAs: 'LEASED' });
  expect(classed.node).toMatchObject({
    ...{ status: 'DRAFT', amount: 100_000 * YUAN, beds: { classedAs: 'LEASED' } },
    amountRule: { reasonCodes: ['LEASED_LONG_ENOUGH', 'CLASSED_BY_PERSON'] },
  });
  expect((await run('submitSubsidyApplication', classed.node!)).node).toMatchObject({
    ...{ status: 'SUBMITTED', amount: 100_000 * YUAN },
  });
});

test('premises that were not bought are not classed', async () => {
  const { node } = await apply({ acceptedOn: '2026-01-01' });
  const { userErrors } = await run('classSubsidyPremises', node!, { classedAs: 'BUILT' });
  expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'id'] }]);
});

test('every programme whose amount nobody has said is refused before a draft is made', async () => {
  const { rows: places } = await hub.pg.query<{ id: string }>(
    'select facility_id as id from finance.facility_fact where facility_id <> $1 limit 1',
    [home],
  );
  const place = places[0]!.id;
  const { rows: elders } = await hub.pg.query<{ key: string }>(
    `select elder_key as key from finance.elder_fact order by 1 limit 1`,
  );
  let tried = 0;
  for (const programme of programmeRows()) {
    const { type, beneficiary, rates } = programme;
    const computed = rates.some(({ tier, unit }) => tier === 'FULL' && unit === 'PERSON_MONTH');
    if (computed || type === 'CONSTRUCTION' || !['ELDER', 'FACILITY'].includes(beneficiary))
      continue;
    // A province does no work of its own: a city of it applies.
    const regionCode = programme.regionCode.replace(/0000$/, '0100');
    await hub.pg.query(
      `update finance.elder_fact set region_code = $2, region_at = rpad($2, 12, '0')::bigint
       where elder_key = $1`,
      [elders[0]!.key, regionCode],
    );
    await hub.pg.query('update finance.facility_fact set region_code = $2 where facility_id = $1', [
      place,
      regionCode,
    ]);
    const as = `finance:${regionCode}`;
    const who =
      beneficiary === 'ELDER'
        ? { elder: await publicIdFor(as, 'Elder', elders[0]!.key) }
        : { facility: `Facility:${place}` };
    const input = {
      programme: `SubsidyProgramme:${programmeId(programme)}`,
      ...who,
      channel: 'WINDOW',
    };
    const { userErrors } = await act(hub, MACHINE, 'applyForSubsidy', input, { as });
    expect([programme.code, userErrors]).toMatchObject([
      programme.code,
      [{ code: 'AMOUNT_NOT_ESTABLISHED', path: ['input', 'programme'] }],
    ]);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(5);
});

test('the database itself keeps one open or paid application, and lets ended ones stand beside it', async () => {
  const insert = (status: string) =>
    hub.pg.query(
      `insert into finance.subsidy_application (key, programme_id, beneficiary_kind, beneficiary_id,
         period, period_from, amount, status, channel, applicant_kind, materials, synthetic, region_code,
         region_at)
       values ($1, $2, 'FACILITY', $3, '2020-01', '2020-01-01', 0, $4, 'WINDOW', 'BENEFICIARY', '[]', true, '530402', 530402000000)`,
      [newKey(), PROGRAMME, home, status],
    );
  for (const status of [...ENDED, ...ENDED]) await insert(status);
  await insert('DRAFT');
  const open = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DISBURSED'];
  for (const status of open) {
    await expect(insert(status)).rejects.toThrow('subsidy_application_one_open_unique');
  }
});
