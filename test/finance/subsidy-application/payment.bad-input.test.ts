import { AMOUNT, placeApplication } from './specimen.ts';
import { ELDER, triesOfSubsidies } from './tries.ts';

const NOTE = 'Objection upheld.';
const tries = triesOfSubsidies();
const { expectRefused, place, run, setRow } = tries;

describe('paying', () => {
  test('who approved it may not pay it; a colleague may', async () => {
    const key = await place('PUBLICISED');
    expect((await run('approveSubsidyApplication', key)).refusals).toEqual([]);
    await expectRefused(() => run('disburseSubsidy', key), 'SAME_PERSON', ['id']);
    const { node } = await run('disburseSubsidy', key, {}, 'finance:150600:2');
    expect(node).toMatchObject({ status: 'DISBURSED' });
  });

  test('a period that was paid on another application', async () => {
    const paid = await place('DISBURSED');
    await setRow(paid, `period = '2026-04', period_from = '2026-04-01'`);
    const key = await placeApplication(tries.hub, ELDER, 'APPROVED');
    await expectRefused(() => run('disburseSubsidy', key), 'ALREADY_PAID', ['id']);
  });

  test('a planned payment of the same application becomes the payment', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `status = 'APPROVED'`);
    await tries.hub.pg.query(
      `update finance.disbursement set status = 'PLANNED', paid_on = null where application_key = $1`,
      [key],
    );
    expect((await run('disburseSubsidy', key)).node).toMatchObject({ status: 'DISBURSED' });
    const { rows } = await tries.hub.pg.query(
      `select d.status, d.paid_on::text as paid, d.amount::int, d.funding_source as source,
         l.region_code as region, l.year
       from finance.disbursement d join finance.budget_line l on l.id = d.budget_line_id
       where d.application_key = $1`,
      [key],
    );
    expect(rows).toEqual([
      {
        ...{ status: 'PAID', paid: '2026-06-30', amount: AMOUNT, source: 'PROVINCE' },
        ...{ region: '150600', year: 2026 },
      },
    ]);
  });

  test('sent back after approval, nothing stays planned', async () => {
    const key = await place('DISBURSED');
    await setRow(key, `status = 'APPROVED'`);
    await tries.hub.pg.query(
      `update finance.disbursement set status = 'PLANNED', paid_on = null where application_key = $1`,
      [key],
    );
    const { node } = await run('returnSubsidyApplication', key, { note: NOTE });
    expect(node).toMatchObject({ status: 'RETURNED' });
    const { rows } = await tries.hub.pg.query(
      'select key from finance.disbursement where application_key = $1',
      [key],
    );
    expect(rows).toEqual([]);
  });
});
