import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A6: 评估与免费健康体检等服务有机结合. */
const at = rowOfCatalogue('elders.ability_assessment', 'elders.health_management');
const CARE = 'caregiving:150600';
const ELDER = keyOf('elder', 1);
const order = async (as: string, combinedWithHealthCheck: unknown) => ({
  ...{ elder: await at.idFor(as, 'Elder', ELDER), reason: 'FIRST', channel: 'COMMUNITY' },
  ...{ standard: 'GBT42195_2022', combinedWithHealthCheck },
});
const tried = async (as: string, combined: unknown) =>
  at.tried(as, 'AbilityAssessment', 'orderAbilityAssessment', await order(as, combined));

test('an assessment is ordered together with the free check-up of who is in health management', async () => {
  await at.done(CARE, 'HealthManagement', 'recordHealthManagement', {
    ...{ elder: await at.idFor(CARE, 'Elder', ELDER), institution: '示例社区卫生服务站' },
    ...{ enrolledOn: '2026-06-01', lastCheckUpOn: '2026-06-01' },
  });
  expect(await combined(CARE)).toBeNull();
  expect(await tried('inspection:150600', true)).toBe('FORBIDDEN');
  expect(await tried(CARE, 'yes')).toBe('BAD_USER_INPUT');
  expect(await tried(CARE, true)).toBe('DONE');
  expect(await tried(CARE, true)).toBe('ALREADY_EXISTS elder');
  expect(
    await at.rows(`select combined_with_health_check as combined, ordered_on::text as on
      from elders.ability_assessment`),
  ).toEqual([{ combined: true, on: '2026-06-30' }]);
  expect(await at.steps('elders', 'HealthManagement')).toEqual(['recordHealthManagement']);
});

test('who cares for her reads with which assessment the check-up goes; others have neither', async () => {
  for (const as of [CARE, 'assessment:150600', 'elder:1']) {
    expect([as, await combined(as)]).toEqual([as, { reason: 'FIRST' }]);
  }
  const LIST = '{ viewer { elder { healthManagement { combinedAssessment { reason } } } } }';
  expect(await at.readers(LIST, ['elder:2', 'developer', undefined])).toEqual({
    'elder:2': { viewer: { elder: { healthManagement: null } } },
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});

test('one that stands by itself is no check-up', async () => {
  await at
    .hub()
    .pg.query('update elders.ability_assessment set combined_with_health_check = false');
  expect(await combined(CARE)).toBeNull();
});

async function combined(as: string) {
  const id = await at.idFor(as, 'Elder', ELDER);
  const { elder } = await at.ask(
    as,
    `{ elder(id: "${id}") { healthManagement { combinedAssessment { reason } } } }`,
  );
  return elder.healthManagement.combinedAssessment;
}
