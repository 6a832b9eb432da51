import { keyOf } from '../../seeds/world/keys.ts';
import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A newcomer works as a caregiver (养老护理员) in a home of Ordos. The city trains and examines her:
 * she fails, sits it again, passes, and holds her first certificate. After a complaint the city
 * suspends it, and gives it back ten days later. After a second one it is revoked.
 */
const hub = journeyHub({ own: true });

/** Q6: is this caregiver's certificate valid, and of which level? */
const CHECK = graphql(`
  query CertificateCheck($number: String!, $name: String!) {
    certificateValidity(number: $number, name: $name) {
      valid
      occupation
      level
      asOf
      synthetic
    }
  }
`);

const FIGURES = graphql(`
  query CertificateFigures($facility: ID!, $asOf: Date) {
    facility(id: $facility) {
      staffing(asOf: $asOf) {
        caregivers
        certifiedCaregivers
      }
    }
    region(code: "150600") {
      certifiedCaregiverShare(asOf: $asOf) {
        numerator
      }
      trainedWorkers(from: "2026-07-01", audience: CAREGIVER) {
        value
      }
    }
  }
`);

const STORY = graphql(`
  query CertificateStory($id: ID!, $asOf: Date) {
    enrolment(id: $id) {
      passedOn
      transitions(first: 20) {
        nodes {
          to
        }
      }
      certificate {
        number
        level
        issuedOn
        inactiveFrom
        valid(asOf: $asOf)
        allowedActions
        suspensions {
          nodes {
            from
            to
          }
        }
        transitions(first: 20) {
          nodes {
            to
            role
            note
          }
        }
      }
    }
  }
`);

const SUPERVISION = 'supervision:150600';
const WORKER = keyOf('newcomer', 1);
const NAME = '巴特尔·Ａ苏和';
const PRINTED = '蒙鄂评字〔2026〕001号';
const CERTIFICATE = { level: 'L5', number: '蒙鄂评字(2026)００１号', issuer: '某某评价机构' };

let facility: string;
let session: string;
let before: Awaited<ReturnType<typeof figures>>;

beforeAll(async () => {
  const { rows } = await hub().pg.query<{ facility: string; session: string }>(
    `with worker as (
       insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
       values ('${WORKER}', '${NAME}', 'FEMALE', '{CAREGIVER}', '150602', 150602000000, true)),
     work as (
       insert into workforce.employment
       select uuidv7(), '${WORKER}', organization_id, facility_id, 'FULL_TIME', '2026-06-01', null
       from workforce.employment m join workforce.worker w on w.key = m.worker_key
       where w.region_code = '150602' and facility_id is not null order by facility_id limit 1
       returning facility_id),
     session as (
       insert into workforce.training_session (id, name, starts_on, ends_on, hours, capacity,
         programme_id, region_code, region_at, synthetic)
       select uuidv7(), '夏季班', '2026-07-01', '2026-07-12', 80, 30, id, region_code, region_at, true
       from workforce.training_programme where region_code = '150600' and audience = 'CAREGIVER'
       returning id)
     select facility_id as facility, session.id as session from work, session`,
  );
  ({ facility, session } = rows[0]!);
  hub().setToday('2026-07-01');
  before = await figures();
});

async function figures(asOf?: string) {
  const asked = { facility: `Facility:${facility}`, asOf };
  const { facility: place, region } = await ask(hub(), FIGURES, asked);
  const { caregivers, certifiedCaregivers: certified } = place!.staffing!;
  const city = region!.certifiedCaregiverShare!.numerator!;
  const { value } = region!.trainedWorkers!;
  return { caregivers: caregivers!, certified: certified!, city, trained: value! };
}

/** The figures once she is trained, with her certificate or without it. */
const counted = (one: number) => {
  const { caregivers, certified, city, trained } = before;
  return { caregivers, certified: certified + one, city: city + one, trained: trained + 1 };
};

/** What others were told last of the place. */
async function told() {
  await hub().settle();
  const { rows } = await hub().pg.query<{ certified: number; asOf: string }>(
    `select (payload->'certifiedCaregivers')::int - ${before.certified} as certified,
       payload->>'asOf' as "asOf" from workforce.fact_outbox
     where kind = 'FACILITY_STAFFING' and subject = $1 order by sequence desc limit 1`,
    [facility],
  );
  return rows[0];
}

const check = async (name = NAME, number = CERTIFICATE.number) =>
  (await ask(hub(), CHECK, { number, name })).certificateValidity!;

/** The key of her row, which each caller knows by an id of its own. */
async function rowOf(table: string) {
  const { rows } = await hub().pg.query<{ key: string; version: number }>(
    `select key, version from workforce.${table} where worker_key = $1`,
    [WORKER],
  );
  return rows[0]!;
}

/** The state that an action leads to, or the code that it is refused with. */
async function done(day: string, entity: string, action: string, input: object, as = SUPERVISION) {
  hub().setToday(day);
  const { key, version } = await rowOf(entity);
  const id = await publicIdFor(as, entity, key);
  const outcome = await act(hub(), { entity }, action, { id, version, ...input }, { as });
  return outcome.codes[0] ?? outcome.refusals[0] ?? (outcome.node!.status as string);
}
const trains = (day: string, action: string, input: object = {}) =>
  done(day, 'Enrolment', action, input);
const decides = (day: string, action: string, note: string, as?: string) =>
  done(day, 'Certificate', `${action}Certificate`, { note }, as);

test('she is enrolled and trained; the training is recorded when the class is over', async () => {
  const worker = await publicIdFor(SUPERVISION, 'Worker', WORKER);
  const input = { worker, session: `TrainingSession:${session}` };
  const as = SUPERVISION;
  const { node } = await act(hub(), { entity: 'Enrolment' }, 'enrolWorker', input, { as });
  expect(node).toMatchObject({ status: 'ENROLLED' });
  expect(await trains('2026-07-11', 'recordTraining')).toBe('SESSION_NOT_OVER');
  expect(await trains('2026-07-12', 'recordTraining')).toBe('TRAINED');
});

test('one point too few fails her, and nothing is issued for it', async () => {
  await trains('2026-07-20', 'recordExamination', { theoryScore: 81, skillsScore: 59 });
  const tried = await trains('2026-07-20', 'concludeEnrolment', { certificate: CERTIFICATE });
  expect(tried).toBe('SCORE_BELOW_PASS');
  expect(await trains('2026-07-20', 'concludeEnrolment')).toBe('FAILED');
  expect(await figures()).toEqual(before);
  expect((await check()).valid).toBe(false);
});

test('at the second try she passes with the very score that is needed, and is certified', async () => {
  await trains('2026-08-01', 'allowRetake');
  await trains('2026-08-15', 'recordExamination', { theoryScore: 81, skillsScore: 60 });
  expect(await trains('2026-08-20', 'concludeEnrolment')).toBe('CERTIFICATE_NEEDED');
  const input = { certificate: CERTIFICATE, note: '补考合格' };
  expect(await trains('2026-08-20', 'concludeEnrolment', input)).toBe('CERTIFIED');
  expect(await figures()).toEqual(counted(1));
  expect(await told()).toEqual({ certified: 1, asOf: '2026-08-20' });
});

test('anyone finds it by number and name as people type them; a wrong pair is told nothing', async () => {
  const occupation = 'CAREGIVER';
  const found = { valid: true, occupation, level: 'L5', asOf: '2026-08-20', synthetic: false };
  for (const name of [NAME, '巴特尔•A苏和', '巴特尔・a 苏和', '巴特尔．Ａ苏和']) {
    expect([name, await check(name)]).toEqual([name, found]);
  }
  expect(await check(NAME, PRINTED)).toEqual(found);
  const unknown = await check(NAME, 'X000000000');
  expect(unknown).toMatchObject({ valid: false, occupation: null, level: null });
  expect(await check('某某')).toEqual(unknown);
});

test('the city’s supervision suspends it; no other city and no care office can', async () => {
  const by = (as?: string) => decides('2026-09-01', 'suspend', '投诉核查', as);
  expect(await by('supervision:210100')).toBe('NOT_FOUND');
  expect(await by('caregiving:150600')).toBe('FORBIDDEN');
  expect(await figures()).toEqual(counted(1));
  expect(await by()).toBe('SUSPENDED');
  expect(await check()).toMatchObject({ valid: false, level: null, asOf: '2026-09-01' });
  expect(await figures()).toEqual(counted(0));
  expect(await told()).toEqual({ certified: 0, asOf: '2026-09-01' });
});

test('ten days later it is restored; after a second finding it is revoked, and that is the end', async () => {
  expect(await decides('2026-09-11', 'restore', '投诉不成立')).toBe('VALID');
  expect((await check()).valid).toBe(true);
  expect(await figures()).toEqual(counted(1));
  expect(await told()).toEqual({ certified: 1, asOf: '2026-09-11' });
  expect(await decides('2026-10-01', 'suspend', '冒名顶替')).toBe('SUSPENDED');
  expect(await decides('2026-10-15', 'revoke', '查实')).toBe('REVOKED');
  expect(await decides('2026-10-15', 'restore', '申诉')).toBe('TRANSITION_NOT_ALLOWED');
  expect((await check()).valid).toBe(false);
});

test.each([
  ['2026-08-19', 0],
  ['2026-08-20', 1],
  ['2026-08-31', 1],
  ['2026-09-01', 0],
  ['2026-09-10', 0],
  ['2026-09-11', 1],
  ['2026-09-30', 1],
  ['2026-10-01', 0],
])('the figures of %s stay as they were: %i certified more', async (asOf, one) => {
  expect(await figures(asOf)).toEqual(counted(one));
  expect((await story(asOf)).certificate!.valid).toBe(one === 1);
});

test('the record tells staff the whole story', async () => {
  const { passedOn, transitions, certificate } = await story();
  expect([passedOn, ...transitions!.nodes.map(({ to }) => to)].join(' ')).toBe(
    '2026-08-20 ENROLLED TRAINED EXAMINED FAILED RETAKE EXAMINED CERTIFIED',
  );
  expect(certificate).toEqual({
    ...{ number: PRINTED, level: 'L5', issuedOn: '2026-08-20', inactiveFrom: '2026-10-01' },
    ...{ valid: false, allowedActions: [] },
    suspensions: { nodes: [{ from: '2026-09-01', to: '2026-09-10' }] },
    transitions: {
      nodes: [
        ...['VALID 补考合格', 'SUSPENDED 投诉核查', 'VALID 投诉不成立'],
        ...['SUSPENDED 冒名顶替', 'REVOKED 查实'],
      ].map((step) => ({ to: step.split(' ')[0], role: 'SUPERVISION', note: step.split(' ')[1] })),
    },
  });
});

async function story(asOf?: string) {
  const id = await publicIdFor(SUPERVISION, 'Enrolment', (await rowOf('Enrolment')).key);
  return (await ask(hub(), STORY, { as: SUPERVISION, id, asOf })).enrolment!;
}
