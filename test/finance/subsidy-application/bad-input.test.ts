import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { AMOUNT, PROGRAMME } from './specimen.ts';
import { ELDER, triesOfSubsidies } from './tries.ts';

const tries = triesOfSubsidies();
const { apply, expectRefused, place, run, setElder, setRow } = tries;

describe('handing in', () => {
  test('what the rule pays nothing for', async () => {
    const key = await place('DRAFT');
    await setElder(`categories = '[]'`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'NOTHING_TO_PAY', ['id']);
  });

  test('what neither the policy nor the region has put an amount on', async () => {
    const key = await place('DRAFT');
    const rates = (status: string) =>
      tries.hub.pg.query('update finance.subsidy_rates set status = $1 where programme_id = $2', [
        status,
        PROGRAMME,
      ]);
    const submit = () => run('submitSubsidyApplication', key);
    await rates('WITHDRAWN');
    await expectRefused(submit, 'AMOUNT_NOT_ESTABLISHED', ['id']);
    await rates('SET');
    expect((await submit()).node).toMatchObject({ status: 'SUBMITTED' });
  });

  test('a period before its last day is over', async () => {
    const key = await place('DRAFT');
    await setRow(key, `period = '2026-06', period_from = '2026-06-01'`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'INVALID_VALUE', ['id']);
  });

  test('in Ordos without a valid assessment of today (R-08)', async () => {
    const key = await place('DRAFT');
    await setElder(`assessments = jsonb_set(assessments, '{0,until}', '"2026-06-29"')`);
    await expectRefused(() => run('submitSubsidyApplication', key), 'ASSESSMENT_REQUIRED', ['id']);
    await setElder(`assessments = jsonb_set(assessments, '{0,until}', '"2026-06-30"')`);
    const { node } = await run('submitSubsidyApplication', key);
    expect(node).toMatchObject({ status: 'SUBMITTED' });
  });

  test('takes the current amount, and the elder may do it herself', async () => {
    const key = await place('RETURNED');
    await setElder(`assessments = jsonb_set(assessments, '{0,band}', '"PARTIAL"')`);
    const { node } = await run('submitSubsidyApplication', key, {}, 'elder:1');
    expect(node).toMatchObject({ status: 'SUBMITTED' });
    const { rows } = await tries.hub.pg.query(
      `select amount::int, received_on::text as received, accepted_on, publicised_on, concluded_on
       from finance.subsidy_application where key = $1`,
      [key],
    );
    expect(rows[0]).toEqual({
      ...{ amount: 15_000, received: '2026-06-30' },
      ...{ accepted_on: null, publicised_on: null, concluded_on: null },
    });
  });
});

describe('deciding', () => {
  test.each([
    ['returnSubsidyApplication', 'CITY_REVIEW'],
    ['rejectSubsidyApplication', 'CITY_REVIEW'],
    ['reclaimSubsidy', 'DISBURSED'],
  ])('%s needs its reason', async (name, state) => {
    const key = await place(state);
    for (const note of [undefined, null, '', '  ']) {
      await expectRefused(() => run(name, key, { note }), 'REASON_REQUIRED', ['note']);
    }
    await expectRefused(() => run(name, key, { note: 'x'.repeat(501) }), 'BAD_USER_INPUT', null);
    expect((await run(name, key, { note: 'x'.repeat(500) })).refusals).toEqual([]);
  });

  test('display takes seven days after the first', async () => {
    const key = await place('PUBLICISED');
    await setRow(key, `publicised_on = '2026-06-23'`);
    const approve = () => run('approveSubsidyApplication', key);
    await expectRefused(approve, 'PUBLICITY_NOT_OVER', ['id']);
    await setRow(key, `publicised_on = '2026-06-22'`);
    expect((await approve()).node).toMatchObject({ status: 'APPROVED' });
  });

  test.each([
    ['approveSubsidyApplication', 'PUBLICISED'],
    ['disburseSubsidy', 'APPROVED'],
  ])('%s is refused when the amount has changed', async (name, state) => {
    const key = await place(state);
    await setRow(key, `amount = ${AMOUNT + 1}`);
    await expectRefused(() => run(name, key), 'AMOUNT_CHANGED', ['id']);
    await setRow(key, `amount = ${AMOUNT}`);
    await setElder(`life_status = 'DECEASED'`);
    await expectRefused(() => run(name, key), 'AMOUNT_CHANGED', ['id']);
  });

  test.each([
    ['submitSubsidyApplication', 'DRAFT'],
    ['approveSubsidyApplication', 'PUBLICISED'],
    ['disburseSubsidy', 'APPROVED'],
  ])('%s is refused while any fact it rests on is old', async (name, state) => {
    const key = await place(state);
    for (const source of ['elders/ELDER', 'facilities/FACILITY', 'facilities/RESIDENCE']) {
      await tries.hub.pg.query(
        `update finance.fact_position set as_of = now() - interval '1 hour' where source = $1`,
        [source],
      );
      await expectRefused(() => run(name, key), 'STALE_FACTS', null);
      await tries.hub.pg.query('update finance.fact_position set as_of = now()');
    }
    expect((await run(name, key)).codes).toEqual([]);
  });

  test('an application is drafted only on fresh facts', async () => {
    await tries.hub.pg.query(
      `update finance.fact_position set as_of = now() - interval '6 minutes'`,
    );
    await expectRefused(() => apply(), 'STALE_FACTS', null);
  });
});

describe('what every action refuses', () => {
  test('a stale version, an unknown row, a malformed id', async () => {
    const key = await place('SUBMITTED');
    const name = 'acceptSubsidyApplication';
    await expectRefused(() => run(name, key, { version: 2 }), 'VERSION_CONFLICT', ['version']);
    await expectRefused(() => run(name, newKey()), 'NOT_FOUND', null);
    // A seeded key: a random one, read by another office, would be an id once in 64 times.
    const id = await publicIdFor('finance:210100', 'Elder', ELDER);
    await expectRefused(() => run(name, key, { id }), 'BAD_USER_INPUT', null);
    await expectRefused(() => run(name, key, { id: 'x' }), 'BAD_USER_INPUT', null);
  });

  test('an idempotency key of another intention', async () => {
    const idempotencyKey = freshKey();
    const key = await place('SUBMITTED');
    expect((await run('acceptSubsidyApplication', key, { idempotencyKey })).codes).toEqual([]);
    const again = () => run('acceptSubsidyApplication', key, { idempotencyKey, note: 'else' });
    await expectRefused(again, 'IDEMPOTENCY_KEY_REUSED', null);
  });
});
