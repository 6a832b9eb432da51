import { makeNationalId } from '../../ground/china/national-id.ts';
import { act } from '../kit/mutations.ts';
import { world } from '../workforce/rows.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A home of Ordos hires somebody whom no register knows. The city takes her into the register of
 * workers, publishes a training, opens a session, and trains and certifies her: from nothing to a
 * certificate that anyone can check, by the interface alone.
 */
const hub = journeyHub({ own: true });

const CHECK_HIRED = graphql(`
  query HiredCarerChecked($number: String!, $name: String!, $facility: ID!) {
    certificateValidity(number: $number, name: $name) {
      valid
      level
    }
    facility(id: $facility) {
      staffing {
        caregivers
        certifiedCaregivers
      }
    }
  }
`);

const OPEN_SESSIONS = graphql(`
  query OpenSessions($programme: ID!) {
    trainingSessions(filter: { programme: $programme, statuses: [OPEN] }) {
      nodes {
        id
        enrolledWorkers
        capacity
      }
    }
    trainingProgramme(id: $programme) {
      status
      certifiedWorkers
    }
  }
`);

const SUPERVISION = 'supervision:150600';
const HOME = world
  .facilities()
  .find(({ regionCode, status }) => regionCode.startsWith('150602') && status === 'OPERATING')!;
const FACILITY = `Facility:${HOME.key}`;
const NAME = '乌日娜';
const NUMBER = '蒙鄂护〔2026〕0815号';

/** The id and the state that an action leads to; what is wrong with it fails the test. */
async function done(day: string, entity: string, action: string, input: object) {
  hub().setToday(day);
  const outcome = await act(hub(), { entity }, action, input as Record<string, unknown>, {
    as: SUPERVISION,
  });
  expect([action, outcome.codes, outcome.userErrors]).toEqual([action, [], []]);
  return outcome.node as { id: string; version: number; status: string };
}

const figures = async () => {
  const asked = { number: NUMBER, name: NAME, facility: FACILITY };
  const { certificateValidity, facility } = await ask(hub(), CHECK_HIRED, asked);
  return { ...certificateValidity!, ...facility!.staffing! };
};

test('from nothing to a certificate: registered, hired, enrolled, trained, examined, passed', async () => {
  await hub().settle();
  hub().setToday('2026-07-01');
  const before = await figures();
  expect(before.valid).toBe(false);

  const worker = await done('2026-07-01', 'Worker', 'registerWorker', {
    nationalId: makeNationalId({
      ...{ areaPrefix4: '1506', birthDate: '1995-05-04', sex: 'FEMALE', serial: 211 },
    }),
    ...{ name: NAME, roles: ['CAREGIVER'], region: '150602' },
  });
  const contract = await done('2026-07-01', 'Employment', 'recordEmployment', {
    ...{ worker: worker.id, facility: FACILITY, post: 'CAREGIVER' },
    ...{ type: 'FULL_TIME', from: '2026-07-01' },
  });
  expect(contract.status).toBe('HOLDS');
  expect((await figures()).caregivers).toBe(before.caregivers + 1);

  const programme = await done('2026-07-01', 'TrainingProgramme', 'publishTrainingProgramme', {
    ...{ region: '150600', name: '2026年新入职养老护理员培训', audience: 'CAREGIVER', year: 2026 },
    ...{ organiser: '鄂尔多斯市民政局', plannedPersons: 50 },
  });
  const session = await done('2026-07-02', 'TrainingSession', 'openTrainingSession', {
    ...{ programme: programme.id, name: '第1期', startsOn: '2026-07-10', endsOn: '2026-07-21' },
    ...{ hours: 80, capacity: 30 },
  });
  const place = await done('2026-07-03', 'Enrolment', 'enrolWorker', {
    ...{ worker: worker.id, session: session.id },
  });
  const open = await ask(hub(), OPEN_SESSIONS, { programme: programme.id });
  expect(open.trainingSessions!.nodes).toEqual([
    { id: session.id, enrolledWorkers: 1, capacity: 30 },
  ]);
  await done('2026-07-09', 'TrainingSession', 'closeTrainingSession', {
    ...{ id: session.id, version: 1 },
  });

  const id = place.id;
  await done('2026-07-21', 'Enrolment', 'recordTraining', { id, version: 1 });
  const scores = { examinedOn: '2026-07-27', theoryScore: 78, skillsScore: 84 };
  await done('2026-07-28', 'Enrolment', 'recordExamination', { id, version: 2, ...scores });
  const certificate = {
    level: 'L5',
    number: NUMBER,
    issuer: '鄂尔多斯市职业技能评价机构',
    issuedOn: '2026-08-01',
  };
  const passed = await done('2026-08-01', 'Enrolment', 'concludeEnrolment', {
    ...{ id, version: 3, certificate },
  });
  expect(passed.status).toBe('CERTIFIED');
  expect(await figures()).toEqual({
    ...{ valid: true, level: 'L5', caregivers: before.caregivers + 1 },
    certifiedCaregivers: before.certifiedCaregivers + 1,
  });

  await done('2026-08-02', 'TrainingProgramme', 'withdrawTrainingProgramme', {
    ...{ id: programme.id, version: 1, note: '本年度已完成' },
  });
  const over = await ask(hub(), OPEN_SESSIONS, { programme: programme.id });
  expect([over.trainingProgramme, over.trainingSessions!.nodes]).toEqual([
    { status: 'WITHDRAWN', certifiedWorkers: 1 },
    [],
  ]);
});
