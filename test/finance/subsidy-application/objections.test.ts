import { triesOfSubsidies, FINANCE } from './tries.ts';

const COLLEAGUE = 'finance:150600:2';
const tries = triesOfSubsidies();
const { expectRefused, place, run } = tries;
const SAYS = { says: '申请人已享受其他补贴' };
const answer = (number: number, upheld: boolean) => ({ number, upheld, answer: '已核实' });

test('an objection blocks the approval until somebody else has answered that it does not stand', async () => {
  const key = await place('PUBLICISED');
  expect((await run('recordSubsidyObjection', key, SAYS)).refusals).toEqual([]);
  const approve = () => run('approveSubsidyApplication', key);
  await expectRefused(approve, 'OBJECTION_STANDS', ['id']);
  const own = () => run('answerSubsidyObjection', key, answer(1, false));
  await expectRefused(own, 'SAME_PERSON', ['id']);
  const told = await run('answerSubsidyObjection', key, answer(1, false), COLLEAGUE);
  expect(told.refusals).toEqual([]);
  expect((await approve()).node).toMatchObject({ status: 'APPROVED' });
});

test('one that is upheld blocks it until the application is sent back', async () => {
  const key = await place('PUBLICISED');
  await run('recordSubsidyObjection', key, SAYS);
  await run('answerSubsidyObjection', key, answer(1, true), COLLEAGUE);
  await expectRefused(() => run('approveSubsidyApplication', key), 'OBJECTION_STANDS', ['id']);
  const back = await run('returnSubsidyApplication', key, { note: '异议成立' });
  expect(back.node).toMatchObject({ status: 'RETURNED' });
  const { rows } = await tries.hub.pg.query<{ objections: object[] }>(
    'select objections from finance.subsidy_application where key = $1',
    [key],
  );
  expect(rows[0]!.objections).toMatchObject([{ number: 1, upheld: true, settled: true }]);
});

test('an answer is to one that is there and was not answered; fifty are enough', async () => {
  const key = await place('PUBLICISED');
  await run('recordSubsidyObjection', key, SAYS);
  const say = (number: number) => () =>
    run('answerSubsidyObjection', key, answer(number, false), COLLEAGUE);
  await expectRefused(say(2), 'NOT_KNOWN', ['number']);
  await say(1)();
  await expectRefused(say(1), 'INVALID_VALUE', ['number']);
  const fifty = JSON.stringify(Array.from({ length: 50 }, (_, n) => ({ number: n + 1 })));
  await tries.setRow(key, `objections = '${fifty}'::jsonb`);
  await expectRefused(() => run('recordSubsidyObjection', key, SAYS), 'INVALID_VALUE', ['says']);
});

test('objections are recorded while the application is on display, and at no other time', async () => {
  for (const state of ['CITY_REVIEW', 'APPROVED', 'DISBURSED']) {
    const key = await place(state);
    expect((await run('recordSubsidyObjection', key, SAYS, FINANCE)).refusals).toEqual([
      'TRANSITION_NOT_ALLOWED',
    ]);
  }
});
