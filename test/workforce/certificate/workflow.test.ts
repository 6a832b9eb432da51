import { CERTIFICATE } from '../../../subgraphs/workforce/certificate/machine.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect, type Specimen, walkWorkflow } from '../../kit/workflow-walk.ts';

const REGION = '150600';

/** A caregiver at work in a facility of Ordos. */
async function worker(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select w.key from workforce.worker w join workforce.employment m on m.worker_key = w.key
     where w.region_code like '1506%' and 'CAREGIVER' = any(w.roles) and m.ends_on is null
       and m.facility_id is not null order by 1 limit 1`,
  );
  return rows[0]!.key;
}

const specimen: Specimen = {
  machine: CERTIFICATE,
  table: 'workforce.certificate',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from workforce.lifted_suspension');
    await hub.pg.query('delete from workforce.certificate where worker_key = $1', [
      await worker(hub),
    ]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const key = newKey();
    await hub.pg.query(
      `insert into workforce.certificate (key, worker_key, occupation, level, number, issuer,
         issued_on, status, inactive_from, region_code, region_at, synthetic)
       select $1, w.key, 'CAREGIVER', 'L5', 'WALK1', '测试', '2024-05-06', $2, $3, w.region_code,
         w.region_at, true
       from workforce.worker w where w.key = $4`,
      [key, state, state === 'VALID' ? null : '2026-06-01', await worker(hub)],
    );
    return key;
  },
  async input(hub, action, persona) {
    if (action !== 'issueCertificate') return {};
    return {
      worker: persona === '' ? 'x' : await publicIdFor(persona, 'Worker', await worker(hub)),
      occupation: 'CAREGIVER',
      level: 'L5',
      number: 'WALK2',
      issuer: '测试',
      issuedOn: '2026-06-30',
    };
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'issueCertificate', state: 'New', persona: `staff:${REGION}` });
  oneEffect(specimen, {
    name: 'restoreCertificate',
    state: 'SUSPENDED',
    persona: `staff:${REGION}`,
  });
});
