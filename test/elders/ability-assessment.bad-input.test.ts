import { keyOf } from '../../seeds/world/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, freshKey, type Outcome } from '../kit/mutations.ts';
import {
  assessors,
  assignment,
  clearAssessments,
  type Pair,
  placeAssessment,
  scoresOf,
} from './assessments.ts';
import { world } from './elders-world.ts';

const STAFF = 'staff:150600';
const ELDER = 1;
const ENTITY = { entity: 'AbilityAssessment' };
const ORDER = { reason: 'FIRST', standard: 'GBT42195_2022', channel: 'PHONE' };

let hub: TestHub;
let pair: Pair;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  pair = await assessors(hub);
});
afterAll(() => hub.close());

type Input = Record<string, unknown>;

const elderId = (as = STAFF, n = ELDER) => publicIdFor(as, keyOf('elder', n));
const order = async (input: Input, as = STAFF) =>
  act(hub, ENTITY, 'orderAbilityAssessment', { ...ORDER, ...input }, { as });

async function everything(): Promise<unknown> {
  const { rows } = await hub.pg.query(
    `select (select jsonb_agg(a order by a.key) from elders.ability_assessment a
             where a.elder_key = $1) as rows,
            (select count(*) from elders.transition) as steps,
            (select count(*) from elders.fact_outbox) as facts,
            (select count(*) from elders.idempotency_key) as keys`,
    [keyOf('elder', ELDER)],
  );
  return rows[0];
}

/** Tries an action and holds that everything is as it was. */
async function refused(work: () => Promise<Outcome>): Promise<Outcome> {
  const before = await everything();
  const outcome = await work();
  expect(await everything()).toEqual(before);
  return outcome;
}

/** The action on one assessment placed in a state. */
async function inState(
  state: string,
  name: string,
  input: Input | (() => Promise<Input>) = {},
  { also = '', as = STAFF }: { also?: string; as?: string } = {},
): Promise<() => Promise<Outcome>> {
  const key = await placeAssessment(hub, ELDER, state, pair, also);
  const own = typeof input === 'function' ? await input() : input;
  const id = await publicIdFor(as, key);
  return () => act(hub, ENTITY, name, { id, version: 1, ...own }, { as });
}

const refusals = ({ userErrors }: Outcome) =>
  userErrors.map(({ code, path }) => [code, path.join('.')]);

describe('an order', () => {
  beforeEach(() => clearAssessments(hub, ELDER));

  test.each([
    ['a wrong check digit', '150699193812310023', 'NATIONAL_ID_INVALID'],
    ['a day that does not exist', '362399195002290019', 'NATIONAL_ID_INVALID'],
    ['a number of 15 digits', '150602381231002', 'NATIONAL_ID_INVALID'],
    ['no number', '', 'NATIONAL_ID_INVALID'],
    ['somebody who is not on the register', '15279919400101001X', 'NOT_KNOWN'],
  ])('with %s is refused at the number', async (_, nationalId, code) => {
    const outcome = await refused(() => order({ nationalId }));
    expect(refusals(outcome)).toEqual([[code, 'input.nationalId']]);
    expect(outcome.userErrors[0]!.message).not.toContain(nationalId || 'undefined');
  });

  test('by identity number finds the elder, however it is typed', async () => {
    const typed = ` ${world.elder(ELDER).nationalId.toLowerCase()} `;
    const { node } = await order({ nationalId: typed });
    expect(node).toMatchObject({ status: 'SUBMITTED', version: 1 });
    const { rows } = await hub.pg.query(
      `select elder_key, synthetic from elders.ability_assessment where status = 'SUBMITTED'`,
    );
    expect(rows).toEqual([{ elder_key: keyOf('elder', ELDER), synthetic: false }]);
    const { rows: kept } = await hub.pg.query(
      'select to_jsonb(i)::text as text from elders.idempotency_key i',
    );
    for (const { text } of kept) expect(text).not.toContain(world.elder(ELDER).nationalId);
  });

  test('by staff of another region finds nobody, by number or by id', async () => {
    const far = 'staff:210100';
    const { nationalId } = world.elder(ELDER);
    const byNumber = await refused(() => order({ nationalId }, far));
    expect(refusals(byNumber)).toEqual([['NOT_KNOWN', 'input.nationalId']]);
    const elder = await elderId(far);
    expect((await refused(() => order({ elder }, far))).codes).toEqual(['NOT_FOUND']);
  });

  test('names the elder once: not twice, not at all', async () => {
    const { nationalId } = world.elder(ELDER);
    const elder = await elderId();
    for (const input of [{}, { elder, nationalId }]) {
      expect(refusals(await refused(() => order(input)))).toEqual([
        ['INVALID_VALUE', 'input.elder'],
      ]);
    }
  });

  test('by an elder is for herself, and never by identity number', async () => {
    const other = await elderId('elder:1', 2);
    expect((await refused(() => order({ elder: other }, 'elder:1'))).codes).toEqual(['NOT_FOUND']);
    const { nationalId } = world.elder(ELDER);
    const { codes } = await refused(() => order({ nationalId }, 'elder:1'));
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('for somebody who has died is refused', async () => {
    const { rows } = await hub.pg.query('select region_code from elders.elder where key = $1', [
      keyOf('elder', 19),
    ]);
    const as = `staff:${String(rows[0].region_code).slice(0, 4)}00`;
    const outcome = await refused(async () => order({ elder: await elderId(as, 19) }, as));
    expect(refusals(outcome)).toEqual([['NOT_KNOWN', 'input.elder']]);
  });

  test.each([
    ['malformed', 'x', 'BAD_USER_INPUT'],
    ['of something else', null, 'NOT_FOUND'],
  ])('with an elder id that is %s is refused', async (_, id, code) => {
    const elder = id ?? (await publicIdFor(STAFF, keyOf('worker', 1)));
    const outcome = await refused(() => order({ elder }));
    expect(outcome.codes).toEqual([code]);
  });

  test('is one at a time', async () => {
    const elder = await elderId();
    expect((await order({ elder, draft: true })).node).toMatchObject({ status: 'DRAFT' });
    const again = await refused(() => order({ elder, reason: 'IMMEDIATE' }));
    expect(refusals(again)).toEqual([['ALREADY_EXISTS', 'input.elder']]);
  });

  const VALID = `valid_until = date '2026-06-30'`;
  test.each([
    ['FIRST', 'EFFECTIVE', VALID, 'ALREADY_ASSESSED'],
    ['ROUTINE', 'EFFECTIVE', VALID, 'ALREADY_ASSESSED'],
    ['OTHER', 'REVIEWING', VALID, 'ALREADY_ASSESSED'],
    ['IMMEDIATE', 'EFFECTIVE', VALID, null],
    ['REVIEW', 'EFFECTIVE', VALID, null],
    ['FIRST', 'EFFECTIVE', `valid_until = date '2026-06-29'`, null],
    ['FIRST', 'EFFECTIVE', `${VALID}, region_code = '150100'`, null],
    ['FIRST', 'EFFECTIVE', `${VALID}, standard = 'LTC_2021'`, null],
    ['FIRST', 'SUPERSEDED', VALID, null],
  ])('for %s with one %s (%s) comes to %s (R-39)', async (reason, state, also, code) => {
    await placeAssessment(hub, ELDER, state, pair, also);
    const elder = await elderId();
    const run = () => order({ elder, reason });
    const outcome = code === null ? await run() : await refused(run);
    expect(refusals(outcome)).toEqual(code === null ? [] : [[code, 'input.reason']]);
  });

  test('with a key used for another elder is refused', async () => {
    const input = { elder: await elderId(), idempotencyKey: freshKey() };
    await order(input);
    const { codes } = await refused(() => order({ ...input, channel: 'ONLINE' }));
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('the assessors', () => {
  const assign = (change: (given: { organisation: string; assessors: string[] }) => Input) =>
    inState('ACCEPTED', 'assignAbilityAssessment', async () =>
      change(await assignment(STAFF, pair)),
    );

  test.each([
    ['one', (ids: string[]) => ids.slice(1)],
    ['none', () => []],
    ['the same twice', ([id]: string[]) => [id!, id!]],
    ['three', ([a, b]: string[]) => [a!, b!, a!]],
  ])('are two different people: %s is refused', async (_, change) => {
    const outcome = await refused(await assign((g) => ({ ...g, assessors: change(g.assessors) })));
    expect(refusals(outcome)).toEqual([['INVALID_VALUE', 'input.assessors']]);
  });

  test('are under contract with the organisation they are sent by', async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      'select id from workforce.assessment_organisation where id <> $1 limit 1',
      [pair.organisation],
    );
    const outcome = await refused(await assign((g) => ({ ...g, organisation: rows[0]!.id })));
    expect(refusals(outcome)).toEqual([
      ['ASSESSOR_NOT_QUALIFIED', 'input.assessors.0'],
      ['ASSESSOR_NOT_QUALIFIED', 'input.assessors.1'],
    ]);
  });

  test.each([
    ['certificates', 'until', '2026-06-29', true],
    ['certificates', 'until', '2026-06-30', false],
    ['certificates', 'from', '2026-07-01', true],
    ['certificates', 'from', '2026-06-30', false],
    ['contracts', 'until', '2026-06-29', true],
    ['contracts', 'until', '2026-06-30', false],
  ])('with %s %s %s are refused: %s', async (column, edge, day, isRefused) => {
    const { rows } = await hub.pg.query(
      'select certificates, contracts from elders.assessor_fact where worker_key = $1',
      [pair.workers[1]],
    );
    const changed = rows[0][column].map((span: object) => ({ ...span, [edge]: day }));
    const write = (value: unknown) =>
      hub.pg.query(`update elders.assessor_fact set ${column} = $2 where worker_key = $1`, [
        pair.workers[1],
        JSON.stringify(value),
      ]);
    const run = await assign((given) => ({ ...given }));
    await write(changed);
    const outcome = isRefused ? await refused(run) : await run();
    await write(rows[0][column]);
    expect(refusals(outcome)).toEqual(
      isRefused ? [['ASSESSOR_NOT_QUALIFIED', 'input.assessors.1']] : [],
    );
  });

  test('are not decided on by old facts', async () => {
    const run = await assign((given) => ({ ...given }));
    await hub.pg.query(`update elders.fact_position set as_of = now() - interval '1 hour'`);
    expect((await refused(run)).codes).toEqual(['STALE_FACTS']);
    await hub.pg.query('update elders.fact_position set as_of = now()');
  });

  test.each([
    [{ organisation: 'x' }, 'BAD_USER_INPUT'],
    [{ assessors: ['x', 'y'] }, 'BAD_USER_INPUT'],
  ])('%j is refused with %s', async (change, code) => {
    const outcome = await refused(await assign((given) => ({ ...given, ...change })));
    expect(outcome.codes).toEqual([code]);
  });
});

describe('scores', () => {
  const good = scoresOf(2);
  const score = (input: Input) => inState('ASSIGNED', 'scoreAbilityAssessment', input);

  test.each<[string, Input, [string, string][]]>([
    [
      'a score outside its item',
      { items: good.map((one, i) => (i === 3 ? { ...one, score: 5 } : one)) },
      [['SCORE_NOT_ALLOWED', 'input.items.3.score']],
    ],
    [
      'two of them',
      { items: good.map((one, i) => (i < 2 ? { ...one, score: -1 } : one)) },
      [
        ['SCORE_NOT_ALLOWED', 'input.items.0.score'],
        ['SCORE_NOT_ALLOWED', 'input.items.1.score'],
      ],
    ],
    ['an item left out', { items: good.slice(1) }, [['MISSING_ITEM', 'input.items']]],
    ['an item twice', { items: [...good, good[0]!] }, [['DUPLICATE_ITEM', 'input.items.26.code']]],
    [
      'an item of no standard',
      { items: [...good, { code: 'NOSE', score: 1 }] },
      [['UNKNOWN_ITEM', 'input.items.26.code']],
    ],
    [
      'a count below none',
      { items: good, changes: { careRiskEvents30d: [{ kind: 'FALL', count: -1 }] } },
      [['COUNT_NOT_ALLOWED', 'input.changes.careRiskEvents30d.0.count']],
    ],
    [
      'a kind of event twice',
      {
        items: good,
        changes: {
          careRiskEvents30d: [
            { kind: 'FALL', count: 1 },
            { kind: 'FALL', count: 1 },
          ],
        },
      },
      [['DUPLICATE_EVENT_KIND', 'input.changes.careRiskEvents30d.1.kind']],
    ],
  ])('with %s are refused at each field', async (_, input, expected) => {
    const outcome = await refused(await score(input));
    expect(refusals(outcome)).toEqual(expected);
  });

  test('beyond what anybody would send are refused at once', async () => {
    const items = Array.from({ length: 101 }, () => good[0]!);
    const outcome = await refused(await score({ items }));
    expect(refusals(outcome)).toContainEqual(['TOO_MANY_ITEMS', 'input.items']);
  });

  test('never come with a level of the client', async () => {
    const { codes } = await refused(await score({ items: good, finalLevel: 0 }));
    expect(codes).toHaveLength(1);
  });

  test('of somebody whose certificate has ended since are refused', async () => {
    const run = await score({ items: good });
    await hub.pg.query(
      `update elders.ability_assessment set assessor_keys = array[$1, gen_random_uuid()]
       where elder_key = $2`,
      [pair.workers[0], keyOf('elder', ELDER)],
    );
    expect(refusals(await refused(run))).toEqual([['ASSESSOR_NOT_QUALIFIED', 'input.id']]);
  });
});

describe('days', () => {
  const activate = (also: string) =>
    inState('PUBLICISED', 'activateAbilityAssessment', {}, { also });

  test('on the seventh day of public notice nothing comes into force, on the next it does', async () => {
    const early = await refused(await activate(`publicised_on = date '2026-06-23'`));
    expect(refusals(early)).toEqual([['PUBLICITY_NOT_OVER', 'input.id']]);
    const due = await (await activate(`publicised_on = date '2026-06-22'`))();
    expect(due.node).toMatchObject({ status: 'EFFECTIVE' });
  });

  test('what would be over already does not come into force', async () => {
    const late = await refused(await activate(`assessed_on = date '2025-06-29'`));
    expect(refusals(late)).toEqual([['TERM_OVER', 'input.id']]);
    const due = await (await activate(`assessed_on = date '2025-06-30'`))();
    expect(due.node).toMatchObject({ status: 'EFFECTIVE' });
  });

  test('on its last valid day an assessment does not expire, on the next it does', async () => {
    const expire = (until: string) =>
      inState('EFFECTIVE', 'expireAbilityAssessment', {}, { also: `valid_until = '${until}'` });
    const early = await refused(await expire('2026-06-30'));
    expect(refusals(early)).toEqual([['TERM_NOT_OVER', 'input.id']]);
    expect((await (await expire('2026-06-29'))()).node).toMatchObject({ status: 'EXPIRED' });
  });
});

test('a review that moves the level without scores is refused', async () => {
  const name = 'concludeAbilityAssessmentReview';
  const outcome = await refused(await inState('REVIEWING', name, { changes: { coma: true } }));
  expect(refusals(outcome)).toEqual([['INVALID_VALUE', 'input.changes']]);
});

test('a stale version is refused', async () => {
  const run = await inState('SUBMITTED', 'acceptAbilityAssessment', { version: 2 });
  expect(refusals(await refused(run))).toEqual([['VERSION_CONFLICT', 'input.version']]);
});

test.each([
  ['malformed', async () => 'x', ['BAD_USER_INPUT']],
  ['of nothing', () => publicIdFor(STAFF, keyOf('elder', 999_999)), ['NOT_FOUND']],
  // Read with another key, it is an id of nothing, or no id at all.
  [
    'made for somebody else',
    () => publicIdFor('staff:210100', keyOf('assessment', 4)),
    ['NOT_FOUND', 'BAD_USER_INPUT'],
  ],
])('an id %s is refused', async (_, id, possible) => {
  const run = await inState('SUBMITTED', 'acceptAbilityAssessment', async () => ({
    id: await id(),
  }));
  const { codes } = await refused(run);
  expect(codes).toHaveLength(1);
  expect(possible).toContain(codes[0]);
});
