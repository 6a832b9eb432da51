import { OFFICE, type rowOfCatalogue } from './kit.ts';

type Kit = ReturnType<typeof rowOfCatalogue>;

/** Opens a session of a new programme for some people, which begins today and ends tomorrow. */
export async function openSession(at: Kit, audience: string): Promise<string> {
  const programme = await at.done(OFFICE, 'TrainingProgramme', 'publishTrainingProgramme', {
    ...{ region: '150600', name: `目录培训${audience}`, audience, year: 2026 },
    ...{ organiser: '民政局', plannedPersons: 100 },
  });
  const { id } = await at.done(OFFICE, 'TrainingSession', 'openTrainingSession', {
    ...{ programme: programme.id, name: '第1期', startsOn: '2026-06-30', endsOn: '2026-07-01' },
    ...{ hours: 40, capacity: 30 },
  });
  return id;
}

/** Leads a worker from the enrolment to the examination of the second of July. */
export async function examined(at: Kit, session: string, worker: string, skillsScore = 80) {
  const { id } = await at.done(OFFICE, 'Enrolment', 'enrolWorker', { worker, session });
  at.hub().setToday('2026-07-01');
  await at.done(OFFICE, 'Enrolment', 'recordTraining', { id, version: 1 });
  at.hub().setToday('2026-07-03');
  await at.done(OFFICE, 'Enrolment', 'recordExamination', {
    ...{ id, version: 2, examinedOn: '2026-07-02', theoryScore: 75, skillsScore },
  });
  return id;
}
