import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { assignment, placeAssessment, scoresOf } from './assessments.ts';
import { refusals, triesOn } from './refused.ts';

const STAFF = 'staff:150600';
const ELDER = 1;

const tries = triesOn(ELDER);

type Input = Record<string, unknown>;

/** The action on one assessment placed in a state. */
async function inState(
  state: string,
  name: string,
  input: Input | (() => Promise<Input>) = {},
  also = '',
): Promise<() => Promise<Outcome>> {
  const key = await placeAssessment(tries.hub, ELDER, state, tries.pair, also);
  const own = typeof input === 'function' ? await input() : input;
  const id = await publicIdFor(STAFF, 'AbilityAssessment', key);
  const asked = { id, version: 1, ...own };
  return () => act(tries.hub, { entity: 'AbilityAssessment' }, name, asked, { as: STAFF });
}

describe('the assessors', () => {
  const assign = (change: (given: { organisation: string; assessors: string[] }) => Input) =>
    inState('ACCEPTED', 'assignAbilityAssessment', async () =>
      change(await assignment(STAFF, tries.pair)),
    );

  test('are two: one is refused, and so are three', async () => {
    const third = await publicIdFor(STAFF, 'Worker', keyOf('worker', 999_999));
    for (const change of [(ids: string[]) => ids.slice(1), (ids: string[]) => [...ids, third]]) {
      const outcome = await tries.refused(
        await assign((g) => ({ ...g, assessors: change(g.assessors) })),
      );
      expect(refusals(outcome)).toEqual([['INVALID_VALUE', 'input.assessors']]);
    }
  });

  test.each([
    ['none', () => []],
    ['the same twice', ([id]: string[]) => [id!, id!]],
  ])('are different people: %s is no input', async (_, change) => {
    const outcome = await tries.refused(
      await assign((g) => ({ ...g, assessors: change(g.assessors) })),
    );
    expect(outcome.codes).toEqual(['BAD_USER_INPUT']);
  });

  test('are under contract with the organisation they are sent by', async () => {
    const { rows } = await tries.hub.pg.query<{ id: string }>(
      'select id from workforce.assessment_organisation where id <> $1 limit 1',
      [tries.pair.organisation],
    );
    const outcome = await tries.refused(
      await assign((g) => ({ ...g, organisation: `AssessmentOrganisation:${rows[0]!.id}` })),
    );
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
    const { rows } = await tries.hub.pg.query(
      'select certificates, contracts from elders.assessor_fact where worker_key = $1',
      [tries.pair.workers[1]],
    );
    const changed = rows[0][column].map((span: object) => ({ ...span, [edge]: day }));
    const write = (value: unknown) =>
      tries.hub.pg.query(`update elders.assessor_fact set ${column} = $2 where worker_key = $1`, [
        tries.pair.workers[1],
        JSON.stringify(value),
      ]);
    const run = await assign((given) => ({ ...given }));
    await write(changed);
    const outcome = isRefused ? await tries.refused(run) : await run();
    await write(rows[0][column]);
    expect(refusals(outcome)).toEqual(
      isRefused ? [['ASSESSOR_NOT_QUALIFIED', 'input.assessors.1']] : [],
    );
  });

  test('are not decided on by old facts', async () => {
    const run = await assign((given) => ({ ...given }));
    await tries.hub.pg.query(`update elders.fact_position set as_of = now() - interval '1 hour'`);
    expect((await tries.refused(run)).codes).toEqual(['STALE_FACTS']);
    await tries.hub.pg.query('update elders.fact_position set as_of = now()');
  });

  test.each([
    [{ organisation: 'x' }, 'BAD_USER_INPUT'],
    [{ assessors: ['x', 'y'] }, 'BAD_USER_INPUT'],
  ])('%j is refused with %s', async (change, code) => {
    const outcome = await tries.refused(await assign((given) => ({ ...given, ...change })));
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
    const outcome = await tries.refused(await score(input));
    expect(refusals(outcome)).toEqual(expected);
  });

  test('beyond what anybody would send are refused at once', async () => {
    const items = Array.from({ length: 101 }, () => good[0]!);
    const outcome = await tries.refused(await score({ items }));
    expect(refusals(outcome)).toContainEqual(['TOO_MANY_ITEMS', 'input.items']);
  });

  test('never come with a level of the client', async () => {
    const { codes } = await tries.refused(await score({ items: good, finalLevel: 0 }));
    expect(codes).toHaveLength(1);
  });

  test('of somebody whose certificate has ended since are refused', async () => {
    const run = await score({ items: good });
    await tries.hub.pg.query(
      `update elders.ability_assessment set assessor_keys = array[$1, gen_random_uuid()]
       where elder_key = $2`,
      [tries.pair.workers[0], keyOf('elder', ELDER)],
    );
    expect(refusals(await tries.refused(run))).toEqual([['ASSESSOR_NOT_QUALIFIED', 'input.id']]);
  });
});

describe('days', () => {
  const activate = (also: string) => inState('PUBLICISED', 'activateAbilityAssessment', {}, also);

  test('on the seventh day of public notice nothing comes into force, on the next it does', async () => {
    const early = await tries.refused(await activate(`publicised_on = date '2026-06-23'`));
    expect(refusals(early)).toEqual([['PUBLICITY_NOT_OVER', 'input.id']]);
    const due = await (await activate(`publicised_on = date '2026-06-22'`))();
    expect(due.node).toMatchObject({ status: 'EFFECTIVE' });
  });

  test('what would be over already does not come into force', async () => {
    const late = await tries.refused(await activate(`assessed_on = date '2025-06-29'`));
    expect(refusals(late)).toEqual([['TERM_OVER', 'input.id']]);
    const due = await (await activate(`assessed_on = date '2025-06-30'`))();
    expect(due.node).toMatchObject({ status: 'EFFECTIVE' });
  });

  test('on its last valid day an assessment does not expire, on the next it does', async () => {
    const expire = (until: string) =>
      inState('EFFECTIVE', 'expireAbilityAssessment', {}, `valid_until = '${until}'`);
    const early = await tries.refused(await expire('2026-06-30'));
    expect(refusals(early)).toEqual([['TERM_NOT_OVER', 'input.id']]);
    expect((await (await expire('2026-06-29'))()).node).toMatchObject({ status: 'EXPIRED' });
  });
});

test('a review that moves the level without scores is refused', async () => {
  const name = 'concludeAbilityAssessmentReview';
  const outcome = await tries.refused(
    await inState('REVIEWING', name, { changes: { coma: true } }),
  );
  expect(refusals(outcome)).toEqual([['INVALID_VALUE', 'input.changes']]);
});

test('a stale version is refused', async () => {
  const run = await inState('SUBMITTED', 'acceptAbilityAssessment', { version: 2 });
  expect(refusals(await tries.refused(run))).toEqual([['VERSION_CONFLICT', 'input.version']]);
});

test.each([
  ['malformed', async () => 'x', ['BAD_USER_INPUT']],
  [
    'of nothing',
    () => publicIdFor(STAFF, 'AbilityAssessment', keyOf('elder', 999_999)),
    ['NOT_FOUND'],
  ],
  ['of another type', () => publicIdFor(STAFF, 'Elder', keyOf('elder', 4)), ['BAD_USER_INPUT']],
  [
    'made for somebody else',
    () => publicIdFor('staff:210100', 'AbilityAssessment', keyOf('assessment', 4)),
    ['BAD_USER_INPUT'],
  ],
])('an id %s is refused', async (_, id, possible) => {
  const run = await inState('SUBMITTED', 'acceptAbilityAssessment', async () => ({
    id: await id(),
  }));
  const { codes } = await tries.refused(run);
  expect(codes).toHaveLength(1);
  expect(possible).toContain(codes[0]);
});
