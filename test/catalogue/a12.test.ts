import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue, WHY } from './kit.ts';

/** A12: 与户籍、医疗、社会保险、社会救助等信息资源对接，依托国家人口基础信息库. */
const at = rowOfCatalogue('elders.external_register_link');
const CARE = 'caregiving:150600';
const SYSTEM = 'system:150600';
const ENTITY = 'ExternalRegisterLink';
const KEY = keyOf('elder', 1);
const asked = async (as: string, register = 'PUBLIC_SECURITY') => ({
  ...{ elder: await at.idFor(as, 'Elder', KEY), register },
});
const link = async (as: string) => {
  const [row] = await at.rows<{ key: string; version: number }>(
    `select key, version from elders.external_register_link where register = 'PUBLIC_SECURITY'`,
  );
  return { id: await at.idFor(as, ENTITY, row!.key), version: row!.version };
};

test('the city’s own system asks each register once for her; other offices and cities do not', async () => {
  const open = async (as: string, register?: string) =>
    at.tried(as, ENTITY, 'openExternalRegisterLink', await asked(as, register));
  expect(await open('finance:150600')).toBe('FORBIDDEN');
  expect(await open('system:210100')).toBe('NOT_FOUND');
  expect(await open(SYSTEM, 'LIBRARY')).toBe('BAD_USER_INPUT');
  for (const register of ['PUBLIC_SECURITY', 'MEDICAL_INSURANCE', 'CIVIL_AFFAIRS']) {
    expect([register, await open(SYSTEM, register)]).toEqual([register, 'DONE']);
  }
  expect(await open(CARE)).toBe('ALREADY_EXISTS register');
});

test('what the register answers is recorded with its day; a conflict is decided by a person who says why', async () => {
  const answer = async (as: string, more: object) =>
    at.tried(as, ENTITY, 'recordRegisterMatch', {
      ...{ ...(await link(as)), answer: 'CONFLICT', syncedOn: '2026-06-30' },
      ...{ differs: ['RESIDENCE'], ...more },
    });
  expect(await answer(SYSTEM, { syncedOn: '2026-07-01' })).toBe('INVALID_VALUE syncedOn');
  expect(await answer(SYSTEM, { differs: [] })).toBe('INVALID_VALUE differs');
  expect(await answer(SYSTEM, {})).toBe('DONE');
  const resolve = async (as: string, more: object = WHY) =>
    at.tried(as, ENTITY, 'resolveRegisterConflict', { ...(await link(as)), ...more });
  expect(await resolve(SYSTEM)).toBe('FORBIDDEN');
  expect(await resolve(CARE, {})).toBe('REASON_REQUIRED note');
  expect(await resolve(CARE)).toBe('DONE');
  expect(
    await at.rows(`select register, status, differs, synced_on::text as synced
      from elders.external_register_link where synced_on is not null`),
  ).toEqual([
    { register: 'PUBLIC_SECURITY', status: 'MATCHED', differs: [], synced: '2026-06-30' },
  ]);
  expect((await at.steps('elders', ENTITY)).slice(-2)).toEqual([
    ...['recordRegisterMatch', 'resolveRegisterConflict'],
  ]);
});

test('she and the offices that keep the register read it; finance, others and the public do not', async () => {
  const LIST =
    '{ externalRegisterLinks(first: 5, filter: { registers: [PUBLIC_SECURITY] }) { nodes { status syncedOn } } }';
  const told = {
    externalRegisterLinks: { nodes: [{ status: 'MATCHED', syncedOn: '2026-06-30' }] },
  };
  const callers = [
    CARE,
    SYSTEM,
    'supervision:150600',
    'caregiving:210100',
    'finance:150600',
    'developer',
    undefined,
  ];
  expect(await at.readers(LIST, callers)).toEqual({
    ...{ [CARE]: told, [SYSTEM]: told, 'supervision:150600': told },
    'caregiving:210100': { externalRegisterLinks: { nodes: [] } },
    'finance:150600': 'FORBIDDEN',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN =
    '{ viewer { elder { registerLinks(filter: { registers: [PUBLIC_SECURITY] }) { nodes { status } } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { registerLinks: { nodes: [{ status: 'MATCHED' }] } } } },
    'elder:2': { viewer: { elder: { registerLinks: { nodes: [] } } } },
  });
});
