import { ASSESSED, elderKey, tellElder, type Row } from './specimen.ts';
import { at, ELDER, KEY, triesOfAdmissions } from './tries.ts';

const tries = triesOfAdmissions();
const { place, refused, done } = tries;

describe('what rests on facts of elders', () => {
  test.each([
    ['checkAdmissionAssessment', 'APPLIED'],
    ['waitlistAdmission', 'ASSESSMENT_CHECK'],
    ['admitElder', 'OFFERED'],
    ['confirmAdmission', 'ADMITTED'],
  ])('%s is refused when they are old, and for somebody who died', async (name, status) => {
    const check = name === 'checkAdmissionAssessment' && { emergency: false };
    const stay = { ...(await place(status)), ...check };
    const old = `update facilities.fact_position set as_of = now() - interval '1 hour'
      where source = 'elders/ELDER'`;
    await tries.hub.pg.query(old);
    expect((await refused(name, stay)).codes).toEqual(['STALE_FACTS']);
    await tries.hub.pg.query('update facilities.fact_position set as_of = now()');
    await tellElder(tries.hub, elderKey(ELDER), { life_status: 'DECEASED' });
    expect((await refused(name, stay)).userErrors).toEqual(at('NOT_KNOWN', 'id'));
  });
});

describe('the assessment before an admission (R-08)', () => {
  const MISSING: [string, Row[]][] = [
    ['none', []],
    ['one that ended yesterday', [{ ...ASSESSED, until: '2026-06-29' }]],
    ['one that begins tomorrow', [{ ...ASSESSED, from: '2026-07-01' }]],
    ['one of another city', [{ ...ASSESSED, regionCode: '150102' }]],
    ['one for insurance', [{ ...ASSESSED, standard: 'LTC_2021' }]],
  ];

  test.each(MISSING)('with %s the check is refused in Ordos', async (_, assessments) => {
    await tellElder(tries.hub, elderKey(ELDER), { assessments });
    const { userErrors } = await refused('checkAdmissionAssessment', {
      ...(await place('APPLIED', { emergency: true })),
      emergency: false,
    });
    expect(userErrors).toEqual(at('ASSESSMENT_REQUIRED', 'id'));
  });

  test.each(MISSING)('with %s nobody moves in', async (_, assessments) => {
    await tellElder(tries.hub, elderKey(ELDER), { assessments });
    const { userErrors } = await refused('admitElder', await place('OFFERED'));
    expect(userErrors).toEqual(at('ASSESSMENT_REQUIRED', 'id'));
  });

  test('one that ends today is valid', async () => {
    await tellElder(tries.hub, elderKey(ELDER), {
      assessments: [{ ...ASSESSED, until: '2026-06-30' }],
    });
    const stay = await place('APPLIED');
    const { node } = await done('checkAdmissionAssessment', { ...stay, emergency: false });
    expect(node).toEqual({ status: 'ASSESSMENT_CHECK', version: 2 });
  });

  test('an emergency goes on without one for 30 days, if staff finds it to be one', async () => {
    await tellElder(tries.hub, elderKey(ELDER), { assessments: [] });
    const stay = await place('APPLIED');
    const { refusals } = await refused('checkAdmissionAssessment', { ...stay, emergency: false });
    expect(refusals).toEqual(['ASSESSMENT_REQUIRED']);
    const { node } = await done(
      'checkAdmissionAssessment',
      { ...stay, emergency: true },
      'status emergency provisionalUntil assessmentGateRule { met reasonCodes version }',
    );
    expect(node).toEqual({
      ...{ status: 'ASSESSMENT_CHECK', emergency: true, provisionalUntil: '2026-07-30' },
      assessmentGateRule: {
        ...{ met: true, version: 'R-08/150600/1' },
        reasonCodes: ['EMERGENCY_PROVISIONAL'],
      },
    });
  });

  test('a provisional offer holds to its last day, and not one day longer', async () => {
    await tellElder(tries.hub, elderKey(ELDER), { assessments: [] });
    const late = await place('OFFERED', { emergency: true, provisional_until: '2026-06-29' });
    expect((await refused('admitElder', late)).refusals).toEqual(['ASSESSMENT_REQUIRED']);
    await tries.hub.pg.query('delete from facilities.admission where key = $1', [KEY]);
    const last = await place('OFFERED', { emergency: true, provisional_until: '2026-06-30' });
    const { node } = await done('admitElder', last, 'status provisionalUntil');
    expect(node).toEqual({ status: 'ADMITTED', provisionalUntil: '2026-06-30' });
  });

  test('a provisional stay is confirmed by an assessment, and by nothing else', async () => {
    await tellElder(tries.hub, elderKey(ELDER), { assessments: [] });
    const stay = await place('ADMITTED');
    expect((await refused('confirmAdmission', stay)).refusals).toEqual(['ASSESSMENT_REQUIRED']);
    await tellElder(tries.hub, elderKey(ELDER), { assessments: [ASSESSED] });
    const { node } = await done('confirmAdmission', stay, 'status version provisionalUntil');
    expect(node).toEqual({ status: 'ADMITTED', version: 2, provisionalUntil: null });
    const again = await refused('confirmAdmission', { ...stay, version: 2 });
    expect(again.userErrors).toEqual(at('TRANSITION_NOT_ALLOWED', 'id'));
  });
});
