import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';
import { VENDOR } from '../services/devices.ts';

/** B21: 康复辅助器具社区租赁、回收、配置. */
const at = rowOfCatalogue('services.emergency_alert', 'services.device_loan', 'services.device');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ELDER = keyOf('elder', 1);

let device: string;
let loan: string;
const idFor = (as: string, type: string, key: string) => at.idFor(as, type, key);

test('the care office registers a wheelchair and lends it against a deposit', async () => {
  await at.done(CARE, 'Device', 'registerDevices', {
    ...{ region: '150600', vendor: `Organization:${VENDOR.key}` },
    devices: [{ item: 'CatalogueItem:WHEELCHAIR', serial: 'B21' }],
  });
  [{ key: device } = { key: '' }] = await at.rows<{ key: string }>(
    'select key from services.device',
  );
  const lend = async (as: string) => ({
    ...{ elder: await idFor(as, 'Elder', ELDER), device: await idFor(as, 'Device', device) },
    ...{ dueOn: '2026-09-30', deposit: 20_000 },
  });
  const given = await lend(CARE);
  const finance = await lend('finance:150600');
  expect(await at.tried('finance:150600', 'DeviceLoan', 'lendDevice', finance)).toBe('FORBIDDEN');
  const past = { ...given, dueOn: '2026-06-30' };
  expect(await at.tried(CARE, 'DeviceLoan', 'lendDevice', past)).toBe('INVALID_VALUE dueOn');
  await at.done(CARE, 'DeviceLoan', 'lendDevice', given);
  expect(await at.tried(CARE, 'DeviceLoan', 'lendDevice', given)).toBe('DEVICE_NOT_FREE device');
  [{ key: loan } = { key: '' }] = await at.rows<{ key: string }>(
    'select key from services.device_loan',
  );
});

test('it comes back, is disinfected before anybody else has it, and the deposit is settled by a colleague', async () => {
  const id = await idFor(CARE, 'DeviceLoan', loan);
  await at.done(CARE, 'DeviceLoan', 'returnDevice', { id, version: 1 });
  const own = { id, version: 2, kept: 0 };
  expect(await at.tried(CARE, 'DeviceLoan', 'settleDeviceDeposit', own)).toBe('SAME_PERSON id');
  const theirs = { ...own, id: await idFor(COLLEAGUE, 'DeviceLoan', loan) };
  const more = { ...theirs, kept: 20_001, note: '损坏' };
  expect(await at.tried(COLLEAGUE, 'DeviceLoan', 'settleDeviceDeposit', more)).toBe(
    'INVALID_VALUE kept',
  );
  await at.done(COLLEAGUE, 'DeviceLoan', 'settleDeviceDeposit', theirs);
  const [row] = await at.rows<{ version: number; status: string }>(
    'select version, status from services.device',
  );
  expect(row!.status).toBe('TO_CHECK');
  const clean = { id: await idFor(CARE, 'Device', device), version: row!.version };
  await at.done(CARE, 'Device', 'disinfectDevice', clean);
  expect(
    await at.rows(`select d.status, l.status as loan, l.deposit_kept::int as kept
      from services.device d join services.device_loan l on l.device_key = d.key`),
  ).toEqual([{ status: 'READY', loan: 'RETURNED', kept: 0 }]);
  expect(await at.steps('services', 'DeviceLoan')).toEqual([
    ...['lendDevice', 'returnDevice', 'settleDeviceDeposit'],
  ]);
});

test('she finds it under herself, offices of her city in their list, and nobody else', async () => {
  const LIST = '{ deviceLoans(first: 5) { nodes { status deposit } } }';
  const told = { status: 'RETURNED', deposit: 20_000 };
  expect(
    await at.readers(LIST, [CARE, 'caregiving:210100', 'finance:150600', 'developer', undefined]),
  ).toEqual({
    [CARE]: { deviceLoans: { nodes: [told] } },
    'caregiving:210100': { deviceLoans: { nodes: [] } },
    'finance:150600': 'FORBIDDEN',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN = '{ viewer { elder { deviceLoans { nodes { status } } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: { elder: { deviceLoans: { nodes: [{ status: 'RETURNED' }] } } } },
    'elder:2': { viewer: { elder: { deviceLoans: { nodes: [] } } } },
  });
});
