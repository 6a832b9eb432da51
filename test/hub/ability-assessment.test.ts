import { keyOf } from '../../ground/synthetic/keys.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { assessorFactsSql } from '../../subgraphs/workforce/assessment-organisation/facts.ts';
import { assessors, assignment, scoresOf } from '../elders/ability-assessment/assessments.ts';
import { act, type Outcome } from '../kit/mutations.ts';
import { TEST_AS_OF, TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

const STAFF = 'assessment:150600';
/** Who had no part in the result reviews it. */
const COLLEAGUE = 'assessment:150600:2';
const HERSELF = 'elder:9';
const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });

const hub = journeyHub({ own: true });

/** What an elder reads of her own ability, and whether she could move into a home. */
const MY_ABILITY = graphql(`
  query MyAbility($request: GatedRequest!) {
    viewer {
      elder {
        currentAbility {
          band
          levelLabelZh
          assessedOn
          validUntil
          organisation {
            name
          }
        }
        assessments {
          nodes {
            id
            version
            status
            finalLevel
            effectiveFrom
            endedOn
            assessors {
              name
            }
            transitions(first: 20) {
              nodes {
                action
                to
              }
            }
            allowedActions
          }
        }
        assessmentGateRule(request: $request) {
          met
          reasonCodes
          policyDocument {
            title
          }
        }
      }
    }
  }
`);

const FIELDS = 'id version status band finalLevel assessedOn validUntil effectiveFrom';

/** The assessment under way, as staff hold it. */
let current: Record<string, any>;

async function does(
  name: string,
  input: Record<string, unknown> = {},
  as = STAFF,
): Promise<Outcome> {
  const { id, version } = current;
  const names = { entity: 'AbilityAssessment', fields: FIELDS };
  const outcome = await act(hub(), names, name, { id, version, ...input }, { as });
  if (outcome.node && outcome.refusals.length === 0) current = outcome.node;
  return outcome;
}

async function me() {
  const asked = { as: HERSELF, request: 'FACILITY_ADMISSION' } as const;
  // Who assesses her is a fact for the subgraph of the workers.
  await hub().settle();
  return (await ask(hub(), MY_ABILITY, asked)).viewer!.elder!;
}

async function order(reason: string): Promise<Outcome> {
  const input = {
    nationalId: world.elder(9).nationalId,
    ...{ reason, standard: 'GBT42195_2022', channel: 'WINDOW', combinedWithHealthCheck: true },
    materials: ['IDENTITY'],
  };
  const names = { entity: 'AbilityAssessment', fields: FIELDS };
  const outcome = await act(hub(), names, 'orderAbilityAssessment', input, { as: STAFF });
  if (outcome.node) current = outcome.node;
  return outcome;
}

/** What every subgraph that keeps facts of elders knows of her assessments, by its name. */
async function known(): Promise<Record<string, unknown[]>> {
  await hub().settle();
  const { pg } = hub();
  const { rows } = await pg.query<{ name: string }>(
    `select schemaname as name from pg_tables where tablename = 'elder_fact' order by 1`,
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of rows) {
    const facts = await pg.query(
      `select assessments from ${name}.elder_fact where elder_key = $1`,
      [keyOf('elder', 9)],
    );
    found[name] = facts.rows[0].assessments;
  }
  return found;
}

test('she was never assessed, so no home in Ordos may take her in', async () => {
  await hub().settle();
  const { currentAbility, assessmentGateRule } = await me();
  expect(currentAbility).toBeNull();
  expect(assessmentGateRule).toMatchObject({ met: false, reasonCodes: ['ASSESSMENT_REQUIRED'] });
  expect(assessmentGateRule!.policyDocument!.title).toMatch(/鄂尔多斯|养老/);
});

test('at the counter staff order an assessment by her identity card', async () => {
  expect((await order('FIRST')).node).toMatchObject({ status: 'SUBMITTED', version: 1 });
  expect((await order('FIRST')).refusals).toEqual(['ALREADY_EXISTS']);
});

test('it is accepted; an assessor whose certificate was suspended today may not come', async () => {
  expect((await does('acceptAbilityAssessment')).node).toMatchObject({ status: 'ACCEPTED' });
  const pair = await assessors(hub());
  const given = await assignment(STAFF, pair);
  const { pg } = hub();
  const suspended = (status: string, from: string | null) =>
    pg.query(
      `update workforce.certificate set status = $2, inactive_from = $3
       where worker_key = $1 and occupation = 'ASSESSOR'`,
      [pair.workers[0], status, from],
    );
  const publish = async () => {
    await pg.query(assessorFactsSql(`w.key = '${pair.workers[0]}'`));
    await hub().settle();
  };
  await suspended('SUSPENDED', TEST_AS_OF);
  await publish();
  const refused = await does('assignAbilityAssessment', given);
  expect(refused.userErrors).toMatchObject([
    { code: 'ASSESSOR_NOT_QUALIFIED', path: ['input', 'assessors', '0'] },
  ]);
  await suspended('VALID', null);
  await publish();
});

test('two qualified assessors of one organisation are sent, and the hub finds the level', async () => {
  const given = await assignment(STAFF, await assessors(hub()));
  expect((await does('assignAbilityAssessment', given)).node).toMatchObject({ status: 'ASSIGNED' });
  const scored = await does('scoreAbilityAssessment', { items: scoresOf(2) });
  expect(scored.node).toMatchObject({
    ...{ status: 'SCORED', finalLevel: 2, band: 'PARTIAL', assessedOn: TEST_AS_OF },
  });
});

test('for a week the result is on public notice and opens no door', async () => {
  await does('publiciseAbilityAssessment');
  hub().setToday('2026-07-07');
  expect((await does('activateAbilityAssessment')).refusals).toEqual(['PUBLICITY_NOT_OVER']);
  expect((await me()).currentAbility).toBeNull();
  for (const assessments of Object.values(await known())) expect(assessments).toEqual([]);
});

test('then it comes into force, and she reads it herself with who assessed her and every step', async () => {
  hub().setToday('2026-07-08');
  expect((await does('activateAbilityAssessment')).node).toMatchObject({
    ...{ status: 'EFFECTIVE', effectiveFrom: '2026-07-08', validUntil: '2027-06-30' },
  });
  const { currentAbility, assessments, assessmentGateRule } = await me();
  expect(currentAbility).toMatchObject({
    ...{ band: 'PARTIAL', levelLabelZh: '中度失能', assessedOn: '2026-06-30' },
  });
  expect(currentAbility!.organisation!.name).toMatch(/评估/);
  const [one] = assessments!.nodes;
  expect(one!.assessors).toHaveLength(2);
  expect(one!.transitions!.nodes.map(({ to }) => to)).toEqual([
    ...['SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'SCORED', 'PUBLICISED', 'EFFECTIVE'],
  ]);
  expect(one!.allowedActions).toEqual(['disputeAbilityAssessment']);
  expect(assessmentGateRule).toMatchObject({ met: true, reasonCodes: ['ASSESSMENT_IN_FORCE'] });
});

test('the others know it as soon as the facts have moved', async () => {
  const everywhere = Object.entries(await known());
  expect(everywhere.map(([name]) => name)).toContain('services');
  for (const [name, assessments] of everywhere) {
    expect([name, assessments]).toEqual([
      name,
      [
        {
          ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', assessedOn: '2026-06-30' },
          ...{ from: '2026-07-08', until: '2027-06-30', regionCode: '150622' },
        },
      ],
    ]);
  }
});

test('another application is told to use it (R-39)', async () => {
  const { userErrors } = await order('ROUTINE');
  expect(userErrors).toMatchObject([{ code: 'ALREADY_ASSESSED', path: ['input', 'reason'] }]);
});

test('she disputes it; it holds until the review corrects it from its first day', async () => {
  const [mine] = (await me()).assessments!.nodes;
  const names = { entity: 'AbilityAssessment', fields: FIELDS };
  const input = { id: mine!.id, version: mine!.version };
  const disputed = await act(hub(), names, 'disputeAbilityAssessment', input, { as: HERSELF });
  expect(disputed.node).toMatchObject({ status: 'DISPUTED' });
  expect((await me()).currentAbility).toMatchObject({ band: 'PARTIAL' });
  current.version = disputed.node!.version;
  expect((await does('reviewAbilityAssessment')).refusals).toEqual(['SAME_PERSON']);
  await does('reviewAbilityAssessment', {}, COLLEAGUE);
  const corrected = { items: scoresOf(4) };
  const concluded = await does('concludeAbilityAssessmentReview', corrected, COLLEAGUE);
  expect(concluded.node).toMatchObject({ status: 'EFFECTIVE', finalLevel: 4, band: 'FULL' });
  for (const assessments of Object.values(await known())) {
    expect(assessments).toMatchObject([{ level: 4, band: 'FULL', from: '2026-07-08' }]);
  }
});

test('a stroke later she is assessed anew, and the old result ends the day before', async () => {
  hub().setToday('2026-09-01');
  expect((await order('IMMEDIATE')).node).toMatchObject({ status: 'SUBMITTED' });
  await does('acceptAbilityAssessment');
  await hub().settle();
  const given = await assignment(STAFF, await assessors(hub()));
  await does('assignAbilityAssessment', given);
  await does('scoreAbilityAssessment', { items: scoresOf(3), changes: { coma: true } });
  await does('publiciseAbilityAssessment');
  hub().setToday('2026-09-10');
  expect((await does('activateAbilityAssessment')).node).toMatchObject({ status: 'EFFECTIVE' });
  const { currentAbility, assessments } = await me();
  expect(currentAbility).toMatchObject({ band: 'FULL', assessedOn: '2026-09-01' });
  expect(assessments!.nodes).toMatchObject([
    { status: 'EFFECTIVE', effectiveFrom: '2026-09-10', endedOn: null },
    { status: 'SUPERSEDED', effectiveFrom: '2026-07-08', endedOn: '2026-09-10' },
  ]);
  const { action, to } = assessments!.nodes[1]!.transitions!.nodes.at(-1)!;
  expect([action, to]).toEqual(['activateAbilityAssessment', 'SUPERSEDED']);
  for (const known9 of Object.values(await known())) {
    expect(known9).toMatchObject([
      { from: '2026-07-08', until: '2026-09-09' },
      { from: '2026-09-10', until: '2027-09-01' },
    ]);
  }
});
