import { newKey } from '../../../ground/workflow/new-key.ts';
import { ENROLMENT } from '../../../subgraphs/workforce/enrolment/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect, type Specimen, walkWorkflow } from '../../kit/workflow-walk.ts';

const REGION = '150600';

/** A caregiver of Ordos, and a session for caregivers of the city, which lasts until today. */
async function people(hub: TestHub): Promise<{ worker: string; session: string }> {
  const { rows } = await hub.pg.query<{ worker: string; session: string }>(
    `select (select key from workforce.worker
         where region_code like '1506%' and 'CAREGIVER' = any(roles) order by 1 limit 1) as worker,
       (select s.id from workforce.training_session s
         join workforce.training_programme p on p.id = s.programme_id
         where p.region_code = '150600' and p.audience = 'CAREGIVER' order by 1 limit 1) as session`,
  );
  return rows[0]!;
}

const specimen: Specimen = {
  machine: ENROLMENT,
  table: 'workforce.enrolment',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    const { worker, session } = await people(hub);
    await hub.pg.query('delete from workforce.enrolment where session_id = $1', [session]);
    await hub.pg.query('delete from workforce.certificate where worker_key = $1', [worker]);
    await hub.pg.query(
      `update workforce.training_session set ends_on = '2026-06-30' where id = $1`,
      [session],
    );
  },
  async place(hub, state) {
    await this.clear(hub);
    const { worker, session } = await people(hub);
    const key = newKey();
    await hub.pg.query(
      `insert into workforce.enrolment (key, worker_key, session_id, status, enrolled_on,
         theory_score, skills_score, passed_on, region_code, region_at, synthetic)
       values ($1, $2, $3, $4, '2026-06-01', 60, 60, $5, '150600', 150600000000, true)`,
      [key, worker, session, state, state === 'CERTIFIED' ? '2026-06-20' : null],
    );
    return key;
  },
  async input(hub, action, persona) {
    const { worker, session } = await people(hub);
    switch (action) {
      case 'enrolWorker':
        return {
          worker: persona === '' ? 'x' : await publicIdFor(persona, 'Worker', worker),
          session: `TrainingSession:${session}`,
        };
      case 'recordExamination':
        return { theoryScore: 72, skillsScore: 59 };
      case 'concludeEnrolment':
        return { certificate: { level: 'L5', number: 'WALK-1', issuer: '测试' } };
      default:
        return {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'enrolWorker', state: 'New', persona: `staff:${REGION}` });
  oneEffect(specimen, { name: 'concludeEnrolment', state: 'EXAMINED', persona: `staff:${REGION}` });
});
