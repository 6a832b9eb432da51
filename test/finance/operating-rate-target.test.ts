import { testHub, type TestHub } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { actualOf } from '../kit/target-rows.ts';
import { programmeOf } from './subsidy-application/specimen.ts';

const FINANCE = 'finance:361181';
const RATES = { entity: 'SubsidyRates', fields: 'id version' };
const FULL = '361181-OP_SUBSIDY_FULL';
const PARTIAL = '361181-OP_SUBSIDY_PARTIAL';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.setToday('2026-06-30');
  const programme = programmeOf('dexing-operating');
  await hub.pg.query('delete from finance.subsidy_rates where programme_id = $1', [programme]);
});

async function configure(rates: { full?: number; partial?: number; validFrom?: string }) {
  const programme = programmeOf('dexing-operating');
  const input = { programme: `SubsidyProgramme:${programme}`, validFrom: '2026-06-30', ...rates };
  const { node } = await act(hub, RATES, 'configureSubsidyRates', input, { as: FINANCE });
  return node as { id: string; version: number };
}

test('a region that set no rate has no figure, though the policy states the amount', async () => {
  for (const target of [FULL, PARTIAL]) {
    expect(await actualOf(hub, target)).toEqual({
      ...{ value: null, numerator: null, denominator: null, met: null, difference: null },
      ...{ asOf: '2026-06-30', withheld: 'NO_DATA', reason: 'NO_DATA', undated: null },
    });
  }
});

test('the figure is the rate that the region set, one band at a time', async () => {
  await configure({ full: 20_001 });
  expect(await actualOf(hub, FULL)).toMatchObject({
    ...{ value: '200.01', numerator: '200.01', met: true, difference: '0.01', reason: null },
  });
  expect(await actualOf(hub, PARTIAL)).toMatchObject({ value: null, reason: 'NO_DATA' });
  await configure({ full: 26_000, partial: 10_000 });
  expect(await actualOf(hub, FULL)).toMatchObject({ value: '260', met: true, difference: '60' });
  expect(await actualOf(hub, PARTIAL)).toMatchObject({ value: '100', met: true, difference: '0' });
});

test('it follows its row: changed below the target it is not met, deleted there is none', async () => {
  const id = (await configure({ full: 26_000 })).id.replace('SubsidyRates:', '');
  await hub.pg.query('update finance.subsidy_rates set "full" = 19999 where id = $1', [id]);
  expect(await actualOf(hub, FULL)).toMatchObject({
    ...{ value: '199.99', met: false, difference: '-0.01' },
  });
  await hub.pg.query('delete from finance.subsidy_rates where id = $1', [id]);
  expect(await actualOf(hub, FULL)).toMatchObject({ value: null, reason: 'NO_DATA' });
});

test('a rate counts from its first day, and not once it was taken back', async () => {
  const later = await configure({ full: 26_000, validFrom: '2026-07-01' });
  expect(await actualOf(hub, FULL)).toMatchObject({ reason: 'NO_DATA' });
  hub.setToday('2026-07-01');
  expect(await actualOf(hub, FULL)).toMatchObject({ value: '260', asOf: '2026-07-01' });
  hub.setToday('2026-06-30');
  await act(hub, RATES, 'withdrawSubsidyRates', later, { as: FINANCE });
  hub.setToday('2026-07-01');
  expect(await actualOf(hub, FULL)).toMatchObject({ reason: 'NO_DATA' });
});
