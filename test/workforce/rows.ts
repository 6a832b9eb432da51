import { newKey } from '../../ground/workflow/new-key.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { TEST_ELDERS, TEST_WORLD } from '../kit/world.ts';
import type { Row } from '../kit/specimen.ts';

/** The world that the test databases were seeded from. */
export const world = createWorld({ elders: TEST_ELDERS, ...TEST_WORLD });

/** Caregivers at work in a facility of Ordos. */
export const CAREGIVERS = world
  .workers()
  .filter(
    ({ roles, regionCode, employments }) =>
      roles.includes('CAREGIVER') &&
      regionCode.startsWith('1506') &&
      employments.some(({ facility, to }) => facility !== null && to === null),
  );
export const CAREGIVER = CAREGIVERS[0]!.key;

const { programmes, sessions } = world.trainings();
/** A training session of Ordos for caregivers. */
export const SESSION = sessions.find(({ programme }) => {
  const { audience, regionCode } = programmes[programme - 1]!;
  return audience === 'CAREGIVER' && regionCode === '150600';
})!.key;

/** SQL that gives a worker a certificate: a caregiver's first one, in force, unless said otherwise. */
export function certificateOf(worker: string, set: Row = {}): string {
  const row: Row = {
    ...{ key: newKey(), worker_key: worker },
    ...{ occupation: 'CAREGIVER', level: 'L5', status: 'VALID' },
    ...{ number: `HELD-${String(set.level)}`, issuer: '测试', issued_on: '2024-05-06' },
    inactive_from: (set.status ?? 'VALID') === 'VALID' ? null : '2026-06-01',
    ...{ region_code: '150602', region_at: 150602000000, synthetic: true },
    ...set,
  };
  const columns = Object.keys(row).join(', ');
  return `insert into workforce.certificate (${columns}) select ${columns}
    from jsonb_populate_record(null::workforce.certificate, '${JSON.stringify(row)}');`;
}
