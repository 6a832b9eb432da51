import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const hub = journeyHub();

/** What the policy documents promise beside what the rows of the hub say. */
const TARGETS = graphql(`
  query TargetsAndActuals($first: Int!, $after: String, $filter: TargetFilter) {
    targets(first: $first, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        owner
        kind
        comparison
        value
        unit
        actual {
          value
          numerator
          denominator
          asOf
          met
          difference
          withheld
          reason
          synthetic
          factor
        }
      }
    }
  }
`);

const KINDS = ['TARGET', 'STANDARD', 'RATE', 'BASELINE'];
const OWNERS = ['ELDERS', 'SERVICES', 'FACILITIES', 'WORKFORCE', 'FINANCE', 'REGIONS'];

async function allTargets(as?: string) {
  const first = await ask(hub(), TARGETS, { as, first: 100 });
  const after = first.targets!.pageInfo.endCursor;
  const rest = await ask(hub(), TARGETS, { as, first: 100, after });
  expect(rest.targets!.pageInfo.hasNextPage).toBe(false);
  // `Target:150600-HOME_BED` says its type; below the register's own name is enough.
  return [...first.targets!.nodes, ...rest.targets!.nodes].map((one) => ({
    ...one,
    id: one.id.replace('Target:', ''),
  }));
}

/** Exactly: a decimal as a whole number of ten-thousandths. */
function scaled(decimal: string): bigint {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
}

test('anyone sees which of the 172 targets are met, by how much, and why the others have no figure', async () => {
  const targets = await allTargets();
  expect(targets).toHaveLength(172);
  const counted = targets.filter(({ kind }) => KINDS.includes(kind));
  const measured = counted.filter(({ actual }) => actual!.value !== null);
  expect(measured.length).toBeGreaterThanOrEqual(40);
  const known = counted.filter((one) => measured.includes(one) || one.actual!.withheld !== null);
  expect(new Set(known.map(({ owner }) => owner))).toEqual(new Set(OWNERS));
  const met = measured.filter(({ actual }) => actual!.met);
  expect(met.length).toBeGreaterThanOrEqual(10);
  expect(measured.length - met.length).toBeGreaterThanOrEqual(10);

  for (const { actual } of targets) {
    const { value, reason } = actual!;
    const judged = reason !== 'SAMPLE';
    expect(value === null).toBe(judged && reason !== null);
    expect(actual!.synthetic).toBe(true);
    expect(actual!.asOf <= '2026-06-30').toBe(true);
  }
});

test('met is decided on the exact numbers, and the difference agrees with it', async () => {
  for (const { kind, comparison, value: goal, unit, actual } of await allTargets()) {
    const { value, numerator, denominator, difference, met, reason } = actual!;
    if (value === null || reason === 'SAMPLE') continue;
    if (kind === 'MILESTONE' && met === null) {
      expect(difference).toBeNull();
      continue;
    }
    const factor = unit === '%' ? 100n : 1n;
    const top = scaled(numerator!) * factor * 10_000n;
    const wanted = scaled(goal) * scaled(denominator ?? '1');
    const decided = { AT_LEAST: top >= wanted, AT_MOST: top <= wanted, EQUAL: top === wanted };
    expect(met).toBe(decided[comparison]);
    if (comparison === 'AT_LEAST') expect(met).toBe(!difference!.startsWith('-'));
    expect(scaled(value) - scaled(goal)).toBe(scaled(difference!));
  }
});

test('a number of a whole region is told with its factor and not judged where people are a sample', async () => {
  const targets = await allTargets('staff:150600');
  const unjudged = targets.filter(({ actual }) => actual!.reason === 'SAMPLE');
  expect(unjudged.map(({ id }) => id)).toContain('150600-HOME_BED');
  for (const { owner, unit, actual } of unjudged) {
    const { value, denominator, met, difference } = actual!;
    expect([denominator, met, difference]).toEqual([null, null, null]);
    expect(value).not.toBeNull();
    expect(unit).not.toBe('%');
    // Places and staff are whole in this world: only what people are given is a sample.
    expect(['ELDERS', 'SERVICES', 'FINANCE']).toContain(owner);
  }
  const byId = new Map(targets.map((one) => [one.id, one.actual!]));
  expect(byId.get('150600-HOME_BED')).toMatchObject({ factor: '0.001234' });
  expect(byId.get('530400-BEDS')).toMatchObject({ factor: '1', met: true, reason: null });
  const { rows } = await hub().pg.query<{ sample: object }>(
    `select sample from regions.region where code in ('150600', '150602001001') order by code`,
  );
  expect(rows[0]!.sample).toMatchObject({ elders: 400, year: 2020, placesFactor: '1' });
  expect(rows[1]!.sample).toEqual(rows[0]!.sample);
});

describe('a figure is that of the rows:', () => {
  test.each([
    [
      '150600-NURSING_BED_SHARE',
      `select sum(b.nursing)::int as numerator, sum(b.total)::int as denominator
       from facilities.facility f cross join lateral (
         select * from facilities.bed_inventory i
         where i.facility_id = f.id and i.as_of <= '2025-12-31' order by i.as_of desc limit 1) b
       where f.region_code like '1506%' and f.status = 'OPERATING'
         and coalesce(f.opened_on, '-infinity') <= '2025-12-31' and f.type in ('NURSING_HOME',
         'DESTITUTE_HOME', 'WELFARE_INSTITUTE', 'HONOUR_HOME', 'NURSING_HOSPITAL')`,
    ],
    [
      '150600-STREET_CENTRE',
      `select count(*) filter (where exists (select from facilities.facility f
           where f.type = 'COMPREHENSIVE_CENTRE' and f.status = 'OPERATING'
             and f.region_code like r.code || '%'))::int as numerator,
         count(*)::int as denominator
       from regions.region r where r.level = 'TOWNSHIP' and r.code like '1506%'
         and not r.statistical_only and r.name like '%街道%'`,
    ],
    [
      '150600-HOME_BED',
      `select count(*)::int as numerator, null as denominator from services.home_care_bed
       where active_from <= '2025-12-31' and region_code like '1506%'
         and coalesce(closed_on, 'infinity') > '2025-12-31'
         and coalesce(suspended_on, 'infinity') > '2025-12-31'`,
    ],
    [
      '361181-TRAINED_WORKERS',
      `select count(distinct e.worker_key)::int as numerator, null as denominator
       from workforce.enrolment e where e.region_code = '361181' and e.status = 'CERTIFIED'
         and e.passed_on <= '2025-12-31'`,
    ],
    [
      '361181-LOTTERY_SHARE',
      `select elder_care / 100 as numerator, total / 100 as denominator
       from finance.lottery_fund_allocation where region_code = '361181' and year = 2025`,
    ],
    [
      '150600-FACILITY_PLAN',
      `select count(*)::int as numerator, null as denominator from regions.facility_plan
       where region_code like '1506%' and approved_on <= '2024-12-31'`,
    ],
  ])('%s', async (id, sql) => {
    // Of few people the city alone reads a number.
    const as = `staff:${id.slice(0, 6)}`;
    const target = (await allTargets(as)).find((one) => one.id === id)!;
    const { rows } = await hub().pg.query<{ numerator: unknown; denominator: unknown }>(sql);
    const text = (number: unknown) => (number === null ? null : String(number));
    expect(target.actual).toMatchObject({
      numerator: text(rows[0]!.numerator),
      denominator: text(rows[0]!.denominator),
    });
  });
});

test('staff see the small numbers of their own region, and nothing else that the public does not', async () => {
  const open = await allTargets();
  const staff = await allTargets('staff:150600');
  const differing = staff.filter((one, n) => one.actual!.value !== open[n]!.actual!.value);
  expect(differing.length).toBeGreaterThan(0);
  for (const { id } of differing) {
    expect(id.startsWith('150600-')).toBe(true);
    expect(open.find((one) => one.id === id)!.actual!.reason).toBe('SMALL_NUMBER');
  }
});

test('what only a rule uses, or what cannot be counted, says so', async () => {
  const reasons = new Map((await allTargets()).map(({ id, actual }) => [id, actual!.reason]));
  expect(reasons.get('361181-MED_INS_WAIT')).toBe('RULE_PARAMETER');
  expect(reasons.get('530400-CIRCLE_15')).toBe('NOT_MEASURABLE');
  expect(reasons.get('361181-FIRE_MAJOR_OPEN')).toBe('NOT_MEASURED_YET');
  expect(reasons.get('210100-ADAPT_CAP')).toBe('NO_DATA');
});

test('a list costs no more statements than it has indicators, however many regions ask', async () => {
  for (const first of [50, 100]) {
    const found = await ask(hub(), TARGETS, { first });
    const indicators = new Set(found.targets!.nodes.map(({ id }) => id.slice(id.indexOf('-') + 1)));
    const sent = await hub().statements(() => ask(hub(), TARGETS, { first }));
    expect(sent.length).toBeLessThanOrEqual(indicators.size);
  }
  // One indicator of several regions on the same day: the statement of one.
  const cost = (filter: { indicator: string; within?: string }) =>
    hub().statements(() => ask(hub(), TARGETS, { first: 100, filter }));
  const indicator = 'LOTTERY_SHARE';
  const one = await cost({ indicator, within: '361181' });
  const two = await cost({ indicator });
  expect(two).toHaveLength(one.length);
});
