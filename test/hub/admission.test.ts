import { keyOf } from '../../ground/synthetic/keys.ts';
import { elderFactsSql } from '../../subgraphs/elders/elder/facts.ts';
import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A place in a public home of Ordos (入住): a daughter applies for her mother, who was never assessed;
 * a destitute man who applies later goes first; she moves in, and goes home again.
 */
const hub = journeyHub({ own: true });

const STAFF = 'staff:150600';
const DAUGHTER = 'guardian:9';
const MOTHER = keyOf('elder', 9);
const DESTITUTE = keyOf('elder', 7);

const QUEUE = graphql(`
  query QueueOfAHome($home: ID!) {
    facility(id: $home) {
      beds {
        occupied
        vacantGeneral
      }
      waitingList(first: 10) {
        totalCount
        nodes {
          id
          appliedOn
          priorityTier
          priorityGrounds
          waitingOrderRule {
            version
            reasonCodes
            policyDocument {
              title
            }
          }
        }
      }
    }
  }
`);

const GATE = graphql(`
  query AdmissionGate($id: ID!) {
    admission(id: $id) {
      status
      allowedActions
      assessmentGateRule {
        met
        version
        reasonCodes
      }
    }
  }
`);

const HER_PLACE = graphql(`
  query WhereAnElderLives($elder: ID!) {
    elder(id: $elder) {
      currentAdmission {
        status
        admittedOn
        facility {
          id
        }
      }
    }
  }
`);

const STAY = graphql(`
  query StayOfAnElder($elder: ID!) {
    elder(id: $elder) {
      currentAdmission {
        status
      }
      admissions(first: 1) {
        nodes {
          status
          dischargeReason
          transitions(first: 20) {
            nodes {
              action
              to
              role
            }
          }
        }
      }
    }
  }
`);

/** The application of each, as the hub knows it. */
const applications: Record<string, string> = {};
let home = '';
let atFirst: { occupied: number | null; vacantGeneral: number | null };

const queue = async () => (await ask(hub(), QUEUE, { as: STAFF, home })).facility!;

async function apply(elder: string, as: string): Promise<void> {
  const { node } = await act(
    hub(),
    { entity: 'Admission' },
    'applyForAdmission',
    { elder: await publicIdFor(as, 'Elder', elder), facility: home, bedClass: 'GENERAL' },
    { as },
  );
  expect(node).toMatchObject({ status: 'APPLIED', version: 1 });
  const { rows } = await hub().pg.query<{ key: string }>(
    `select key from facilities.admission where elder_key = $1 and status = 'APPLIED'`,
    [elder],
  );
  applications[elder] = rows[0]!.key;
}

/** The next step of an application, decided on what it is now. */
async function step(elder: string, action: string, input: Record<string, unknown> = {}) {
  const { rows } = await hub().pg.query<{ version: number }>(
    'select version from facilities.admission where key = $1',
    [applications[elder]],
  );
  const id = await publicIdFor(STAFF, 'Admission', applications[elder]!);
  const { node, refusals } = await act(
    hub(),
    { entity: 'Admission' },
    action,
    { id, version: rows[0]!.version, ...input },
    { as: STAFF },
  );
  return refusals[0] ?? (node!.status as string);
}

const daysPass = (elder: string, days: number) =>
  hub().pg.query(
    `update facilities.admission set applied_on = applied_on - $2::int,
       queued_on = queued_on - $2::int where key = $1`,
    [applications[elder], days],
  );

beforeAll(async () => {
  const { rows } = await hub().pg.query<{ id: string }>(
    `select f.id from facilities.facility f
     join facilities.bed_inventory b on b.facility_id = f.id and b.as_of = '2026-06-30'
     where f.region_code like '1506%' and f.type = 'DESTITUTE_HOME' and f.operation_mode = 'PUBLIC'
       and f.status = 'OPERATING' and b.total - b.nursing - b.occupied_general >= 2
       and not exists (select from facilities.admission a
         where a.facility_id = f.id and a.status in ('WAITLISTED', 'OFFERED'))
     order by 1 limit 1`,
  );
  home = `Facility:${rows[0]!.id}`;
  await hub().settle();
  atFirst = (await queue()).beds!;
});

test('a daughter applies for a bed for her mother', async () => {
  await apply(MOTHER, DAUGHTER);
});

test('her mother was never assessed, so in Ordos it goes no further', async () => {
  expect(await step(MOTHER, 'checkAdmissionAssessment', { emergency: false })).toBe(
    'ASSESSMENT_REQUIRED',
  );
  const id = await publicIdFor(DAUGHTER, 'Admission', applications[MOTHER]!);
  const { admission } = await ask(hub(), GATE, { as: DAUGHTER, id });
  expect(admission).toEqual({
    ...{ status: 'APPLIED', allowedActions: ['withdrawAdmission'] },
    assessmentGateRule: {
      ...{ met: false, version: 'R-08/150600/1' },
      reasonCodes: ['ASSESSMENT_REQUIRED'],
    },
  });
});

test('once she is assessed, she waits', async () => {
  await hub().pg.query(
    `insert into elders.ability_assessment
     select (jsonb_populate_record(a, jsonb_build_object(
       'key', $1::uuid, 'elder_key', $2::uuid, 'acceptance_number', 'T-1'))).*
     from elders.ability_assessment a
     where a.elder_key = $3 and a.status = 'EFFECTIVE' limit 1`,
    [keyOf('assessment', 900_009), MOTHER, keyOf('elder', 1)],
  );
  await hub().pg.query(elderFactsSql('e.key = $1'), [MOTHER]);
  await hub().settle();
  expect(await step(MOTHER, 'checkAdmissionAssessment', { emergency: false })).toBe(
    'ASSESSMENT_CHECK',
  );
  expect(await step(MOTHER, 'waitlistAdmission')).toBe('WAITLISTED');
  await daysPass(MOTHER, 10);
});

test('ten days later a destitute man, who wants central support by now, applies too', async () => {
  await hub().pg.query('update elders.destitute_support set willing = true where elder_key = $1', [
    DESTITUTE,
  ]);
  await hub().pg.query(elderFactsSql('e.key = $1'), [DESTITUTE]);
  await hub().settle();
  await apply(DESTITUTE, STAFF);
  expect(await step(DESTITUTE, 'checkAdmissionAssessment', { emergency: false })).toBe(
    'ASSESSMENT_CHECK',
  );
  expect(await step(DESTITUTE, 'waitlistAdmission')).toBe('WAITLISTED');
});

test('he goes first, and the hub says why', async () => {
  const { waitingList } = await queue();
  const title = expect.any(String) as unknown as string;
  const rule = { version: 'R-20/150600/1', policyDocument: { title } };
  expect(waitingList!.nodes).toEqual([
    {
      ...{
        id: await publicIdFor(STAFF, 'Admission', applications[DESTITUTE]!),
        appliedOn: '2026-06-30',
      },
      ...{ priorityTier: 1, priorityGrounds: ['DESTITUTE_WANTING_CENTRAL'] },
      waitingOrderRule: { ...rule, reasonCodes: ['TIER_1'] },
    },
    {
      ...{
        id: await publicIdFor(STAFF, 'Admission', applications[MOTHER]!),
        appliedOn: '2026-06-20',
      },
      ...{ priorityTier: 3, priorityGrounds: [] },
      waitingOrderRule: { ...rule, reasonCodes: ['TIER_3'] },
    },
  ]);
  expect(await step(MOTHER, 'offerAdmission')).toBe('NOT_FIRST_IN_QUEUE');
  expect(await step(DESTITUTE, 'offerAdmission')).toBe('OFFERED');
  expect(await step(DESTITUTE, 'admitElder')).toBe('ADMITTED');
});

test('then it is her turn: she moves in, and the home has one bed less to give', async () => {
  expect(await step(MOTHER, 'offerAdmission')).toBe('OFFERED');
  expect((await queue()).beds!.vacantGeneral).toBe(atFirst.vacantGeneral! - 1);
  expect(await step(MOTHER, 'admitElder')).toBe('ADMITTED');
  const { beds, waitingList } = await queue();
  expect(beds).toEqual({
    occupied: atFirst.occupied! + 2,
    vacantGeneral: atFirst.vacantGeneral! - 2,
  });
  expect(waitingList!.totalCount).toBe(0);
  const elder = await publicIdFor(DAUGHTER, 'Elder', MOTHER);
  const { elder: seen } = await ask(hub(), HER_PLACE, { as: DAUGHTER, elder });
  expect(seen!.currentAdmission).toEqual({
    ...{ status: 'ADMITTED', admittedOn: '2026-06-30', facility: { id: home } },
  });
});

test('she goes home again: her bed is free, and every step can be read', async () => {
  expect(await step(MOTHER, 'dischargeElder', { reason: 'RETURNED_HOME' })).toBe('DISCHARGED');
  expect((await queue()).beds).toEqual({
    occupied: atFirst.occupied! + 1,
    vacantGeneral: atFirst.vacantGeneral! - 1,
  });
  const { elder } = await ask(hub(), STAY, {
    as: STAFF,
    elder: await publicIdFor(STAFF, 'Elder', MOTHER),
  });
  expect(elder!.currentAdmission).toBeNull();
  const [stay] = elder!.admissions!.nodes;
  expect(stay).toMatchObject({ status: 'DISCHARGED', dischargeReason: 'RETURNED_HOME' });
  expect(stay!.transitions!.nodes.map(({ action, to, role }) => [action, to, role])).toEqual([
    ['applyForAdmission', 'APPLIED', null],
    ['checkAdmissionAssessment', 'ASSESSMENT_CHECK', 'ASSESSMENT'],
    ['waitlistAdmission', 'WAITLISTED', 'CAREGIVING'],
    ['offerAdmission', 'OFFERED', 'CAREGIVING'],
    ['admitElder', 'ADMITTED', 'CAREGIVING'],
    ['dischargeElder', 'DISCHARGED', 'CAREGIVING'],
  ]);
});
