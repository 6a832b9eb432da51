import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';
import { clearAssessments, placeAssessment } from './assessments.ts';
import { world } from '../elders-world.ts';
import { refusals, triesOn } from './refused.ts';

const STAFF = 'staff:150600';
const ELDER = 1;
const ORDER = { reason: 'FIRST', standard: 'GBT42195_2022', channel: 'PHONE' };

const tries = triesOn(ELDER);

const elderId = (as = STAFF, n = ELDER) => publicIdFor(as, 'Elder', keyOf('elder', n));

function order(input: Record<string, unknown>, as = STAFF) {
  const entity = 'AbilityAssessment';
  return act(tries.hub, { entity }, 'orderAbilityAssessment', { ...ORDER, ...input }, { as });
}

describe('an order', () => {
  beforeEach(() => clearAssessments(tries.hub, ELDER));

  test.each([
    ['a wrong check digit', '150699193812310023', 'NATIONAL_ID_INVALID'],
    ['a day that does not exist', '362399195002290019', 'NATIONAL_ID_INVALID'],
    ['a number of 15 digits', '150602381231002', 'NATIONAL_ID_INVALID'],
    ['no number', '', 'NATIONAL_ID_INVALID'],
    ['somebody who is not on the register', '15279919400101001X', 'NOT_KNOWN'],
  ])('with %s is refused at the number', async (_, nationalId, code) => {
    const outcome = await tries.refused(() => order({ nationalId }));
    expect(refusals(outcome)).toEqual([[code, 'input.nationalId']]);
    expect(outcome.userErrors[0]!.message).not.toContain(nationalId || 'undefined');
  });

  test('by identity number finds the elder, however it is typed', async () => {
    const typed = ` ${world.elder(ELDER).nationalId.toLowerCase()} `;
    const { node } = await order({ nationalId: typed });
    expect(node).toMatchObject({ status: 'SUBMITTED', version: 1 });
    const { rows } = await tries.hub.pg.query(
      `select elder_key, synthetic from elders.ability_assessment where status = 'SUBMITTED'`,
    );
    expect(rows).toEqual([{ elder_key: keyOf('elder', ELDER), synthetic: false }]);
    const { rows: kept } = await tries.hub.pg.query(
      'select to_jsonb(i)::text as text from elders.idempotency_key i',
    );
    for (const { text } of kept) expect(text).not.toContain(world.elder(ELDER).nationalId);
  });

  test('by staff of another region finds nobody, by number or by id', async () => {
    const far = 'staff:210100';
    const { nationalId } = world.elder(ELDER);
    const byNumber = await tries.refused(() => order({ nationalId }, far));
    expect(refusals(byNumber)).toEqual([['NOT_KNOWN', 'input.nationalId']]);
    const elder = await elderId(far);
    expect((await tries.refused(() => order({ elder }, far))).codes).toEqual(['NOT_FOUND']);
  });

  test('names the elder once: not twice, not at all', async () => {
    const { nationalId } = world.elder(ELDER);
    const elder = await elderId();
    for (const input of [{}, { elder, nationalId }]) {
      expect(refusals(await tries.refused(() => order(input)))).toEqual([
        ['INVALID_VALUE', 'input.elder'],
      ]);
    }
  });

  test('by an elder is for herself, and never by identity number', async () => {
    const other = await elderId('elder:1', 2);
    expect((await tries.refused(() => order({ elder: other }, 'elder:1'))).codes).toEqual([
      'NOT_FOUND',
    ]);
    const { nationalId } = world.elder(ELDER);
    const { codes } = await tries.refused(() => order({ nationalId }, 'elder:1'));
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('for somebody who has died is refused', async () => {
    const { rows } = await tries.hub.pg.query(
      'select region_code from elders.elder where key = $1',
      [keyOf('elder', 19)],
    );
    const as = `staff:${String(rows[0].region_code).slice(0, 4)}00`;
    const outcome = await tries.refused(async () => order({ elder: await elderId(as, 19) }, as));
    expect(refusals(outcome)).toEqual([['NOT_KNOWN', 'input.elder']]);
  });

  test.each([
    ['malformed', 'x', 'BAD_USER_INPUT'],
    ['of something else', null, 'BAD_USER_INPUT'],
  ])('with an elder id that is %s is refused', async (_, id, code) => {
    const elder = id ?? (await publicIdFor(STAFF, 'Worker', keyOf('worker', 1)));
    const outcome = await tries.refused(() => order({ elder }));
    expect(outcome.codes).toEqual([code]);
  });

  test('is one at a time', async () => {
    const elder = await elderId();
    expect((await order({ elder, draft: true })).node).toMatchObject({ status: 'DRAFT' });
    const again = await tries.refused(() => order({ elder, reason: 'IMMEDIATE' }));
    expect(refusals(again)).toEqual([['ALREADY_EXISTS', 'input.elder']]);
  });

  const VALID = `valid_until = date '2026-06-30'`;
  test.each([
    ['FIRST', 'EFFECTIVE', VALID, 'ALREADY_ASSESSED'],
    ['ROUTINE', 'EFFECTIVE', VALID, 'ALREADY_ASSESSED'],
    ['OTHER', 'REVIEWING', VALID, 'ALREADY_ASSESSED'],
    ['IMMEDIATE', 'EFFECTIVE', VALID, null],
    ['REVIEW', 'EFFECTIVE', VALID, null],
    ['FIRST', 'EFFECTIVE', `valid_until = date '2026-06-29'`, null],
    ['FIRST', 'EFFECTIVE', `${VALID}, region_code = '150100'`, null],
    ['FIRST', 'EFFECTIVE', `${VALID}, standard = 'LTC_2021'`, null],
    ['FIRST', 'SUPERSEDED', VALID, null],
  ])('for %s with one %s (%s) comes to %s (R-39)', async (reason, state, also, code) => {
    await placeAssessment(tries.hub, ELDER, state, tries.pair, also);
    const elder = await elderId();
    const run = () => order({ elder, reason });
    const outcome = code === null ? await run() : await tries.refused(run);
    expect(refusals(outcome)).toEqual(code === null ? [] : [[code, 'input.reason']]);
  });

  test('with a key used for another elder is refused', async () => {
    const input = { elder: await elderId(), idempotencyKey: freshKey() };
    await order(input);
    const { codes } = await tries.refused(() => order({ ...input, channel: 'ONLINE' }));
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});
