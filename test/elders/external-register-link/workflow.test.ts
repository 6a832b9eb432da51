import { keyOf } from '../../../ground/synthetic/keys.ts';
import { REGISTER_LINK } from '../../../subgraphs/elders/external-register-link/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const ELDER = keyOf('elder', 1);
const CARE = 'caregiving:150600';
const SYSTEM = 'system:150600';

const specimen: Specimen = {
  machine: REGISTER_LINK,
  table: 'elders.external_register_link',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from elders.external_register_link where elder_key = $1', [ELDER]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into elders.external_register_link (key, elder_key, register, status, differs, opened_on,
         synced_on, region_code, region_at, synthetic)
       select uuidv7(), key, 'PUBLIC_SECURITY', $2::text,
         case when $2::text = 'CONFLICT' then '{RESIDENCE}'::text[] else '{}'::text[] end, date '2026-06-01',
         case when $2::text <> 'PENDING' then date '2026-06-10' end, region_code, region_at, true
       from elders.elder where key = $1 returning key`,
      [ELDER, state],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action === 'recordRegisterMatch') {
      return { answer: 'MATCHED', syncedOn: '2026-06-30', differs: [] };
    }
    if (action !== 'openExternalRegisterLink') return {};
    const elder = as === '' ? 'x' : await publicIdFor(as, 'Elder', ELDER);
    return { elder, register: 'PUBLIC_SECURITY' };
  },
};

/** Somebody of Ordos who is on the register no more. */
const gone = async ({ pg }: TestHub) => {
  const { rows } = await pg.query<{ key: string }>(
    `select key from elders.elder where life_status = 'DECEASED' and region_code like '1506%' limit 1`,
  );
  return { elder: await publicIdFor(CARE, 'Elder', rows[0]!.key) };
};

describe('a link to a register of another authority', () => walkWorkflow(specimen));

describe('asking and answering', () => {
  oneEffect(specimen, { name: 'openExternalRegisterLink', state: 'New', persona: CARE });
  const tried = outcomes(specimen, CARE);
  tried('openExternalRegisterLink', 'PENDING', [
    ['the same register again', {}, 'ALREADY_EXISTS register'],
    ['another register', { register: 'MEDICAL_INSURANCE' }, 'PENDING'],
  ]);
  tried('openExternalRegisterLink', 'New', [['who has died', gone, 'NOT_KNOWN elder']]);
  tried('openExternalRegisterLink', 'ENDED', [['after the former has ended', {}, 'PENDING']]);
  tried('recordRegisterMatch', 'MATCHED', [
    ['the same again, later', {}, 'MATCHED'],
    ['a conflict and where', { answer: 'CONFLICT', differs: ['NAME', 'HUKOU'] }, 'CONFLICT'],
    ['a conflict of nothing', { answer: 'CONFLICT' }, 'INVALID_VALUE differs'],
    ['no conflict, but where', { differs: ['NAME'] }, 'INVALID_VALUE differs'],
    ['nobody there', { answer: 'NOT_FOUND' }, 'NOT_FOUND'],
    ['tomorrow', { syncedOn: '2026-07-01' }, 'INVALID_VALUE syncedOn'],
    ['before the answer that is there', { syncedOn: '2026-06-09' }, 'INVALID_VALUE syncedOn'],
    ['on the day of that answer', { syncedOn: '2026-06-10' }, 'MATCHED'],
    ['an answer that is none', { answer: 'PENDING' }, 'BAD_USER_INPUT'],
  ]);
  tried('recordRegisterMatch', 'PENDING', [
    ['before it was asked', { syncedOn: '2026-05-31' }, 'INVALID_VALUE syncedOn'],
  ]);
});

describe('the city’s own system', () => {
  const tried = outcomes(specimen, SYSTEM);
  tried('openExternalRegisterLink', 'New', [['asks', {}, 'PENDING']]);
  tried('recordRegisterMatch', 'PENDING', [
    ['answers', { answer: 'CONFLICT', differs: ['LIFE_STATUS'] }, 'CONFLICT'],
  ]);
  tried('resolveRegisterConflict', 'CONFLICT', [
    ['does not decide a conflict', { note: '已核对' }, 'FORBIDDEN'],
  ]);
});
