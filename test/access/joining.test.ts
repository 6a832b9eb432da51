import { testHub, type TestHub } from '../kit/hub.ts';
import { everyNth, LONG } from '../kit/samples.ts';
import { TEST_ELDERS } from '../kit/world.ts';
import { lookUpAll, takeAll, type Told, valuesOf } from './all-of-her.ts';

/**
 * Two cities of a pact have looked up the same persons, and put together all that they were told: ids,
 * cursors, errors, each value of each field that their contract has. Can they tell who is one person?
 *
 * What a duty needs of a person tells people apart by itself where few are alike: who is the one woman
 * of a county born in 1942 is known by just that. This is chance, and stands in NEEDED with its form.
 * Beyond chance is whoever is told apart by anything else, alone or together with what is needed.
 */
const OFFICES = ['partner:150100', 'partner:150200'] as const;
/** Places of which both hold a grant: a city, in the long run all where seeded persons live. */
const PLACES = LONG
  ? ['150100', '150200', '150600', '150900', '210100', '230000', '361181', '530400']
  : ['150600'];

const MONTH = /^\d{4}-\d{2}$/;
const NAME = /^[A-Z]+(_[A-Z]+)*$/;
const YES_NO = /^(true|false)$/;
const FEW = /^\d{1,2}$/;
const PUBLIC = /^[A-Z]\w+:/;

/** Months of rows, and what a row says of itself. */
const ROW = { synthetic: YES_NO, version: FEW, createdAt: MONTH, updatedAt: MONTH, status: NAME };
const VISIT_STATUS = {
  ...{ month: MONTH, state: NAME, visited: YES_NO, visitedAtHome: YES_NO },
  ...{ contacts: FEW, attempts: FEW, lastContactOn: MONTH },
};

const NEEDED = new Map<string, RegExp>([
  ...under('', {
    ...{ synthetic: YES_NO, sex: NAME, birthDate: /^\d{4}$/, age: /^\d{2,3}$/ },
    ...{ lifeStatus: NAME, lifeStatusOn: MONTH, livingSituation: NAME },
    'residenceRegion.id': /^Region:\d{6}$/,
  }),
  ...under('currentAbility.', { band: NAME, 'assessment.band': NAME }),
  ...under('currentAbility.assessment.', { synthetic: YES_NO }),
  ...under('currentAdmission.', {
    ...ROW,
    ...{ appliedOn: MONTH, queuedOn: MONTH, admittedOn: MONTH, dischargedOn: MONTH },
    ...{ withdrawnOn: MONTH, provisionalUntil: MONTH, 'facility.id': PUBLIC },
  }),
  ...under('homeCareBed.', {
    ...ROW,
    ...{ assessedOn: MONTH, activeFrom: MONTH },
    ...{ suspendedOn: MONTH, closedOn: MONTH, plannedHours: FEW },
    ...{ 'provider.id': PUBLIC, 'region.id': /^Region:\d{6}$/ },
  }),
  ...under('visitPlan.', {
    ...ROW,
    ...{ registeredOn: MONTH, endedOn: MONTH, visitorRole: NAME, mode: NAME },
    ...{ 'provider.id': PUBLIC, 'region.id': /^Region:\d{6}$/ },
  }),
  ...under('visitPlan.visitStatus.', VISIT_STATUS),
  ...under('visitStatus.', VISIT_STATUS),
]);

function under(at: string, forms: Readonly<Record<string, RegExp>>): [string, RegExp][] {
  return Object.entries(forms).map(([path, form]) => [`${at}${path}`, form]);
}

const PATIENCE = LONG ? 1_800_000 : 180_000;

type Values = readonly (readonly [path: string, value: string])[];

/** One office's knowledge of each person, in the order of the persons, which it does not know. */
type Knows = readonly Values[];

const isNeeded = ([path, value]: Values[number]) => NEEDED.get(path)?.test(value) === true;

/** What an answer holds, its errors too: where they stand, and all that they say. */
function held({ data, errors }: Told): Values {
  const said = errors.map(({ path = [], ...error }) => {
    const at = path.filter((part) => typeof part === 'string').slice(1);
    return [`error ${at.join('.')}`, JSON.stringify(error)] as const;
  });
  return [...valuesOf(data), ...said];
}

/** Persons of whom one office holds a key that nobody else has there, and the other one too. */
function linked(a: Knows, b: Knows, keysOf: (values: Values) => Iterable<string>): Set<number> {
  const once = (knows: Knows) => {
    const holders = new Map<string, number | null>();
    for (const [person, values] of knows.entries()) {
      for (const key of new Set(keysOf(values))) {
        holders.set(key, holders.has(key) ? null : person);
      }
    }
    return holders;
  };
  const found = new Set<number>();
  const others = once(b);
  for (const [key, person] of once(a)) {
    if (person !== null && others.get(key) === person) found.add(person);
  }
  return found;
}

/** Paths whose values both offices meet at all: what is made for one recipient drops out. */
function shared(a: Knows, b: Knows): (one: Values[number]) => boolean {
  const met = (knows: Knows) =>
    new Set(knows.flatMap((values) => values.map(([path, value]) => `${path} ${value}`)));
  const [of, others] = [met(a), met(b)];
  const paths = new Set<string>();
  for (const values of a) {
    for (const [path, value] of values) if (others.has(`${path} ${value}`)) paths.add(path);
  }
  return ([path, value]) => paths.has(path) && of.has(`${path} ${value}`);
}

/** In one order: which of two fields fails first is chance. */
const together = (values: Values) =>
  values
    .map(([path, value]) => `${path} ${value}`)
    .sort()
    .join('\n');

/** How many persons the offices tell to be one, with how many they do by what is needed alone. */
function attack(a: Knows, b: Knows): { chance: number; beyond: number } {
  const both = shared(a, b);
  // By all at once: a combination that only one person has is a part of it.
  const byNeed = linked(a, b, (values) => [together(values.filter(isNeeded))]);
  const byAll = linked(a, b, (values) => [together(values.filter(both))]);
  // By a single value, wherever it stands.
  const byOne = linked(a, b, (values) =>
    values.filter((one) => !isNeeded(one)).map(([, value]) => value),
  );
  const beyond = new Set([...byOne, ...[...byAll].filter((person) => !byNeed.has(person))]);
  return { chance: byNeed.size, beyond: beyond.size };
}

let hub: TestHub;
let persons: string[];
let knows: [Knows, Knows];

beforeAll(async () => {
  hub = await testHub({ own: true });
  // Nobody here has consented to either.
  await hub.pg.query('update access.share set ended_at = now()');
  persons = everyNth(await lookUpAll(hub, OFFICES, PLACES), 2, 0);
  const [a, b] = await Promise.all(OFFICES.map((as) => takeAll(hub, as, persons)));
  knows = [a!.map(held), b!.map(held)];
}, PATIENCE);
afterAll(() => hub.close());

test('two offices that looked up the same persons tell fewer than 1 in 1,000 beyond chance', () => {
  expect(persons.length).toBe(LONG ? TEST_ELDERS : 200);
  const { beyond, chance } = attack(...knows);
  expect(beyond).toBeLessThan(persons.length / 1_000);
  if (LONG) process.stderr.write(`${chance} of ${persons.length} by what is needed\n`);
});

test('what is told is what a duty needs, in its form, or is made for one office alone', () => {
  const both = shared(...knows);
  const others = new Map<string, string>();
  for (const values of knows[0]) {
    for (const one of values) {
      if (both(one) && !isNeeded(one) && !one[0].startsWith('error')) others.set(...one);
    }
  }
  // What nobody has: no consents, and no page after them.
  expect([...others].filter(([path]) => !path.startsWith('consents.'))).toEqual([]);
  const told = new Set(knows[0].flatMap((values) => values.map(([path]) => path)));
  expect([...NEEDED.keys()].filter((path) => told.has(path)).length).toBeGreaterThan(40);
});

describe('the attack finds who they are when they are told', () => {
  test.each<[what: string, sql: string]>([
    ['the day of birth', `select key, birth_date::text as value from elders.elder`],
    ['the telephone', 'select key, phone as value from elders.elder'],
    [
      'the end of the identity number',
      'select key, right(national_id_masked, 4) as value from elders.elder',
    ],
    ['the name', 'select key, name as value from elders.elder'],
    [
      'the day of a visit',
      `select elder_key as key, min(visited_on)::text as value from services.visit_record group by 1`,
    ],
    [
      'when the hub first held a row',
      `select elder_key as key, (timestamptz '2026-01-01' + n * interval '1 second')::text as value
      from (select elder_key, row_number() over () as n from services.visit_plan) x`,
    ],
    ['the key', 'select key, key::text as value from elders.elder'],
  ])('%s', async (what, sql) => {
    const { rows } = await hub.pg.query<{ key: string; value: string }>(sql);
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    const more = (one: Knows) =>
      one.map((told, n) => {
        const value = values.get(persons[n]!);
        return value === undefined ? told : [...told, [what, value] as const];
      });
    const { beyond } = attack(more(knows[0]), more(knows[1]));
    // The test above would fail.
    expect(beyond).toBeGreaterThanOrEqual(persons.length / 1_000);
  });
});
