import { ApplicationChannel } from '../../../ground/schema/application-channel.ts';
import { allMaterials, materialsSql } from '../../kit/applied.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { programmeOf } from './specimen.ts';
import { ELDER, FINANCE, MACHINE, triesOfSubsidies } from './tries.ts';

const tries = triesOfSubsidies();
const { apply, expectRefused, place, run, setRow } = tries;
const channels = Object.keys(ApplicationChannel) as ApplicationChannel[];
const DAUGHTER = { applicant: { kind: 'RELATIVE', proof: 'MANDATE' } };

async function read(key: string, fields: string) {
  const id = await publicIdFor(FINANCE, 'SubsidyApplication', key);
  const text = `query ($id: ID!) { subsidyApplication(id: $id) { ${fields} } }`;
  const { data } = await tries.hub.query(text, { as: FINANCE, variables: { id } });
  return (data as { subsidyApplication: Record<string, unknown> }).subsidyApplication;
}

async function keyOfHers(): Promise<string> {
  const { rows } = await tries.hub.pg.query<{ key: string }>(
    'select key from finance.subsidy_application where beneficiary_id = $1',
    [ELDER],
  );
  return rows[0]!.key;
}

test.each(channels)('by %s the same is refused, and the same is taken on', async (channel) => {
  const made = { channel, ...(channel === 'PROXY' && DAUGHTER) };
  await expectRefused(() => apply({ ...made, month: null }), 'INVALID_VALUE', ['month']);
  await expectRefused(() => apply({ ...made, month: '2026-07' }), 'INVALID_VALUE', ['month']);
  const unproven = { ...made, applicant: { kind: 'RELATIVE' } };
  await expectRefused(() => apply(unproven), 'APPLICANT_NOT_PROVEN', ['applicant', 'proof']);
  expect(verdict(await apply(made))).toBe('DONE');
  await expectRefused(() => apply(made), 'ALREADY_EXISTS', ['month']);
  const key = await keyOfHers();
  expect(verdict(await run('submitSubsidyApplication', key))).toBe('DONE');
  await expectRefused(() => run('acceptSubsidyApplication', key), 'MATERIALS_MISSING', ['id']);
  const checked = allMaterials('SUBSIDY_ELDER').map((material) => ({ material, state: 'GIVEN' }));
  expect(verdict(await run('checkSubsidyApplicationMaterials', key, { checked }))).toBe('DONE');
  expect(verdict(await run('acceptSubsidyApplication', key))).toBe('DONE');
});

test('only an elder has a guardian or a relative who applies for her', async () => {
  const { rows } = await tries.hub.pg.query<{ id: string }>(
    `select facility_id as id from finance.facility_fact where region_code like '361181%' order by 1 limit 1`,
  );
  const input = {
    ...{ programme: `SubsidyProgramme:${programmeOf('dexing-operating')}`, month: '2026-05' },
    ...{ facility: `Facility:${rows[0]!.id}`, channel: 'WINDOW', ...DAUGHTER },
  };
  const as = 'finance:361181';
  const { userErrors } = await act(tries.hub, MACHINE, 'applyForSubsidy', input, { as });
  expect(userErrors).toMatchObject([
    { code: 'INVALID_VALUE', path: ['input', 'applicant', 'kind'] },
  ]);
});

test('handed in it has a number and a clock; sent back it keeps the number, and its clock begins anew', async () => {
  expect(verdict(await apply({ channel: 'HOTLINE' }))).toBe('DONE');
  const key = await keyOfHers();
  const fields = 'acceptanceNumber receivedOn dueOn promise { daysLeft stopped }';
  const none = { acceptanceNumber: null, receivedOn: null, dueOn: null, promise: null };
  expect(await read(key, fields)).toEqual(none);
  const materials = allMaterials('SUBSIDY_ELDER');
  expect(verdict(await run('submitSubsidyApplication', key, { materials }))).toBe('DONE');
  const first = await read(key, fields);
  expect(first).toEqual({
    acceptanceNumber: expect.stringMatching(/^BL-1506\d\d-20260630-\d{5}$/),
    ...{ receivedOn: '2026-06-30', dueOn: '2026-07-28' },
    promise: { daysLeft: 20, stopped: false },
  });
  await setRow(key, `received_on = '2026-05-29', due_on = '2026-06-29'`);
  expect(await read(key, 'promise { overdue daysLeft }')).toEqual({
    promise: { overdue: true, daysLeft: -1 },
  });
  expect(verdict(await run('acceptSubsidyApplication', key))).toBe('DONE');
  const note = { note: '银行账户信息有误，请核对' };
  expect(verdict(await run('returnSubsidyApplication', key, note))).toBe('DONE');
  const { acceptanceNumber } = first;
  expect(await read(key, fields)).toEqual({ ...none, acceptanceNumber });
  expect(verdict(await run('submitSubsidyApplication', key))).toBe('DONE');
  expect(await read(key, fields)).toEqual(first);
});

test('a promise as of a past day follows from the days of the row', async () => {
  const key = await place('APPROVED');
  await setRow(
    key,
    `received_on = '2026-05-25', due_on = '2026-06-29', supplement_asked_on = '2026-05-29',
    supplemented_on = '2026-06-05', materials = '${materialsSql('SUBSIDY_ELDER')}'`,
  );
  const on = (asOf: string) => read(key, `promise(asOf: "${asOf}") { dueOn stopped daysLeft }`);
  expect(await on('2026-05-24')).toEqual({ promise: null });
  expect(await on('2026-05-28')).toMatchObject({ promise: { stopped: false, daysLeft: 17 } });
  expect(await on('2026-06-01')).toMatchObject({ promise: { dueOn: null, stopped: true } });
  expect(await on('2026-06-20')).toMatchObject({ promise: { stopped: false, daysLeft: null } });
});
