import { keyOf } from '../../seeds/world/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, freshKey } from '../kit/mutations.ts';
import {
  ASSESSED,
  elderId,
  elderKey,
  freeHome,
  placeAdmission,
  type Row,
  tellElder,
} from './admission-rows.ts';

const STAFF = 'staff:150600';
const ADMISSION = { entity: 'Admission' };
const KEY = keyOf('admission', 900_001);
/** Elders of Ordos without a stay: the one it is about, and others. */
const ELDER = 9;
const OTHER = 8;

let hub: TestHub;
let home: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  home = await freeHome(hub);
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.pg.query('delete from facilities.transition');
  await hub.pg.query('delete from facilities.admission where elder_key = any($1)', [
    [elderKey(ELDER), elderKey(OTHER)],
  ]);
  await tellElder(hub, elderKey(ELDER), { assessments: [ASSESSED], life_status: 'ACTIVE' });
  await hub.pg.query(`update facilities.facility set status = 'OPERATING' where id = $1`, [home]);
  await leaveFree(5);
});

const leaveFree = (beds: number) =>
  hub.pg.query(
    `update facilities.bed_inventory set occupied_nursing = nursing - dementia - $2
     where facility_id = $1`,
    [home, beds],
  );

async function place(status: string, columns: Row = {}) {
  const stay = { key: KEY, status, elderKey: elderKey(ELDER), facility: home, columns };
  return { id: await publicIdFor(STAFF, await placeAdmission(hub, stay)), version: 1 };
}

/** Puts somebody else into the queue of the same home. */
async function another(status: string, columns: Row = {}) {
  const key = keyOf('admission', 900_002);
  const stay = { key, status, elderKey: elderKey(OTHER), facility: home, columns };
  return { id: await publicIdFor(STAFF, await placeAdmission(hub, stay)), version: 1 };
}

async function traces() {
  const { rows } = await hub.pg.query<object>(
    `select (select jsonb_agg(to_jsonb(a) order by a.key) from facilities.admission a
         where a.elder_key = any($1)) as rows,
       (select jsonb_agg(to_jsonb(b) order by b.id) from facilities.bed_inventory b
         where b.facility_id = $2) as beds,
       (select count(*) from facilities.transition) as steps,
       (select count(*) from facilities.fact_outbox) as facts,
       (select count(*) from facilities.idempotency_key) as keys`,
    [[elderKey(ELDER), elderKey(OTHER)], home],
  );
  return rows[0];
}

async function refused(name: string, input: Row, as = STAFF) {
  const before = await traces();
  const outcome = await act(hub, ADMISSION, name, input, { as });
  expect(await traces()).toEqual(before);
  return outcome;
}

const done = (name: string, input: Row, fields = 'status version') =>
  act(hub, { ...ADMISSION, fields }, name, input, { as: STAFF });

const at = (code: string, field: string) => [
  { code, path: ['input', field], message: expect.any(String) as string },
];

describe('applying', () => {
  const apply = async (input: Row, as = STAFF) =>
    refused(
      'applyForAdmission',
      { elder: await elderId(as, ELDER), facility: home, bedClass: 'NURSING', ...input },
      as,
    );
  const facilityWhere = async (condition: string) => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select id from facilities.facility where ${condition} order by id limit 1`,
    );
    return rows[0]!.id;
  };

  test.each([
    [
      'an elder nobody knows',
      async () => ({ elder: await elderId(STAFF, 999_999) }),
      'NOT_KNOWN',
      'elder',
    ],
    ['an elder who died', async () => ({ elder: await elderId(STAFF, 19) }), 'NOT_KNOWN', 'elder'],
    [
      'a facility nobody knows',
      () => ({ facility: keyOf('facility', 999_999) }),
      'NOT_KNOWN',
      'facility',
    ],
    [
      'a station where nobody lives',
      async () => ({
        facility: await facilityWhere(`type = 'CARE_STATION' and region_code like '1506%'`),
      }),
      'INVALID_VALUE',
      'facility',
    ],
    ['a place for the day', () => ({ bedClass: 'DAY_CARE' }), 'INVALID_VALUE', 'bedClass'],
  ])('for %s is refused at its field', async (_, input, code, field) => {
    expect((await apply(await input())).userErrors).toEqual(at(code, field));
  });

  test('to a home that does not operate is refused', async () => {
    await hub.pg.query(`update facilities.facility set status = 'SUSPENDED' where id = $1`, [home]);
    expect((await apply({})).userErrors).toEqual(at('FACILITY_NOT_OPERATING', 'facility'));
  });

  test.each(['APPLIED', 'WAITLISTED', 'OFFERED', 'ADMITTED'])(
    'beside one that is %s there is refused',
    async (status) => {
      await place(status);
      expect((await apply({})).userErrors).toEqual(at('ALREADY_EXISTS', 'facility'));
    },
  );

  test.each(['DISCHARGED', 'WITHDRAWN'])('after one that is %s it is taken', async (status) => {
    await place(status);
    const input = { elder: await elderId(STAFF, ELDER), facility: home, bedClass: 'GENERAL' };
    const { node } = await done('applyForAdmission', input, 'status bedClass emergency');
    expect(node).toEqual({ status: 'APPLIED', bedClass: 'GENERAL', emergency: false });
  });

  test('ten times at once with ten keys makes one', async () => {
    const input = { elder: await elderId(STAFF, ELDER), facility: home, bedClass: 'NURSING' };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => done('applyForAdmission', input)),
    );
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 9 }, () => 'ALREADY_EXISTS'),
    );
  });

  test.each([
    [
      'an id made for somebody else',
      async () => ({ elder: await elderId('staff:210100', ELDER) }),
      'input.elder',
    ],
    ['an elder id that is none', () => ({ elder: 'nonsense' }), 'input.elder'],
    ['a facility id that is none', () => ({ facility: 'x' }), 'input.facility'],
    ['a key of seven characters', () => ({ idempotencyKey: '1234567' }), 'idempotencyKey'],
  ])('with %s is the caller’s mistake', async (_, input, argument) => {
    const { errors } = await apply(await input());
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('by another elder is NOT_FOUND, whatever there is of the elder', async () => {
    await place('APPLIED');
    const { codes } = await apply({ elder: await elderId('elder:2', ELDER) }, 'elder:2');
    expect(codes).toEqual(['NOT_FOUND']);
  });

  test('to a home of another city is NOT_FOUND', async () => {
    const facility = await facilityWhere(
      `type = 'NURSING_HOME' and region_code like '2101%' and status = 'OPERATING'`,
    );
    expect((await apply({ facility })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('what rests on facts of elders', () => {
  test.each([
    ['checkAdmissionAssessment', 'APPLIED'],
    ['waitlistAdmission', 'ASSESSMENT_CHECK'],
    ['admitElder', 'OFFERED'],
    ['confirmAdmission', 'ADMITTED'],
  ])('%s is refused when they are old, and for somebody who died', async (name, status) => {
    const check = name === 'checkAdmissionAssessment' && { emergency: false };
    const stay = { ...(await place(status)), ...check };
    const old = `update facilities.fact_position set as_of = now() - interval '1 hour'
      where source = 'elders/ELDER'`;
    await hub.pg.query(old);
    expect((await refused(name, stay)).codes).toEqual(['STALE_FACTS']);
    await hub.pg.query('update facilities.fact_position set as_of = now()');
    await tellElder(hub, elderKey(ELDER), { life_status: 'DECEASED' });
    expect((await refused(name, stay)).userErrors).toEqual(at('NOT_KNOWN', 'id'));
  });
});

describe('the assessment before an admission (R-08)', () => {
  const MISSING: [string, Row[]][] = [
    ['none', []],
    ['one that ended yesterday', [{ ...ASSESSED, until: '2026-06-29' }]],
    ['one that begins tomorrow', [{ ...ASSESSED, from: '2026-07-01' }]],
    ['one of another city', [{ ...ASSESSED, regionCode: '150102' }]],
    ['one for insurance', [{ ...ASSESSED, standard: 'LTC_2021' }]],
  ];

  test.each(MISSING)('with %s the check is refused in Ordos', async (_, assessments) => {
    await tellElder(hub, elderKey(ELDER), { assessments });
    const { userErrors } = await refused('checkAdmissionAssessment', {
      ...(await place('APPLIED', { emergency: true })),
      emergency: false,
    });
    expect(userErrors).toEqual(at('ASSESSMENT_REQUIRED', 'id'));
  });

  test.each(MISSING)('with %s nobody moves in', async (_, assessments) => {
    await tellElder(hub, elderKey(ELDER), { assessments });
    const { userErrors } = await refused('admitElder', await place('OFFERED'));
    expect(userErrors).toEqual(at('ASSESSMENT_REQUIRED', 'id'));
  });

  test('one that ends today is valid', async () => {
    await tellElder(hub, elderKey(ELDER), { assessments: [{ ...ASSESSED, until: '2026-06-30' }] });
    const stay = await place('APPLIED');
    const { node } = await done('checkAdmissionAssessment', { ...stay, emergency: false });
    expect(node).toEqual({ status: 'ASSESSMENT_CHECK', version: 2 });
  });

  test('an emergency goes on without one for 30 days, if staff finds it to be one', async () => {
    await tellElder(hub, elderKey(ELDER), { assessments: [] });
    const stay = await place('APPLIED');
    const { refusals } = await refused('checkAdmissionAssessment', { ...stay, emergency: false });
    expect(refusals).toEqual(['ASSESSMENT_REQUIRED']);
    const { node } = await done(
      'checkAdmissionAssessment',
      { ...stay, emergency: true },
      'status emergency provisionalUntil assessmentGateRule { met reasonCodes version }',
    );
    expect(node).toEqual({
      ...{ status: 'ASSESSMENT_CHECK', emergency: true, provisionalUntil: '2026-07-30' },
      assessmentGateRule: {
        ...{ met: true, version: 'R-08/150600/1' },
        reasonCodes: ['EMERGENCY_PROVISIONAL'],
      },
    });
  });

  test('a provisional offer holds to its last day, and not one day longer', async () => {
    await tellElder(hub, elderKey(ELDER), { assessments: [] });
    const late = await place('OFFERED', { emergency: true, provisional_until: '2026-06-29' });
    expect((await refused('admitElder', late)).refusals).toEqual(['ASSESSMENT_REQUIRED']);
    await hub.pg.query('delete from facilities.admission where key = $1', [KEY]);
    const last = await place('OFFERED', { emergency: true, provisional_until: '2026-06-30' });
    const { node } = await done('admitElder', last, 'status provisionalUntil');
    expect(node).toEqual({ status: 'ADMITTED', provisionalUntil: '2026-06-30' });
  });

  test('a provisional stay is confirmed by an assessment, and by nothing else', async () => {
    await tellElder(hub, elderKey(ELDER), { assessments: [] });
    const stay = await place('ADMITTED');
    expect((await refused('confirmAdmission', stay)).refusals).toEqual(['ASSESSMENT_REQUIRED']);
    await tellElder(hub, elderKey(ELDER), { assessments: [ASSESSED] });
    const { node } = await done('confirmAdmission', stay, 'status version provisionalUntil');
    expect(node).toEqual({ status: 'ADMITTED', version: 2, provisionalUntil: null });
    const again = await refused('confirmAdmission', { ...stay, version: 2 });
    expect(again.userErrors).toEqual(at('TRANSITION_NOT_ALLOWED', 'id'));
  });
});

describe('offering a bed (R-20)', () => {
  const MINE = { priority_tier: 2, military_family: false, queued_on: '2026-03-01' };

  test.each([
    ['a higher tier that came later', { priority_tier: 1, queued_on: '2026-06-01' }],
    ['a family of a soldier that came later', { military_family: true, queued_on: '2026-06-01' }],
    ['an earlier day', { queued_on: '2026-02-28' }],
  ])('goes to %s first', async (_, columns) => {
    const stay = await place('WAITLISTED', MINE);
    const first = await another('WAITLISTED', { ...MINE, ...columns });
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(
      at('NOT_FIRST_IN_QUEUE', 'id'),
    );
    expect((await done('offerAdmission', first)).node).toMatchObject({ status: 'OFFERED' });
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test.each([
    ['a later day', { queued_on: '2026-03-02' }],
    ['a lower tier', { priority_tier: 3, military_family: true, queued_on: '2026-01-01' }],
    ['another class of bed', { priority_tier: 1, bed_class: 'GENERAL' }],
    ['no tier', { priority_tier: null, queue_rule_version: null, queued_on: '2026-01-01' }],
  ])('does not wait for %s', async (_, columns) => {
    const stay = await place('WAITLISTED', MINE);
    await another('WAITLISTED', { ...MINE, ...columns });
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('goes to an emergency out of turn, but not without a bed', async () => {
    const stay = await place('WAITLISTED', { ...MINE, emergency: true });
    await another('WAITLISTED', { ...MINE, priority_tier: 1 });
    await leaveFree(0);
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    await leaveFree(1);
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('the last bed is offered once: an offer holds it, and one declined frees it', async () => {
    await leaveFree(1);
    const stay = await place('WAITLISTED', MINE);
    const first = await another('OFFERED');
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    const { node } = await done(
      'declineAdmissionOffer',
      { ...first, keepWaiting: true },
      'status priorityTier queuedOn appliedOn',
    );
    expect(node).toMatchObject({ status: 'WAITLISTED', queuedOn: '2026-06-30' });
    expect(node).toMatchObject({ priorityTier: 1, appliedOn: '2020-01-01' });
    await hub.pg.query('update facilities.admission set priority_tier = 1 where key = $1', [KEY]);
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('two at once for the last bed: one of them has it', async () => {
    await leaveFree(1);
    const both = [
      await place('WAITLISTED', { emergency: true }),
      await another('WAITLISTED', { emergency: true }),
    ];
    const outcomes = await Promise.all(both.map((one) => done('offerAdmission', one)));
    expect(outcomes.map(({ refusals }) => refusals[0] ?? 'DONE').toSorted()).toEqual([
      'DONE',
      'NO_FREE_BED',
    ]);
  });

  test.each(['offerAdmission', 'admitElder'])(
    '%s waits while the home does not operate',
    async (name) => {
      const stay = await place(name === 'admitElder' ? 'OFFERED' : 'WAITLISTED');
      await hub.pg.query(`update facilities.facility set status = 'CLOSING' where id = $1`, [home]);
      expect((await refused(name, stay)).userErrors).toEqual(at('FACILITY_NOT_OPERATING', 'id'));
    },
  );

  test('declined for good ends it, taken back leaves the place in the queue', async () => {
    const stay = await place('OFFERED', MINE);
    const back = await done('recallAdmissionOffer', stay, 'status queuedOn');
    expect(back.node).toEqual({ status: 'WAITLISTED', queuedOn: '2026-03-01' });
    await hub.pg.query(`update facilities.admission set status = 'OFFERED' where key = $1`, [KEY]);
    const { node } = await done(
      'declineAdmissionOffer',
      { ...stay, version: 2, keepWaiting: false },
      'status withdrawnOn',
    );
    expect(node).toEqual({ status: 'WITHDRAWN', withdrawnOn: '2026-06-30' });
  });
});

describe('moving in', () => {
  test('needs a free bed', async () => {
    await leaveFree(0);
    const { userErrors } = await refused('admitElder', await place('OFFERED'));
    expect(userErrors).toEqual(at('NO_FREE_BED', 'id'));
  });

  test('needs beds that were ever counted', async () => {
    const stay = await place('OFFERED');
    const later = `update facilities.bed_inventory set as_of = as_of + $2::int where facility_id = $1`;
    await hub.pg.query(later, [home, 36_500]);
    expect((await refused('admitElder', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    await hub.pg.query(later, [home, -36_500]);
  });

  test('two at once into the last bed: one of them lives there', async () => {
    await leaveFree(1);
    const both = [await place('OFFERED'), await another('OFFERED')];
    await tellElder(hub, elderKey(OTHER), { assessments: [ASSESSED] });
    const outcomes = await Promise.all(both.map((one) => done('admitElder', one)));
    expect(outcomes.map(({ refusals }) => refusals[0] ?? 'DONE').toSorted()).toEqual([
      'DONE',
      'NO_FREE_BED',
    ]);
  });

  test('of somebody who lives elsewhere is refused', async () => {
    const stay = await place('OFFERED');
    const facility = await freeHome(hub, 1);
    const key = keyOf('admission', 900_003);
    await placeAdmission(hub, { key, status: 'ADMITTED', elderKey: elderKey(ELDER), facility });
    expect((await refused('admitElder', stay)).userErrors).toEqual(at('ALREADY_EXISTS', 'id'));
  });
});

describe('deciding on what one read', () => {
  test.each([
    [0, 'BAD_USER_INPUT'],
    [2, 'VERSION_CONFLICT'],
  ])('version %d of one at version 1 is refused', async (version, code) => {
    const { id } = await place('WAITLISTED');
    const { refusals, codes } = await refused('withdrawAdmission', { id, version });
    expect([...codes, ...refusals]).toEqual([code]);
  });

  test.each([
    ['an id nobody has', async () => publicIdFor(STAFF, keyOf('admission', 999_999)), 'NOT_FOUND'],
    [
      'an id made for another office',
      async () => publicIdFor('staff:210100', KEY),
      'BAD_USER_INPUT',
    ],
    ['an id that is none', () => 'nonsense', 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, id, code) => {
    await place('WAITLISTED');
    const { codes } = await refused('withdrawAdmission', { id: await id(), version: 1 });
    expect(codes).toEqual([code]);
  });

  test('a reason for leaving that is none never reaches the rules', async () => {
    const { codes } = await refused('dischargeElder', {
      ...(await place('ADMITTED')),
      reason: 'BORED',
    });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a key that was used with another body is refused', async () => {
    const stay = await place('OFFERED');
    const input = { ...stay, idempotencyKey: freshKey(), keepWaiting: true };
    await done('declineAdmissionOffer', input);
    const { codes } = await refused('declineAdmissionOffer', { ...input, keepWaiting: false });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});
