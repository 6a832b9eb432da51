import { allMaterials } from '../kit/applied.ts';
import { programmeOf } from '../finance/subsidy-application/specimen.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** B29: 临时救助;落实困难老年人救助帮扶, as the programme of Shenyang pays it: event by event. */
const at = rowOfCatalogue(
  'finance.disbursement',
  'finance.subsidy_application',
  'finance.subsidy_rates',
);
const [CITY, APPROVES, PAYS] = ['finance:210100', 'finance:210100:2', 'finance:210100:3'];
const ENTITY = 'SubsidyApplication';
const programme = `SubsidyProgramme:${programmeOf('shenyang-temp-relief')}`;
const EVENT = { happenedOn: '2026-06-20', count: 1 };
const CASES = [{ unit: 'EVENT', amount: 150_000, category: 'ECON_DIFFICULT' }];

let elder: { key: string; county: string };
let application: { id: string; version: number };
const office = (n: number) => `finance:${elder.county}:${n}`;
const apply = async (as: string, more: object = {}) => ({
  ...{ programme, elder: await at.idFor(as, 'Elder', elder.key), channel: 'WINDOW' },
  ...{ event: EVENT, ...more },
});
const idFor = async (as: string) => {
  const [row] = await at.rows<{ key: string; version: number }>(
    'select key, version from finance.subsidy_application',
  );
  return { id: await at.idFor(as, ENTITY, row!.key), version: row!.version };
};
const step = async (as: string, name: string, more: object = {}) =>
  at.done(as, ENTITY, name, { ...(await idFor(as)), ...more });

test('without a table of the region nobody is relieved; with one, who is in difficulty', async () => {
  const [row] = await at.rows<{ key: string; county: string }>(
    `select elder_key as key, left(region_code, 6) as county from finance.elder_fact
     where region_code like '2101%' and life_status = 'ACTIVE' order by 1 limit 1`,
  );
  elder = row!;
  const early = await apply(CITY, { event: null });
  expect(await at.tried(CITY, ENTITY, 'applyForSubsidy', early)).toBe(
    'AMOUNT_NOT_ESTABLISHED programme',
  );
  const rates = { programme, validFrom: '2026-06-30', cases: CASES };
  expect(await at.tried('caregiving:210100', 'SubsidyRates', 'configureSubsidyRates', rates)).toBe(
    'FORBIDDEN',
  );
  const below = { ...rates, cases: [{ ...CASES[0], amount: -1 }] };
  expect(await at.tried(CITY, 'SubsidyRates', 'configureSubsidyRates', below)).toBe(
    'NEGATIVE_RATE cases.0.amount',
  );
  await at.done(CITY, 'SubsidyRates', 'configureSubsidyRates', rates);
  const later = await apply(CITY, { event: { ...EVENT, happenedOn: '2026-07-01' } });
  expect(await at.tried(CITY, ENTITY, 'applyForSubsidy', later)).toBe(
    'INVALID_VALUE event.happenedOn',
  );
  await at.rows(`update finance.elder_fact set categories = '[]' where elder_key = $1`, [
    elder.key,
  ]);
  const nothing = await at.done(CITY, ENTITY, 'applyForSubsidy', await apply(CITY), 'amount');
  expect(nothing.amount).toBe(0);
  const handedIn = { materials: allMaterials('SUBSIDY_ELDER') };
  const { id, version } = nothing;
  expect(
    await at.tried(CITY, ENTITY, 'submitSubsidyApplication', { id, version, ...handedIn }),
  ).toBe('NOTHING_TO_PAY id');
  const poor = [{ category: 'ECON_DIFFICULT', from: '2026-01-01', until: null }];
  await at.rows('update finance.elder_fact set categories = $2 where elder_key = $1', [
    elder.key,
    JSON.stringify(poor),
  ]);
  application = await at.done(CITY, ENTITY, 'submitSubsidyApplication', {
    ...{ id, version, ...handedIn },
  });
  expect(application.version).toBe(2);
});

test('county and city review it, it is displayed, approved and paid, by four people', async () => {
  await step(office(1), 'acceptSubsidyApplication');
  await step(office(1), 'startSubsidyReview');
  await step(office(1), 'passSubsidyCountyReview');
  await step(APPROVES, 'publiciseSubsidyApplication');
  expect(await at.tried(PAYS, ENTITY, 'approveSubsidyApplication', await idFor(PAYS))).toBe(
    'PUBLICITY_NOT_OVER id',
  );
  await at.rows(`update finance.subsidy_application set publicised_on = '2026-06-10',
    accepted_on = '2026-06-05', received_on = '2026-06-04'`);
  await step(PAYS, 'approveSubsidyApplication');
  const line = { programme, region: '210100', year: 2026, amount: 100_000, fundingSource: 'CITY' };
  const { id, version } = await at.done(CITY, 'BudgetLine', 'openBudgetLine', line);
  expect(await at.tried(CITY, ENTITY, 'disburseSubsidy', await idFor(CITY))).toBe('OVER_BUDGET id');
  await at.done(CITY, 'BudgetLine', 'changeBudgetLine', { id, version, amount: 150_000 });
  expect(await at.tried(PAYS, ENTITY, 'disburseSubsidy', await idFor(PAYS))).toBe('SAME_PERSON id');
  const paid = await step(CITY, 'disburseSubsidy');
  expect(paid.status).toBe('DISBURSED');
  const again = await apply(CITY);
  expect(await at.tried(CITY, ENTITY, 'applyForSubsidy', again)).toBe(
    'ALREADY_EXISTS event.happenedOn',
  );
});

test('rows and steps are there, and nobody but the office and she herself reads them', async () => {
  expect(
    await at.rows(
      `select d.amount::int, d.status, a.event ->> 'happenedOn' as day from finance.disbursement d
       join finance.subsidy_application a on a.key = d.application_key`,
    ),
  ).toEqual([{ amount: 150_000, status: 'PAID', day: '2026-06-20' }]);
  expect(await at.steps('finance', ENTITY)).toEqual([
    ...['applyForSubsidy', 'submitSubsidyApplication', 'acceptSubsidyApplication'],
    ...['startSubsidyReview', 'passSubsidyCountyReview', 'publiciseSubsidyApplication'],
    ...['approveSubsidyApplication', 'disburseSubsidy'],
  ]);
  const list = '{ subsidyApplications(first: 5) { nodes { status } } }';
  const told = { subsidyApplications: { nodes: [{ status: 'DISBURSED' }] } };
  expect(
    await at.readers(list, [CITY, 'finance:150600', 'inspection:210100', 'developer', undefined]),
  ).toEqual({
    [CITY]: told,
    'finance:150600': { subsidyApplications: { nodes: [] } },
    'inspection:210100': 'FORBIDDEN',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});
