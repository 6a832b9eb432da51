import { keyOf } from '../../ground/synthetic/keys.ts';
import { isAssessed, tell } from './assessed.ts';
import { freeHome, placeAdmission } from '../facilities/admission/specimen.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A5: 评估结果与补贴发放、接受基本养老服务挂钩；供给标准和优先顺序与评估结果相挂钩. */
const at = rowOfCatalogue('elders.ability_assessment', 'facilities.admission');
const CARE = 'caregiving:150600';
/** On the minimum living allowance, in Ordos. */
const ELDER = 1;
const KEY = keyOf('elder', ELDER);

/** Whether care at home would be free for her, and whether a subsidy may be asked for. */
async function entitled(as = CARE) {
  const id = await at.idFor(as, 'Elder', KEY);
  const { elder } = await at.ask(
    as,
    `{ elder(id: "${id}") { freeHomeCareRule { met reasonCodes }
       assessmentGateRule(request: SUBSIDY) { met } } }`,
  );
  const { freeHomeCareRule: care, assessmentGateRule: gate } = elder;
  return [care.met, ...care.reasonCodes, gate.met];
}

test('without a result she is entitled to nothing that hangs on one; with each band to what it opens', async () => {
  await tell(at, ELDER);
  expect(await entitled()).toEqual([false, 'NOT_ASSESSED', false]);
  for (const [level, band, opens] of [
    [0, 'INTACT', [false, 'NOT_DISABLED', true]],
    [2, 'PARTIAL', [true, 'ENTITLED', true]],
    [4, 'FULL', [true, 'ENTITLED', true]],
  ] as const) {
    await isAssessed(at, ELDER, level, band);
    expect([band, await entitled()]).toEqual([band, opens]);
  }
});

test('in a queue for a public home it puts her before others; an office of another duty ranks nobody', async () => {
  const home = await freeHome(at.hub());
  const placed = { status: 'WAITLISTED', elderKey: KEY, facility: home };
  const key = await placeAdmission(at.hub(), { key: keyOf('admission', 910_001), ...placed });
  const ranked = async (version: number, as = CARE) => ({
    ...{ id: await at.idFor(as, 'Admission', key), version },
  });
  const finance = await ranked(1, 'finance:150600');
  expect(await at.tried('finance:150600', 'Admission', 'waitlistAdmission', finance)).toBe(
    'FORBIDDEN',
  );
  const GROUNDS = 'priorityTier priorityGrounds';
  const full = await at.done(CARE, 'Admission', 'waitlistAdmission', await ranked(1), GROUNDS);
  expect([full.priorityTier, full.priorityGrounds]).toEqual([2, ['POOR_AND_DISABLED']]);
  await isAssessed(at, ELDER, 0, 'INTACT');
  const able = await at.done(CARE, 'Admission', 'waitlistAdmission', await ranked(2), GROUNDS);
  expect([able.priorityTier, able.priorityGrounds]).toEqual([3, []]);
  expect(await at.tried(CARE, 'Admission', 'waitlistAdmission', await ranked(2))).toBe(
    'VERSION_CONFLICT version',
  );
  expect(await at.steps('facilities', 'Admission')).toEqual([
    ...['waitlistAdmission', 'waitlistAdmission'],
  ]);
  expect(await at.rows('select priority_tier as tier from facilities.admission')).toEqual([
    { tier: 3 },
  ]);
});

test('she reads the result herself, an app none of it without her consent, the public has no such field', async () => {
  const ABILITY = '{ viewer { elder { currentAbility { band } } } }';
  expect(await at.ask(`elder:${ELDER}`, ABILITY)).toEqual({
    viewer: { elder: { currentAbility: { band: 'INTACT' } } },
  });
  const LIST = '{ elders(first: 1) { nodes { currentAbility { band level } } } }';
  expect(await at.readers(LIST, ['developer', 'partner:150100', undefined])).toEqual({
    developer: NOT_IN_CONTRACT,
    'partner:150100': NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});
