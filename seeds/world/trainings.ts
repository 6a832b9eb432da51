import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { officeDayFrom, officeDaysLater, officeDayUpTo } from '../history/office-hours.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { PlacesOf } from './sample.ts';
import type {
  EnrolmentStatus,
  WorldEnrolment,
  WorldFacility,
  WorldTrainingProgramme,
  WorldTrainingSession,
  WorldTrainings,
  WorldWorker,
} from './types.ts';
import type { WorkerRegister } from './worker-register.ts';
import { CAREGIVER_LEVELS } from './worker-register.ts';

const DEXING = '361181';
/** Dexing asks for 1,000 trained workers and 100 trained social workers by 2025: both met, by little. */
const DEXING_CAREGIVERS = 1240;
const DEXING_SOCIAL_WORKERS = 118;
/** Shenyang asks for 1,000 person-times in 2022: some caregivers came twice, so persons are fewer. */
const SHENYANG_PERSONS = 840;
const SHENYANG_TWICE = 320 / SHENYANG_PERSONS;

const OUTCOMES: readonly (readonly [EnrolmentStatus, number])[] = [
  ['CERTIFIED', 90],
  ['TRAINED', 4],
  ['FAILED', 4],
  ['RETAKE', 2],
];

/**
 * Fills the training register. Beside whole places the many trainees of Dexing are hired here, into its
 * homes and sites; a sample trains those who work there already.
 */
export function buildTrainings(
  facilities: readonly WorldFacility[],
  workers: WorkerRegister,
  asOf: Day,
  places: PlacesOf,
): WorldTrainings {
  const trainings = new TrainingRegister(workers);
  const shenyang = workers.list.filter(
    ({ regionCode, roles, employments }) =>
      regionCode.startsWith('2101') &&
      roles.includes('CAREGIVER') &&
      (employments[0]?.from ?? '') < '2022-03-01',
  );
  const persons = shenyang.slice(0, SHENYANG_PERSONS);
  // Who comes twice comes to another session.
  const again = persons.length > SEATS ? Math.round(persons.length * SHENYANG_TWICE) : 0;
  const twice = persons.slice(0, again);
  trainings.programme('CAREGIVER', '210100', 2022, [...persons, ...twice]);

  const [trainees, social] = traineesOfDexing(facilities, workers, places);
  const third = Math.ceil(trainees.length / 3);
  [2023, 2024, 2025].forEach((year, i) =>
    trainings.programme('CAREGIVER', DEXING, year, trainees.slice(i * third, (i + 1) * third)),
  );
  trainings.programme('SOCIAL_WORKER', DEXING, 2024, social.slice(0, 60));
  trainings.programme('SOCIAL_WORKER', DEXING, 2025, social.slice(60));

  const ordos = workers.list.filter(({ regionCode }) => regionCode.startsWith('1506'));
  const caregivers = ordos.filter(({ roles }) => roles.includes('CAREGIVER'));
  const before2025 = caregivers.filter(
    ({ employments }) => (employments[0]?.from ?? '') < '2025-01-01',
  );
  trainings.programme('CAREGIVER', '150600', 2025, before2025.slice(0, 160));
  const assessors = ordos.filter(({ roles }) => roles.includes('ASSESSOR'));
  trainings.programme('ASSESSOR', '150600', 2023, assessors);

  // Each city takes enrolments today: some workers have a place already.
  const some = places === 'WHOLE' ? before2025.slice(160, 172) : before2025.slice(0, 2);
  trainings.toCome('CAREGIVER', '150600', asOf, some);
  trainings.toCome('ASSESSOR', '150600', asOf, assessors.slice(0, 4));
  trainings.toCome(
    'CAREGIVER',
    '210100',
    asOf,
    places === 'WHOLE'
      ? shenyang.slice(SHENYANG_PERSONS, SHENYANG_PERSONS + 9)
      : shenyang.slice(0, 2),
  );
  trainings.toCome('MANAGER', DEXING, asOf, []);
  return trainings;
}

/** Caregivers and social workers. */
function traineesOfDexing(
  facilities: readonly WorldFacility[],
  workers: WorkerRegister,
  places: PlacesOf,
): [WorldWorker[], WorldWorker[]] {
  if (places === 'SAMPLE') {
    const there = workers.list.filter(({ regionCode }) => regionCode === DEXING);
    const having = (role: WorldWorker['roles'][number]) =>
      there.filter(({ roles }) => roles.includes(role));
    return [having('CAREGIVER'), having('SOCIAL_WORKER')];
  }
  const there = facilities.filter(
    ({ regionCode, status }) => regionCode.startsWith(DEXING) && status === 'OPERATING',
  );
  const hire = (role: 'CAREGIVER' | 'SOCIAL_WORKER', count: number) =>
    Array.from({ length: count }, (_, i) =>
      hireTrainee(workers, role, there[i % there.length]!, i),
    );
  return [hire('CAREGIVER', DEXING_CAREGIVERS), hire('SOCIAL_WORKER', DEXING_SOCIAL_WORKERS)];
}

const TITLES: Record<WorldTrainingProgramme['audience'], string> = {
  CAREGIVER: '养老护理员职业技能提升行动',
  SOCIAL_WORKER: '老年社会工作者培训',
  MANAGER: '养老机构管理人员能力提升培训',
  ASSESSOR: '老年人能力评估师培训',
};
const ORGANISERS: Record<string, string> = {
  150600: '鄂尔多斯市民政局',
  210100: '沈阳市民政局',
  361181: '德兴市民政局',
};
const SEATS = 110;

class TrainingRegister implements WorldTrainings {
  readonly programmes: WorldTrainingProgramme[] = [];
  readonly sessions: WorldTrainingSession[] = [];
  readonly enrolments: WorldEnrolment[] = [];
  readonly #workers: WorkerRegister;

  constructor(workers: WorkerRegister) {
    this.#workers = workers;
  }

  /** One programme of a year, its workers spread over as many sessions as they need. */
  programme(
    audience: WorldTrainingProgramme['audience'],
    regionCode: string,
    year: number,
    people: readonly WorldWorker[],
  ): void {
    if (people.length === 0) return;
    const planned = Math.ceil(people.length / 50) * 50;
    const { n, name } = this.#programme(audience, regionCode, year, planned);
    const count = Math.ceil(people.length / SEATS);
    for (let i = 0; i < count; i += 1) {
      const starts = officeDayFrom(dayOf(`${year}-03-04`) + Math.floor((i * 240) / count));
      const session = this.#session(n, `${name}第${i + 1}期`, starts);
      const ends = dayOf(this.sessions.at(-1)!.endsOn);
      for (const worker of people.slice(i * SEATS, (i + 1) * SEATS)) {
        this.#enrol(session, worker, audience, { starts, ends });
      }
    }
  }

  /** A programme of the year of a day, with two sessions that begin after it. */
  toCome(
    audience: WorldTrainingProgramme['audience'],
    regionCode: string,
    asOf: Day,
    enrolled: readonly WorldWorker[],
  ): void {
    const programme = this.#programme(audience, regionCode, Number(dateOf(asOf).slice(0, 4)), 100);
    const { n, name } = programme;
    const dice = new Dice('training-to-come', n);
    const first = this.#session(n, `${name}第1期`, asOf + dice.between(12, 24), 50);
    this.#session(n, `${name}第2期`, asOf + dice.between(45, 70), 50);
    for (const worker of enrolled) {
      this.#add(first, worker, {
        status: 'ENROLLED',
        enrolledOn: dateOf(officeDayUpTo(asOf - dice.between(1, 9))),
      });
    }
  }

  #programme(
    audience: WorldTrainingProgramme['audience'],
    regionCode: string,
    year: number,
    plannedPersons: number,
  ): WorldTrainingProgramme {
    const n = this.programmes.length + 1;
    const organiser = ORGANISERS[regionCode] ?? '';
    const name = `${year}年${organiser.replace('民政局', '')}${TITLES[audience]}`;
    const key = keyOf('trainingProgramme', n);
    const programme = { n, key, name, regionCode, audience, year, organiser, plannedPersons };
    this.programmes.push(programme);
    return programme;
  }

  #session(programme: number, name: string, starts: Day, capacity = SEATS): number {
    const n = this.sessions.length + 1;
    const length = new Dice('training-length', n).between(7, 13);
    const first = officeDayFrom(starts);
    const dates = { startsOn: dateOf(first), endsOn: dateOf(officeDaysLater(first, length)) };
    const rest = { hours: 80, capacity };
    this.sessions.push({ n, key: keyOf('trainingSession', n), programme, name, ...dates, ...rest });
    return n;
  }

  #add(
    session: number,
    worker: WorldWorker,
    said: Pick<WorldEnrolment, 'status' | 'enrolledOn'> & Partial<WorldEnrolment>,
  ): void {
    const n = this.enrolments.length + 1;
    const place = { n, key: keyOf('enrolment', n), session, worker: worker.n };
    this.enrolments.push({
      ...place,
      theoryScore: null,
      skillsScore: null,
      passedOn: null,
      ...said,
    });
  }

  #enrol(
    session: number,
    worker: WorldWorker,
    audience: WorldTrainingProgramme['audience'],
    { starts, ends }: { starts: Day; ends: Day },
  ): void {
    const n = this.enrolments.length + 1;
    const dice = new Dice('enrolment', n);
    const status = dice.weighted(OUTCOMES);
    const passed = status === 'CERTIFIED' ? officeDayFrom(ends + dice.between(3, 15)) : null;
    const low = status === 'FAILED' || status === 'RETAKE';
    const examined = passed !== null || low;
    this.#add(session, worker, {
      status,
      enrolledOn: dateOf(starts - dice.between(5, 25)),
      theoryScore: examined ? dice.between(60, 98) : null,
      skillsScore: examined ? (low ? dice.between(35, 59) : dice.between(60, 97)) : null,
      passedOn: passed === null ? null : dateOf(passed),
    });
    if (passed !== null && audience === 'CAREGIVER' && worker.certificates.length === 0) {
      const level = dice.weighted(CAREGIVER_LEVELS.slice(0, 2));
      this.#workers.certify(worker, { occupation: 'CAREGIVER', level, issued: passed + 20 });
    }
  }
}

/** A worker of a home or site, hired before 2023. */
function hireTrainee(
  workers: WorkerRegister,
  role: 'CAREGIVER' | 'SOCIAL_WORKER',
  { n: facility, organization, openedOn }: WorldFacility,
  i: number,
): WorldWorker {
  const dice = new Dice(`trainee/${role}`, i);
  const type = dice.chance(role === 'CAREGIVER' ? 0.5 : 0.65) ? 'PART_TIME' : 'FULL_TIME';
  const from = Math.max(dayOf('2018-01-01') + dice.below(1800), dayOf(openedOn ?? '2018-01-01'));
  const contracts = [{ organization, facility, type, from }] as const;
  return workers.add({ roles: [role], region: DEXING, contracts: [...contracts] });
}
