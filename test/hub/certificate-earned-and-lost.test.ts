import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { CAREGIVERS, SESSION, world } from '../workforce/rows.ts';
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
      certificate {
        number
        issuer
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
            note
          }
        }
      }
    }
  }
`);

const SUPERVISION = 'supervision:150600';
const { key: WORKER, employments } = CAREGIVERS.find(
  ({ n, certificates, sex }) =>
    certificates.length === 0 &&
    sex === 'FEMALE' &&
    !world.trainings().enrolments.some(({ worker }) => worker === n),
)!;
const FACILITY = world.facilities()[employments.at(-1)!.facility! - 1]!.key;
const NAME = '巴特尔·Ａ苏和';
const PRINTED = '蒙鄂评字〔2026〕001号';
const CERTIFICATE = {
  level: 'L5',
  number: '蒙鄂评字(2026)００１号',
  issuer: ' Ａ评价机构 ',
  issuedOn: '2026-08-20',
};

let before: Awaited<ReturnType<typeof figures>>;
beforeAll(async () => {
  await hub().pg.query(
    `update workforce.worker set name = '${NAME}' where key = '${WORKER}';
     update workforce.training_session set status = 'OPEN', starts_on = '2026-07-01', ends_on = '2026-07-12',
       capacity = 500 where id = '${SESSION}'`,
  );
  hub().setToday('2026-07-01');
  before = await figures();
});

/** What anyone reads of her home and her city; of today, it is what other subgraphs were told. */
async function figures(asOf?: string) {
  const asked = { facility: `Facility:${FACILITY}`, asOf };
  const { facility: place, region } = await ask(hub(), FIGURES, asked);
  const { caregivers, certifiedCaregivers: certified } = place!.staffing!;
  const city = region!.certifiedCaregiverShare!.numerator!;
  if (asOf === undefined) {
    await hub().settle();
    const { rows } = await hub().pg.query<{ told: number }>(
      `select certified_caregivers as told from facilities.facility_staffing
       where facility_id = '${FACILITY}'`,
    );
    expect(rows).toEqual([{ told: certified }]);
  }
  return { caregivers, certified: certified!, city, trained: region!.trainedWorkers!.value! };
}

/** The figures once she is trained, with her certificate or without it. */
const counted = (one: number) => {
  const { caregivers, certified, city, trained } = before;
  return { caregivers, certified: certified + one, city: city + one, trained: trained + 1 };
};

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
  const input = { worker, session: `TrainingSession:${SESSION}` };
  const as = SUPERVISION;
  const { node } = await act(hub(), { entity: 'Enrolment' }, 'enrolWorker', input, { as });
  expect(node).toMatchObject({ status: 'ENROLLED' });
  expect(await trains('2026-07-11', 'recordTraining')).toBe('SESSION_NOT_OVER');
  expect(await trains('2026-07-12', 'recordTraining')).toBe('TRAINED');
});

test('one point too few fails her, and nothing is issued for it', async () => {
  await trains('2026-07-20', 'recordExamination', {
    ...{ examinedOn: '2026-07-20', theoryScore: 81, skillsScore: 59 },
  });
  const tried = await trains('2026-07-20', 'concludeEnrolment', { certificate: CERTIFICATE });
  expect(tried).toBe('SCORE_BELOW_PASS');
  expect(await trains('2026-07-20', 'concludeEnrolment')).toBe('FAILED');
  expect(await figures()).toEqual(before);
  expect((await check()).valid).toBe(false);
});

test('at the second try she passes with the very score that is needed, and is certified', async () => {
  await trains('2026-08-01', 'allowRetake');
  await trains('2026-08-15', 'recordExamination', {
    ...{ examinedOn: '2026-08-15', theoryScore: 81, skillsScore: 60 },
  });
  expect(await trains('2026-08-20', 'concludeEnrolment')).toBe('CERTIFICATE_NEEDED');
  const input = { certificate: CERTIFICATE, note: '补考合格' };
  expect(await trains('2026-08-20', 'concludeEnrolment', input)).toBe('CERTIFIED');
  expect(await figures()).toEqual(counted(1));
});

test('anyone finds it by number and name as people type them', async () => {
  const found = { valid: true, occupation: 'CAREGIVER', level: 'L5', synthetic: false };
  for (const name of [NAME, '巴特尔•A苏和', '巴特尔・a 苏和', '巴特尔．Ａ苏和']) {
    expect([name, await check(name)]).toEqual([name, { ...found, asOf: '2026-08-20' }]);
  }
  expect(await check(NAME, PRINTED)).toMatchObject(found);
});

test('the city’s supervision suspends it; no other city and no care office can', async () => {
  const by = (as?: string) => decides('2026-09-01', 'suspend', '投诉核查', as);
  expect(await by('supervision:210100')).toBe('NOT_FOUND');
  expect(await by('caregiving:150600')).toBe('FORBIDDEN');
  expect(await figures()).toEqual(counted(1));
  expect(await by()).toBe('SUSPENDED');
  expect(await check()).toMatchObject({ valid: false, level: null, asOf: '2026-09-01' });
  expect(await figures()).toEqual(counted(0));
});

test('ten days later it is restored; after a second finding it is revoked, and that is the end', async () => {
  expect(await decides('2026-09-11', 'restore', '投诉不成立')).toBe('VALID');
  expect((await check()).valid).toBe(true);
  expect(await figures()).toEqual(counted(1));
  expect(await decides('2026-10-01', 'suspend', '冒名顶替')).toBe('SUSPENDED');
  expect(await decides('2026-10-15', 'revoke', '查实')).toBe('REVOKED');
  expect(await decides('2026-10-15', 'restore', '申诉')).toBe('TRANSITION_NOT_ALLOWED');
  expect((await check()).valid).toBe(false);
});

test('the figures of former days stay as they were', async () => {
  const certified = ['2026-08-20', '2026-08-31', '2026-09-11', '2026-09-30'];
  for (const asOf of [...certified, '2026-08-19', '2026-09-01', '2026-09-10', '2026-10-01']) {
    const valid = certified.includes(asOf);
    expect([asOf, await figures(asOf)]).toEqual([asOf, counted(valid ? 1 : 0)]);
    expect([asOf, (await story(asOf)).certificate!.valid]).toEqual([asOf, valid]);
  }
});

test('the record tells staff the whole story', async () => {
  const { passedOn, certificate } = await story();
  expect(passedOn).toBe('2026-08-15');
  expect(certificate).toEqual({
    ...{ number: PRINTED, level: 'L5', issuedOn: '2026-08-20', inactiveFrom: '2026-10-01' },
    ...{ issuer: 'A评价机构', valid: false, allowedActions: [] },
    suspensions: { nodes: [{ from: '2026-09-01', to: '2026-09-10' }] },
    transitions: {
      nodes: [
        { to: 'VALID', note: '补考合格' },
        { to: 'SUSPENDED', note: '投诉核查' },
        { to: 'VALID', note: '投诉不成立' },
        { to: 'SUSPENDED', note: '冒名顶替' },
        { to: 'REVOKED', note: '查实' },
      ],
    },
  });
});

async function story(asOf?: string) {
  const id = await publicIdFor(SUPERVISION, 'Enrolment', (await rowOf('Enrolment')).key);
  return (await ask(hub(), STORY, { as: SUPERVISION, id, asOf })).enrolment!;
}
