import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { count, KEY, OFFICE, OPERATOR, placeHome, specimen } from '../facility/specimen.ts';

const ID = openIdOf('Facility', KEY);

describe('beds as they are reported', () => {
  const tried = outcomes(specimen, OFFICE);
  // The home has 4 residents in general beds since 10 June.
  tried('reportBeds', 'OPERATING', [
    ['today', {}, 'OPERATING'],
    ['tomorrow', { asOf: '2026-07-01' }, 'INVALID_VALUE asOf'],
    ['the day of the last report', { asOf: '2026-06-10' }, 'OPERATING'],
    ['the day before it', { asOf: '2026-06-09' }, 'REPORTED_SINCE asOf'],
    ['fewer than none', { dayCare: -1 }, 'BAD_USER_INPUT'],
    ['fewer than none for children', { forChildren: -1 }, 'BAD_USER_INPUT'],
    ['more for nursing than there are', { nursing: 51 }, 'INVALID_VALUE nursing'],
    ['more for dementia than for nursing', { dementia: 25 }, 'INVALID_VALUE dementia'],
    ['just as many as live there', { total: 28 }, 'OPERATING'],
    ['one fewer than live there', { total: 27 }, 'MORE_RESIDENTS_THAN_BEDS total'],
    ['none at all', { total: 0, nursing: 0, dementia: 0 }, 'MORE_RESIDENTS_THAN_BEDS total'],
    [
      'fewer for nursing than live there',
      { nursing: 9, dementia: 8 },
      'MORE_RESIDENTS_THAN_BEDS nursing',
      `update facilities.bed_inventory set occupied_nursing = 2 where facility_id = '${KEY}'`,
    ],
    [
      'fewer for dementia than live there',
      { dementia: 1 },
      'MORE_RESIDENTS_THAN_BEDS dementia',
      `update facilities.bed_inventory set occupied_dementia = 2 where facility_id = '${KEY}'`,
    ],
  ]);
  tried(
    'reportBeds',
    'OPERATING',
    [
      ['the operator', {}, 'OPERATING'],
      [
        'the operator on the day of a report of the office',
        { asOf: '2026-06-10' },
        'REPORTED_BY_OFFICE asOf',
      ],
    ],
    OPERATOR,
  );
  tried('reportBeds', 'REGISTERED', [['the first count of all', {}, 'REGISTERED']]);
});

describe('what follows a report', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const BEDS = { total: 50, nursing: 24, dementia: 8, dayCare: 6 };
  const report = (as: string, input: Record<string, unknown> = {}) =>
    act(
      hub,
      specimen.machine,
      'reportBeds',
      {
        ...{ id: ID, version: 1, asOf: '2026-06-30', ...BEDS, ...input },
      },
      { as },
    );
  async function history() {
    const { rows } = await hub.pg.query<Record<string, unknown>>(
      `select as_of::text, total, occupied_general as taken, reported_by as by
       from facilities.bed_inventory where facility_id = $1 order by as_of`,
      [KEY],
    );
    return rows.map((row) => Object.values(row).join(' '));
  }

  test('places for disabled persons and children are no elder beds, and stay until a report names them', async () => {
    await placeHome(hub, 'OPERATING');
    const figures = async () => {
      const text = `query ($id: ID!) { region(code: "150600") { bedCounts { institution }
          nursingBedShare { denominator } }
        facility(id: $id) { version beds { total forDisabled forChildren } } }`;
      return expectData(await hub.query(text, { as: OFFICE, variables: { id: ID } }));
    };
    const before = await figures();
    const others = { asOf: '2026-06-29', forDisabled: 30, forChildren: 12 };
    expect(verdict(await report(OFFICE, others))).toBe('DONE');
    const with_ = await figures();
    expect(with_.facility.beds).toEqual({ total: 50, forDisabled: 30, forChildren: 12 });
    // Fifty beds for elders in place of forty: the 42 places for others are in no figure.
    const { institution } = before.region.bedCounts;
    expect(with_.region.bedCounts.institution).toBe(institution + 10);
    expect(with_.region.nursingBedShare.denominator).toBe(institution + 10);
    expect(verdict(await report(OFFICE, { version: 2, forChildren: 0 }))).toBe('DONE');
    expect((await figures()).facility.beds).toEqual({ total: 50, forDisabled: 30, forChildren: 0 });
  });

  test('the history stays, residents stay counted, and every other subgraph knows the beds within one relay', async () => {
    await placeHome(hub, 'OPERATING');
    expect(verdict(await report(OPERATOR))).toBe('DONE');
    expect(await history()).toEqual(['2026-06-10 40 4 OFFICE', '2026-06-30 50 4 OPERATOR']);
    const { facility } = expectData(
      await hub.query(
        `{ facility(id: "${ID}") { today: beds { total nursing dementia dayCare occupied reportedBy }
          then: beds(asOf: "2026-06-29") { total occupied reportedBy } } }`,
        { as: OPERATOR },
      ),
    );
    expect(facility).toEqual({
      today: { ...BEDS, occupied: 4, reportedBy: 'OPERATOR' },
      then: { total: 40, occupied: 4, reportedBy: 'OFFICE' },
    });
    await hub.settle();
    for (const subgraph of ['services', 'finance']) {
      const { rows } = await hub.pg.query<{ beds: number }>(
        `select beds from ${subgraph}.facility_fact where facility_id = $1`,
        [KEY],
      );
      expect([subgraph, rows]).toEqual([subgraph, [{ beds: 50 }]]);
    }
  });

  test('days of comings and goings after the report have its beds, and their own residents', async () => {
    await placeHome(hub, 'OPERATING');
    await count(hub, '2026-06-20', { occupied_general: 6, reported_by: null });
    await count(hub, '2026-06-25', { occupied_general: 5, reported_by: null });
    const few = { asOf: '2026-06-15', total: 25, nursing: 20 };
    expect(verdict(await report(OFFICE, few))).toBe('MORE_RESIDENTS_THAN_BEDS');
    expect(verdict(await report(OFFICE, { ...few, total: 26 }))).toBe('DONE');
    expect(await history()).toEqual([
      ...['2026-06-10 40 4 OFFICE', '2026-06-15 26 4 OFFICE'],
      ...['2026-06-20 26 6 ', '2026-06-25 26 5 '],
    ]);
  });

  test('of one day the report of the office holds, whoever came first', async () => {
    await placeHome(hub, 'OPERATING');
    expect(verdict(await report(OPERATOR, { total: 44 }))).toBe('DONE');
    expect(verdict(await report(OFFICE, { version: 2, total: 46 }))).toBe('DONE');
    const late = await report(OPERATOR, { version: 3, total: 44 });
    expect(late.userErrors).toMatchObject([
      { code: 'REPORTED_BY_OFFICE', path: ['input', 'asOf'] },
    ]);
    expect(await history()).toEqual(['2026-06-10 40 4 OFFICE', '2026-06-30 46 4 OFFICE']);
  });

  test('of ten who report at once by one version one is heard', async () => {
    await placeHome(hub, 'OPERATING');
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => report(n % 2 ? OPERATOR : OFFICE, { total: 50 + n })),
    );
    expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
    expect(all.map(verdict).filter((one) => one === 'VERSION_CONFLICT')).toHaveLength(9);
  });

  test('an operator is told what she may do with her facility, and nothing of another', async () => {
    await placeHome(hub, 'OPERATING');
    const allowed = async (id: string, as: string) => {
      const text = `query ($id: ID!) { facility(id: $id) { allowedActions } }`;
      const told = expectData(await hub.query(text, { as, variables: { id } }));
      return told.facility.allowedActions as string[];
    };
    expect(await allowed(ID, OPERATOR)).toEqual(['correctFacilityContact', 'reportBeds']);
    expect(await allowed(ID, 'operator:1')).toEqual([]);
    const all = [
      'correctFacility',
      'correctFacilityContact',
      'reportBeds',
      'announceFacilityClosure',
    ];
    expect(await allowed(ID, OFFICE)).toEqual(all);
  });
});
