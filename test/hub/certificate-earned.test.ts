import { newKey } from '../../ground/workflow/new-key.ts';
import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A newcomer works as a caregiver (养老护理员) in a home of Ordos. The city trains and examines her:
 * she fails, sits it again, passes, and holds her first certificate.
 */
const hub = journeyHub({ own: true });

const FIGURES = graphql(`
  query TrainedAndCertified($facility: ID!) {
    facility(id: $facility) {
      staffing {
        caregivers
        certifiedCaregivers
      }
    }
    region(code: "150600") {
      trainedWorkers(from: "2026-07-01", audience: CAREGIVER) {
        value
      }
    }
  }
`);

const EARNED = graphql(`
  query EarnedCertificate($id: ID!) {
    enrolment(id: $id) {
      status
      theoryScore
      skillsScore
      passedOn
      certificate {
        number
        level
        issuedOn
        synthetic
        transitions(first: 5) {
          nodes {
            action
            note
          }
        }
      }
      transitions(first: 20) {
        nodes {
          action
          to
        }
      }
    }
  }
`);

const CHECK = graphql(`
  query CheckNewcomer($number: String!, $name: String!) {
    certificateValidity(number: $number, name: $name) {
      valid
      occupation
      level
      synthetic
    }
  }
`);

const SUPERVISION = 'supervision:150600';
const ENROLMENT = { entity: 'Enrolment' };
const NEWCOMER = { key: newKey(), name: '新学员' };
const CERTIFICATE = { level: 'L5', number: 'ORDOS-2026-0001', issuer: '鄂尔多斯市评价机构(示例)' };

let facility: string;
let session: string;
let enrolment: { id: string; version: number };
let before: { caregivers: number; certified: number; trained: number };

beforeAll(async () => {
  const { rows } = await hub().pg.query<{ facility: string; organization: string }>(
    `select facility_id as facility, organization_id as organization from workforce.employment m
     join workforce.worker w on w.key = m.worker_key
     where w.region_code = '150602' and facility_id is not null order by 1 limit 1`,
  );
  facility = rows[0]!.facility;
  await hub().pg.query(
    `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
     values ($1, $2, 'FEMALE', '{CAREGIVER}', '150602', 150602000000, true)`,
    [NEWCOMER.key, NEWCOMER.name],
  );
  await hub().pg.query(
    `insert into workforce.employment values (uuidv7(), $1, $2, $3, 'FULL_TIME', '2026-06-01', null)`,
    [NEWCOMER.key, rows[0]!.organization, facility],
  );
  const sessions = await hub().pg.query<{ id: string }>(
    `insert into workforce.training_session (id, name, starts_on, ends_on, hours, capacity,
       programme_id, region_code, region_at, synthetic)
     select uuidv7(), '夏季班', '2026-07-01', '2026-07-12', 80, 30, id, region_code, region_at, true
     from workforce.training_programme where region_code = '150600' and audience = 'CAREGIVER'
     returning id`,
  );
  session = sessions.rows[0]!.id;
  hub().setToday('2026-07-01');
  before = await figures();
});

async function figures() {
  const { facility: place, region } = await ask(hub(), FIGURES, {
    facility: `Facility:${facility}`,
  });
  const { caregivers, certifiedCaregivers } = place!.staffing!;
  const trained = region!.trainedWorkers!.value!;
  return { caregivers: caregivers!, certified: certifiedCaregivers!, trained };
}

async function step(day: string, action: string, input: object = {}) {
  hub().setToday(day);
  const outcome = await act(
    hub(),
    ENROLMENT,
    action,
    { ...enrolment, ...input },
    { as: SUPERVISION },
  );
  if (outcome.node) {
    enrolment = { id: outcome.node.id as string, version: outcome.node.version as number };
  }
  return outcome;
}

const check = async () => {
  const { number } = CERTIFICATE;
  return (await ask(hub(), CHECK, { number, name: NEWCOMER.name })).certificateValidity;
};

test('the city enrols her in the summer class; she counts as a caregiver without a certificate', async () => {
  const worker = await publicIdFor(SUPERVISION, 'Worker', NEWCOMER.key);
  const { node } = await step('2026-07-01', 'enrolWorker', {
    worker,
    session: `TrainingSession:${session}`,
  });
  expect(node).toMatchObject({ status: 'ENROLLED' });
  expect((await check())!.valid).toBe(false);
});

test('her training is recorded when the class is over, not earlier', async () => {
  expect((await step('2026-07-11', 'recordTraining')).refusals).toEqual(['SESSION_NOT_OVER']);
  expect((await step('2026-07-12', 'recordTraining')).node).toMatchObject({ status: 'TRAINED' });
});

test('she fails in skills by one point, and no certificate can be issued for it', async () => {
  await step('2026-07-20', 'recordExamination', { theoryScore: 81, skillsScore: 59 });
  const tried = await step('2026-07-20', 'concludeEnrolment', { certificate: CERTIFICATE });
  expect(tried.refusals).toEqual(['SCORE_BELOW_PASS']);
  expect((await step('2026-07-20', 'concludeEnrolment')).node).toMatchObject({ status: 'FAILED' });
  expect(await figures()).toEqual(before);
});

test('she sits it again and passes with the very score that is needed', async () => {
  await step('2026-08-01', 'allowRetake');
  await step('2026-08-15', 'recordExamination', { theoryScore: 81, skillsScore: 60 });
  expect((await step('2026-08-20', 'concludeEnrolment')).refusals).toEqual(['CERTIFICATE_NEEDED']);
  const { node } = await step('2026-08-20', 'concludeEnrolment', {
    certificate: CERTIFICATE,
    note: '补考合格',
  });
  expect(node).toMatchObject({ status: 'CERTIFIED' });
});

test('anyone who checks finds the certificate, and that it is no made-up row', async () => {
  expect(await check()).toEqual({
    valid: true,
    occupation: 'CAREGIVER',
    level: 'L5',
    synthetic: false,
  });
});

test('her home has one certified caregiver more, the city one trained worker, and others are told', async () => {
  expect(await figures()).toEqual({
    ...before,
    certified: before.certified + 1,
    trained: before.trained + 1,
  });
  await hub().settle();
  const { rows } = await hub().pg.query<{ payload: object }>(
    `select payload from workforce.fact_outbox where kind = 'FACILITY_STAFFING' and subject = $1
     order by sequence desc limit 1`,
    [facility],
  );
  expect(rows[0]!.payload).toMatchObject({
    certifiedCaregivers: before.certified + 1,
    asOf: '2026-08-20',
  });
});

test('her enrolment tells the whole story', async () => {
  const { enrolment: seen } = await ask(hub(), EARNED, { as: SUPERVISION, id: enrolment.id });
  expect(seen).toEqual({
    status: 'CERTIFIED',
    theoryScore: 81,
    skillsScore: 60,
    passedOn: '2026-08-20',
    certificate: {
      number: CERTIFICATE.number,
      level: 'L5',
      issuedOn: '2026-08-20',
      synthetic: false,
      transitions: { nodes: [{ action: 'issueCertificate', note: '补考合格' }] },
    },
    transitions: {
      nodes: [
        { action: 'enrolWorker', to: 'ENROLLED' },
        { action: 'recordTraining', to: 'TRAINED' },
        { action: 'recordExamination', to: 'EXAMINED' },
        { action: 'concludeEnrolment', to: 'FAILED' },
        { action: 'allowRetake', to: 'RETAKE' },
        { action: 'recordExamination', to: 'EXAMINED' },
        { action: 'concludeEnrolment', to: 'CERTIFIED' },
      ],
    },
  });
});
