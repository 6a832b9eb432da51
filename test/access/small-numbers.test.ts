import { testHub, type TestHub } from '../kit/hub.ts';
import { answersOf, asked, numbersIn, peopleFigures } from './people-figures.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const FIGURES = peopleFigures();
const TOLD = FIGURES.map((figure) => [asked(figure).split(' {')[0]!, figure] as const);
/** Provinces with rows; the capital has none. */
const PROVINCES = ['150000', '210000', '230000', '360000', '530000', '110000'];
const TODAY = '2026-06-30';
const OUTSIDERS = ['developer', 'partner:150100', 'elder:1', 'staff:640100'];

/** Numbers that are no people: beds, years, what a plan asks for. */
const isPeople = (path: string) =>
  !/\.(institution|nursing|community|dayCare|vacant|year|percent)\b/.test(path);

test('the open contract has figures over people, each in all its ways', () => {
  expect(FIGURES.length).toBeGreaterThanOrEqual(10);
  expect(FIGURES.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['elderCount', 'eldersByBand', 'homeCareBedCount', 'disbursed']),
  );
  for (const { selection } of FIGURES) expect(selection).toMatch(/withheld/);
});

/** Where a region lies: a county in its city, a city in its province. */
function wholeOf(code: string): string | null {
  if (code.endsWith('0000')) return null;
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** What anybody computes of a region: what is told, or what its parts add up to; and what stays open. */
interface Known {
  sum: number;
  open: string[];
}

function known(code: string, told: ReadonlyMap<string, number | null | undefined>): Known {
  const n = told.get(code);
  // Without data there is nobody.
  if (n === undefined) return { sum: 0, open: [] };
  if (n !== null) return { sum: n, open: [] };
  const parts = [...told.keys()]
    .filter((one) => wholeOf(one) === code)
    .map((one) => known(one, told));
  if (parts.length === 0) return { sum: 0, open: [code] };
  const open = parts.flatMap((part) => part.open);
  // Parts that are told while their whole is not say what it is.
  return { sum: parts.reduce((all, part) => all + part.sum, 0), open };
}

describe.each(TOLD)('%s', (_, figure) => {
  const everybody = figure.counted === 'SENSITIVE';
  const isFew = (n: number) => n < 10 && (n > 0 || everybody);

  /** The numbers by path and region; a region without data is left out. */
  async function told(province: string, as?: string) {
    const time = figure.time === 'year' ? TODAY.slice(0, 4) : undefined;
    const text = asked(figure, time);
    const paths = new Map<string, Map<string, number | null>>();
    for (const [code, answer] of await answersOf(hub, province, text, as)) {
      const reasons = JSON.stringify(answer).includes('"NO_DATA"');
      for (const [path, n] of numbersIn(answer)) {
        if (!isPeople(path) || (n === null && reasons)) continue;
        const regions = paths.get(path) ?? new Map<string, number | null>();
        paths.set(path, regions.set(code, n));
      }
    }
    return paths;
  }

  test.each(PROVINCES)('parents minus children give no small number in %s', async (province) => {
    const money = figure.name === 'disbursed';
    for (const [path, regions] of await told(province)) {
      for (const [code, n] of regions) {
        if (n !== null && !money) expect([path, code, isFew(n)]).toEqual([path, code, false]);
        const parts = [...regions.keys()].filter((one) => wholeOf(one) === code);
        if (n === null || parts.length === 0) continue;
        const each = parts.map((part) => known(part, regions));
        const open = each.flatMap((part) => part.open);
        const rest = n - each.reduce((all, part) => all + part.sum, 0);
        if (open.length === 0) continue;
        expect([path, code, open.length > 1 || (!money && rest >= 10)]).toEqual([path, code, true]);
        if (!money) expect([path, code, rest, isFew(rest)]).toEqual([path, code, rest, false]);
      }
    }
  });

  test('below the county nothing is told, and to nobody else', async () => {
    const text = `{ regions(first: 100, filter: { within: "150602" }) { nodes { level figure: ${asked(
      figure,
      figure.time === 'year' ? '2026' : undefined,
    )} } } }`;
    for (const as of [undefined, ...OUTSIDERS, 'province:150000']) {
      const { data } = await hub.query(text, { as });
      const below = data.regions.nodes.filter(
        (one: { level: string }) => !['COUNTY', 'CITY'].includes(one.level),
      );
      expect(below.length).toBeGreaterThan(50);
      for (const one of below) {
        const numbers = [...numbersIn(one.figure)].filter(
          ([path, n]) => isPeople(path) && n !== null,
        );
        expect([as, numbers]).toEqual([as, []]);
      }
    }
  });

  test('who is no staff of the region is told what anybody is', async () => {
    const open = await told('210000');
    for (const as of OUTSIDERS) expect([as, await told('210000', as)]).toEqual([as, open]);
  });

  test('on all days of a quarter the answer is that of the end of the last one', async () => {
    const days = {
      asOf: ['"2026-04-01"', '"2026-05-17"', '"2026-06-29"', '"2026-03-31"'],
      month: ['"2026-04"', '"2026-05"', '"2026-03"'],
      year: ['2026'],
    };
    const answers = new Set<string>();
    for (const of of days[figure.time!]) {
      const regions = 'codes: ["150000", "150600", "150602", "210100", "530400"]';
      const text = `{ regions(filter: { ${regions} }) { nodes { figure: ${asked(figure, of)} } } }`;
      const { data } = await hub.query(text);
      const told = ofPeople(data.regions.nodes);
      expect(told.length).toBeGreaterThanOrEqual(5);
      const end = figure.time === 'year' ? TODAY : '2026-03-31';
      for (const { asOf } of told) expect(asOf).toBe(end);
      answers.add(JSON.stringify(told));
    }
    expect(answers.size).toBe(1);
  });
});

/** What an answer says of people: all in it that could be withheld. Beds are told of each day. */
function ofPeople(answer: unknown): { asOf?: string }[] {
  if (answer === null || typeof answer !== 'object') return [];
  if ('withheld' in answer) return [answer as { asOf?: string }];
  return Object.values(answer).flatMap(ofPeople);
}

const REGISTERED = `select left(r.region_code, $1) as place, count(*)::int as n
  from elders.elder_registration r
  where r.valid_from <= $2 and coalesce(r.valid_to, 'infinity') >= $2 group by 1`;
const IN_SERVICE = `select left(b.region_code, $1) as place, count(*)::int as n
  from services.home_care_bed b
  where b.active_from <= $2 and coalesce(b.closed_on, 'infinity') > $2
    and coalesce(b.suspended_on, 'infinity') > $2 group by 1`;

describe.each([
  ['elderCount', REGISTERED],
  ['homeCareBedCount', IN_SERVICE],
])('%s', (name, sql) => {
  test.each([6, 4, 2])(
    'is the number that SQL counts by %i digits, or not told',
    async (digits) => {
      const { rows } = await hub.pg.query<{ place: string; n: number }>(sql, [digits, TODAY]);
      const codes = rows.map(({ place }) => place.padEnd(6, '0'));
      const text = `query ($codes: [String!]) { regions(first: 100, filter: { codes: $codes }) {
      nodes { code figure: ${name} { value withheld } } } }`;
      const { data } = await hub.query(text, { variables: { codes } });
      const told = new Map(data.regions.nodes.map((one: any) => [one.code.slice(0, digits), one]));
      expect(rows.length).toBeGreaterThan(0);
      for (const { place, n } of rows) {
        const { figure } = told.get(place) as { figure: { value: number | null } };
        if (figure.value !== null || n < 10)
          expect([place, figure.value]).toEqual([place, n < 10 ? null : n]);
      }
    },
  );

  test('staff of the city and of the province read every number of a county', async () => {
    const { rows } = await hub.pg.query<{ place: string; n: number }>(sql, [6, TODAY]);
    for (const as of ['staff:150600', 'province:150000']) {
      const text = `{ regions(first: 100, filter: { within: "150600", levels: [COUNTY] }) {
        nodes { code figure: ${name} { value asOf } } } }`;
      const { data } = await hub.query(text, { as });
      for (const { code, figure } of data.regions.nodes) {
        const n = rows.find(({ place }) => place === code)?.n ?? 0;
        expect([code, figure]).toEqual([code, { value: n, asOf: TODAY }]);
      }
    }
  });
});
