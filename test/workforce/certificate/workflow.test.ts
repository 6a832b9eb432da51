import { newKey } from '../../../ground/workflow/new-key.ts';
import { CERTIFICATE } from '../../../subgraphs/workforce/certificate/machine.ts';
import { publicIdFor, testHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { NEW, type Row, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { CAREGIVER, certificateOf } from '../rows.ts';

const STAFF = 'supervision:150600';
const held = (set: Row = {}) => certificateOf(CAREGIVER, set);
const ISSUED = {
  ...{ occupation: 'CAREGIVER', level: 'L5', number: 'WALK-1', issuer: '测试' },
  issuedOn: '2026-06-30',
};

const specimen: Specimen = {
  machine: CERTIFICATE,
  table: 'workforce.certificate',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query(`delete from workforce.lifted_suspension;
      delete from workforce.certificate where worker_key = '${CAREGIVER}'`);
  },
  async place(hub, status) {
    await this.clear(hub);
    const key = newKey();
    await hub.pg.query(held({ key, status }));
    return key;
  },
  async input(_, action, persona) {
    if (action !== 'issueCertificate') return {};
    return { worker: persona && (await publicIdFor(persona, 'Worker', CAREGIVER)), ...ISSUED };
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'issueCertificate', state: NEW, persona: STAFF });
  oneEffect(specimen, { name: 'restoreCertificate', state: 'SUSPENDED', persona: STAFF });
});

const NURSE = { occupation: 'NURSE', level: null };
const assessor = (level: string) => ({ occupation: 'ASSESSOR', level });
const SUSPENDED = { status: 'SUSPENDED' };
const TAKEN = { ...NURSE, number: 'WALK-1' };
const someone = (as: string, key: string) => async () => ({
  worker: await publicIdFor(as, 'Worker', key),
});
/** The first level, once suspended and in force again. */
const LIFTED = `${held()} insert into workforce.lifted_suspension
  select uuidv7(), key, '2026-05-02', '2026-05-09' from workforce.certificate
  where worker_key = '${CAREGIVER}'`;
const SEVERAL = { number: '', issuer: '', issuedOn: '2027-01-01', level: 'L1' };
const WRONG =
  'INVALID_VALUE number, INVALID_VALUE issuer, INVALID_VALUE issuedOn, LEVEL_REQUIRED level';

describe('its rules', () => {
  const tried = outcomes(specimen, STAFF);
  tried('issueCertificate', NEW, [
    ['the first day that any was issued', { issuedOn: '1949-10-01' }, 'VALID'],
    ['the day before', { issuedOn: '1949-09-30' }, 'INVALID_VALUE issuedOn'],
    ['a day to come', { issuedOn: '2026-07-01' }, 'INVALID_VALUE issuedOn'],
    ['a number of 50', { number: '9'.repeat(50) }, 'VALID'],
    ['what is no number', { number: '〔〕' }, 'INVALID_VALUE number'],
    ['a number in use', { number: ' walk—１' }, 'ALREADY_EXISTS number', held(TAKEN)],
    ['an issuer of 100 rare characters', { issuer: '𠮷'.repeat(100) }, 'VALID'],
    ['an issuer of 101', { issuer: '局'.repeat(101) }, 'INVALID_VALUE issuer'],
    ['an issuer of blanks', { issuer: ' ' }, 'INVALID_VALUE issuer'],
    ['an issuer with a control character', { issuer: 'a\u0007' }, 'INVALID_VALUE issuer'],
    ['a nurse, who has no level', NURSE, 'VALID'],
    ['a level for a nurse', { occupation: 'NURSE' }, 'INVALID_VALUE level'],
    ['no level for a caregiver', { level: null }, 'INVALID_VALUE level'],
    ['the lowest level of assessors', assessor('L3'), 'VALID'],
    ['a level that assessors do not have', assessor('L4'), 'INVALID_VALUE level'],
    ['a level that is held', {}, 'ALREADY_EXISTS level', held()],
    ['a level that is suspended', {}, 'ALREADY_EXISTS level', held(SUSPENDED)],
    ['a level that was revoked', {}, 'VALID', held({ status: 'REVOKED' })],
    ['a nurse once more', NURSE, 'ALREADY_EXISTS occupation', held(NURSE)],
    ['a suspended other occupation', {}, 'VALID', held({ ...NURSE, ...SUSPENDED })],
    ['every mistake at once', SEVERAL, WRONG],
    ['an unknown worker', someone(STAFF, newKey()), 'NOT_FOUND'],
    ['an id made for somebody else', someone('staff:210100', CAREGIVER), 'BAD_USER_INPUT'],
  ]);
  const L4 = { level: 'L4' };
  const REQUIRED = 'LEVEL_REQUIRED level';
  tried('issueCertificate', NEW, [
    ['one level up', L4, 'VALID', held()],
    ['one level up for a beginner', L4, REQUIRED],
    ['one level up for an assessor', assessor('L2'), REQUIRED, held({ level: 'L3' })],
    ['one level up from a revoked one', L4, REQUIRED, held({ status: 'REVOKED' })],
    ['one up from a suspended one', L4, 'CERTIFICATE_SUSPENDED occupation', held(SUSPENDED)],
    ['two levels up', { level: 'L3' }, REQUIRED, held()],
    ['the level above the one between', { level: 'L3' }, 'VALID', held() + held(L4)],
    ['a level below', L4, 'VALID', held({ level: 'L3' })],
    ['one level up on its day', L4, 'VALID', held({ issued_on: '2026-06-30' })],
    ['one level up before its day', { ...L4, issuedOn: '2024-05-05' }, REQUIRED, held()],
    ['the day before a suspension', { ...L4, issuedOn: '2026-05-01' }, 'VALID', LIFTED],
    ['its first day', { ...L4, issuedOn: '2026-05-02' }, REQUIRED, LIFTED],
    ['its last day', { ...L4, issuedOn: '2026-05-09' }, REQUIRED, LIFTED],
    ['the day after it', { ...L4, issuedOn: '2026-05-10' }, 'VALID', LIFTED],
  ]);
});

test('ten at once issue one certificate under one number, and one of a kind to one person', async () => {
  const hub = await testHub({ own: true });
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from workforce.worker w where region_code like '1506%' and not exists (
       select from workforce.certificate where worker_key = w.key) limit 10`,
  );
  const ids = await Promise.all(rows.map(({ key }) => publicIdFor(STAFF, 'Worker', key)));
  const race = async (inputs: Row[], outcome: string) => {
    const all = inputs.map((input) =>
      act(hub, CERTIFICATE, 'issueCertificate', { ...ISSUED, ...input }, { as: STAFF }),
    );
    const refused = (await Promise.all(all)).flatMap(({ userErrors }) => userErrors);
    const told = refused.map(({ code, path }) => `${code} ${path.at(-1)}`);
    expect(told).toEqual(Array.from({ length: 9 }, () => outcome));
  };
  const toEach = ids.map((worker) => ({ worker }));
  await race(toEach, 'ALREADY_EXISTS number');
  const toOne = ids.map((_, n) => ({ ...NURSE, worker: ids[0], number: `RACE-${n}` }));
  await race(toOne, 'ALREADY_EXISTS occupation');
  await hub.close();
});
