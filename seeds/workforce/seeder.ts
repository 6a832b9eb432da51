import { publicationsSql } from '../../ground/facts/publication.ts';
import { ACCREDITED_PUBLISHED } from '../../subgraphs/workforce/assessment-organisation/publication.ts';
import { SESSION_PUBLISHED } from '../../subgraphs/workforce/training-session/publication.ts';
import { assessorFactsSql } from '../../subgraphs/workforce/assessment-organisation/facts.ts';
import { organisationFactsSql } from '../../subgraphs/workforce/assessment-organisation/organisation-facts.ts';
import { employedFactsSql } from '../../subgraphs/workforce/employment/employed-facts.ts';
import { staffingFactsSql } from '../../subgraphs/workforce/staffing/facts.ts';
import { workerFactsSql } from '../../subgraphs/workforce/worker/facts.ts';
import { randomBytes } from 'node:crypto';
import { regionAt } from '../../ground/china/region-code.ts';
import type { Loader } from '../loader.ts';
import type { Seeder } from '../seeder.ts';
import { WORKFORCE_HISTORIES } from './histories.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { trainingBasesOf } from '../world/training-bases.ts';
import type { World, WorldCertificate, WorldEnrolment, WorldWorker } from '../world/types.ts';
import { AwardRows, competitionRows } from './award-rows.ts';
import { CarerRows } from './carer-rows.ts';
import { postRows } from './post-rows.ts';
import { conductRows } from './conduct-rows.ts';
import { assessorRules } from './assessor-rules.ts';

/** Workers, their contracts and papers, the assessment organisations and the trainings. */
export const workforceSeeder: Seeder = {
  name: 'workforce',
  histories: WORKFORCE_HISTORIES,
  appeals: {
    ...{ table: 'workforce_appeal', columns: ['worker_key'] },
    about: {
      certificate: (row) => row,
      award: (row) => row,
      assessment_organisation: () => ({}),
    },
  },
  evidence: {
    table: 'conduct_evidence',
    about: {
      conduct_record: (row) => ({
        whose: row['worker_key'],
        worker_key: row['worker_key'],
      }),
    },
  },
  async load(world, loader, progress) {
    await loader.addAll('assessor_rule', assessorRules());
    const value = randomBytes(32).toString('base64url');
    await loader.add('national_id_key', { id: 1, value });
    if (!world) return;
    const workers = world.workers();
    await loader.addAll('competition', competitionRows(world.asOf));
    await loader.addAll('post', postRows(world));
    const awards = new AwardRows(world.asOf);
    for (const worker of workers) {
      await loadWorker(world, loader, worker);
      for (const row of conductRows(worker, world.asOf)) await loader.add('conduct_record', row);
      await loader.addAll('award', awards.of(worker));
      if (worker.n % 1000 === 0) progress((worker.n / workers.length) * 0.8);
    }
    await loadAssessmentOrganisations(world, loader);
    await loadTrainings(world, loader);
    await loadCarers(world, loader, Buffer.from(value, 'base64url'));
    await loader.run(assessorFactsSql('true'));
    await loader.run(employedFactsSql('true'));
    await loader.run(workerFactsSql('true'));
    await loader.run(organisationFactsSql('true'));
    await loader.run(publicationsSql(ACCREDITED_PUBLISHED, 'true'));
    await loader.run(publicationsSql(SESSION_PUBLISHED, 'true'));
    await loader.run(staffingFactsSql(`'${world.asOf}'`, 'true'));
  },
};

async function loadWorker(world: World, loader: Loader, worker: WorldWorker): Promise<void> {
  const { key, name, sex, roles, regionCode } = worker;
  const row = { key, name, sex, roles, ...place(regionCode), synthetic: true };
  await loader.add('worker', row, {
    days: { registerWorker: worker.employments[0]?.from ?? null },
  });
  for (const employment of worker.employments) {
    const contract = {
      key: employment.key,
      worker_key: key,
      organization_id: world.organizations()[employment.organization - 1]?.key,
      facility_id:
        employment.facility === null ? null : world.facilities()[employment.facility - 1]?.key,
      type: employment.type,
      starts_on: employment.from,
      ends_on: employment.to,
      status: employment.to === null ? 'HOLDS' : 'ENDED',
    };
    await loader.add('employment', contract, { region: regionCode });
  }
  for (const { n, issuedOn, ...paper } of worker.certificates) {
    await loader.add('certificate', {
      ...paper,
      worker_key: key,
      issued_on: issuedOn,
      inactive_from: inactiveFrom({ n, issuedOn, status: paper.status }, world.asOf),
      ...place(regionCode),
      synthetic: true,
    });
  }
}

/** The world knows that a certificate was suspended or revoked, not when: between issue and today. */
function inactiveFrom(
  { n, status, issuedOn }: Pick<WorldCertificate, 'n' | 'status' | 'issuedOn'>,
  asOf: string,
): string | null {
  if (status === 'VALID') return null;
  const dice = new Dice('certificate-inactive', n);
  const day = dayOf(issuedOn) + dice.between(30, 900);
  return dateOf(Math.min(day, dayOf(asOf) - dice.between(4, 50)));
}

async function loadAssessmentOrganisations(world: World, loader: Loader): Promise<void> {
  for (const organisation of world.assessmentOrganisations()) {
    await loader.add('assessment_organisation', {
      id: organisation.key,
      name: organisation.name,
      registered_on: organisation.registeredOn,
      status: organisation.status,
      organization_id: world.organizations()[organisation.organization - 1]?.key,
      ...place(organisation.regionCode),
      synthetic: true,
    });
    await loader.add('accreditation', {
      key: keyOf('accreditation', organisation.n),
      organisation_id: organisation.key,
      starts_on: organisation.registeredOn,
      ends_on: null,
      ...place(organisation.regionCode),
    });
  }
}

async function loadTrainings(world: World, loader: Loader): Promise<void> {
  const { programmes, sessions, enrolments } = world.trainings();
  for (const programme of programmes) {
    const row = {
      id: programme.key,
      name: programme.name,
      audience: programme.audience,
      year: programme.year,
      organiser: programme.organiser,
      planned_persons: programme.plannedPersons,
      policy_document_id: programme.regionCode === '361181' ? 'shangrao-training-2020' : null,
      ...place(programme.regionCode),
      synthetic: true,
    };
    const first = sessions.find((session) => session.programme === programme.n)!.startsOn;
    const published = dayOf(first) - new Dice('training-published', programme.n).between(30, 75);
    const days = { publishTrainingProgramme: dateOf(Math.min(published, dayOf(world.asOf) - 1)) };
    await loader.add('training_programme', row, { days });
  }
  const bases = trainingBasesOf(world);
  const programmeOf = (session: number) => programmes[sessions[session - 1]!.programme - 1]!;
  for (const session of sessions) {
    const programme = programmeOf(session.n);
    await loader.add('training_session', {
      id: session.key,
      name: session.name,
      starts_on: session.startsOn,
      ends_on: session.endsOn,
      status: session.endsOn < world.asOf ? 'CLOSED' : 'OPEN',
      hours: session.hours,
      capacity: session.capacity,
      programme_id: programme.key,
      training_base_id: bases.get(programme.regionCode.slice(0, 4))?.key ?? null,
      ...place(programme.regionCode),
      synthetic: true,
    });
  }
  for (const enrolment of enrolments) {
    const session = sessions[enrolment.session - 1]!;
    const row = {
      key: enrolment.key,
      worker_key: world.workers()[enrolment.worker - 1]?.key,
      session_id: session.key,
      status: enrolment.status,
      enrolled_on: enrolment.enrolledOn,
      theory_score: enrolment.theoryScore,
      skills_score: enrolment.skillsScore,
      examined_on: examinedOn(enrolment, session.endsOn, world.asOf),
      passed_on: enrolment.passedOn,
      ...place(programmeOf(enrolment.session).regionCode),
      synthetic: true,
    };
    const trained = enrolment.status === 'ENROLLED' ? null : session.endsOn;
    const days = { recordTraining: trained, recordExamination: row.examined_on };
    await loader.add('enrolment', row, { days });
  }
}

async function loadCarers(world: World, loader: Loader, hash: Buffer): Promise<void> {
  const { programmes, sessions, places } = new CarerRows(world, hash);
  for (const { row, published } of programmes) {
    await loader.add('training_programme', row, { days: { publishTrainingProgramme: published } });
  }
  await loader.addAll('training_session', sessions);
  await loader.addAll('family_carer_training', places);
}

/** Who failed sat the examination some days after the session. */
function examinedOn(
  { passedOn, theoryScore }: WorldEnrolment,
  endsOn: string,
  asOf: string,
): string | null {
  if (passedOn !== null || theoryScore === null) return passedOn;
  return dateOf(Math.max(dayOf(endsOn), Math.min(dayOf(endsOn) + 6, dayOf(asOf) - 3)));
}

function place(regionCode: string) {
  return { region_code: regionCode, region_at: regionAt(regionCode) };
}
