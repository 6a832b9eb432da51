import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ASSESSED, elderKey, freeHome, placeAdmission, tellElder } from './specimen.ts';
import { at, ELDER, KEY, OTHER, triesOfAdmissions } from './tries.ts';

const tries = triesOfAdmissions();
const { place, another, refused, done, leaveFree } = tries;

describe('offering a bed (R-20)', () => {
  const MINE = { priority_tier: 2, military_family: false, queued_on: '2026-03-01' };

  test.each([
    ['a higher tier that came later', { priority_tier: 1, queued_on: '2026-06-01' }],
    ['a family of a soldier that came later', { military_family: true, queued_on: '2026-06-01' }],
    ['an earlier day', { queued_on: '2026-02-28' }],
  ])('goes to %s first', async (_, columns) => {
    const stay = await place('WAITLISTED', MINE);
    const first = await another('WAITLISTED', { ...MINE, ...columns });
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(
      at('NOT_FIRST_IN_QUEUE', 'id'),
    );
    expect((await done('offerAdmission', first)).node).toMatchObject({ status: 'OFFERED' });
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test.each([
    ['a later day', { queued_on: '2026-03-02' }],
    ['a lower tier', { priority_tier: 3, military_family: true, queued_on: '2026-01-01' }],
    ['another class of bed', { priority_tier: 1, bed_class: 'GENERAL' }],
    ['no tier', { priority_tier: null, queue_rule_version: null, queued_on: '2026-01-01' }],
  ])('does not wait for %s', async (_, columns) => {
    const stay = await place('WAITLISTED', MINE);
    await another('WAITLISTED', { ...MINE, ...columns });
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('goes to an emergency out of turn, but not without a bed', async () => {
    const stay = await place('WAITLISTED', { ...MINE, emergency: true });
    await another('WAITLISTED', { ...MINE, priority_tier: 1 });
    await leaveFree(0);
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    await leaveFree(1);
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('the last bed is offered once: an offer holds it, and one declined frees it', async () => {
    await leaveFree(1);
    const stay = await place('WAITLISTED', MINE);
    const first = await another('OFFERED');
    expect((await refused('offerAdmission', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    const { node } = await done(
      'declineAdmissionOffer',
      { ...first, keepWaiting: true },
      'status priorityTier queuedOn appliedOn',
    );
    expect(node).toMatchObject({ status: 'WAITLISTED', queuedOn: '2026-06-30' });
    expect(node).toMatchObject({ priorityTier: 1, appliedOn: '2020-01-01' });
    await tries.hub.pg.query('update facilities.admission set priority_tier = 1 where key = $1', [
      KEY,
    ]);
    expect((await done('offerAdmission', stay)).node).toMatchObject({ status: 'OFFERED' });
  });

  test('two at once for the last bed: one of them has it', async () => {
    await leaveFree(1);
    const both = [
      await place('WAITLISTED', { emergency: true }),
      await another('WAITLISTED', { emergency: true }),
    ];
    const outcomes = await Promise.all(both.map((one) => done('offerAdmission', one)));
    expect(outcomes.map(({ refusals }) => refusals[0] ?? 'DONE').toSorted()).toEqual([
      'DONE',
      'NO_FREE_BED',
    ]);
  });

  test.each(['offerAdmission', 'admitElder'])(
    '%s waits while the home does not operate',
    async (name) => {
      const stay = await place(name === 'admitElder' ? 'OFFERED' : 'WAITLISTED');
      await tries.hub.pg.query(`update facilities.facility set status = 'CLOSING' where id = $1`, [
        tries.home,
      ]);
      expect((await refused(name, stay)).userErrors).toEqual(at('FACILITY_NOT_OPERATING', 'id'));
    },
  );

  test('declined for good ends it, taken back leaves the place in the queue', async () => {
    const stay = await place('OFFERED', MINE);
    const back = await done(
      'recallAdmissionOffer',
      { ...stay, note: '床位检修' },
      'status queuedOn',
    );
    expect(back.node).toEqual({ status: 'WAITLISTED', queuedOn: '2026-03-01' });
    await tries.hub.pg.query(`update facilities.admission set status = 'OFFERED' where key = $1`, [
      KEY,
    ]);
    const { node } = await done(
      'declineAdmissionOffer',
      { ...stay, version: 2, keepWaiting: false },
      'status withdrawnOn',
    );
    expect(node).toEqual({ status: 'WITHDRAWN', withdrawnOn: '2026-06-30' });
  });
});

describe('moving in', () => {
  test('needs a free bed', async () => {
    await leaveFree(0);
    const { userErrors } = await refused('admitElder', await place('OFFERED'));
    expect(userErrors).toEqual(at('NO_FREE_BED', 'id'));
  });

  test('needs beds that were ever counted', async () => {
    const stay = await place('OFFERED');
    const later = `update facilities.bed_inventory set as_of = as_of + $2::int where facility_id = $1`;
    await tries.hub.pg.query(later, [tries.home, 36_500]);
    expect((await refused('admitElder', stay)).userErrors).toEqual(at('NO_FREE_BED', 'id'));
    await tries.hub.pg.query(later, [tries.home, -36_500]);
  });

  test('two at once into the last bed: one of them lives there', async () => {
    await leaveFree(1);
    const both = [await place('OFFERED'), await another('OFFERED')];
    await tellElder(tries.hub, elderKey(OTHER), { assessments: [ASSESSED] });
    const outcomes = await Promise.all(both.map((one) => done('admitElder', one)));
    expect(outcomes.map(({ refusals }) => refusals[0] ?? 'DONE').toSorted()).toEqual([
      'DONE',
      'NO_FREE_BED',
    ]);
  });

  test('of somebody who lives elsewhere is refused', async () => {
    const stay = await place('OFFERED');
    const facility = await freeHome(tries.hub, 1);
    const key = keyOf('admission', 900_003);
    await placeAdmission(tries.hub, {
      key,
      status: 'ADMITTED',
      elderKey: elderKey(ELDER),
      facility,
    });
    expect((await refused('admitElder', stay)).userErrors).toEqual(at('ALREADY_EXISTS', 'id'));
  });
});
