import { createWorld } from '../../seeds/world/world.ts';

const world = createWorld({ elders: 200_000, asOf: '2026-06-30' });

test('no class of beds of any facility overflows with 200,000 elders', () => {
  const occupancy = world.occupancy();
  let residents = 0;
  for (const [n, taken] of occupancy) {
    const { beds, status } = world.facilities()[n - 1]!;
    expect(status).toBe('OPERATING');
    expect(taken.dementia).toBeLessThanOrEqual(beds.dementia);
    expect(taken.nursing).toBeLessThanOrEqual(beds.nursing - beds.dementia);
    expect(taken.general).toBeLessThanOrEqual(beds.total - beds.nursing);
    residents += taken.total;
  }
  expect(residents).toBeGreaterThan(4000);
});

test('residents are exactly the elders with an admission, streamed elder by elder', () => {
  const small = createWorld({ elders: 20_000, asOf: '2026-06-30' });
  const streamed: number[] = [];
  for (let n = 1; n <= 20_000; n += 1) {
    if (small.admissions({ n }).length > 0) streamed.push(n);
  }
  const listed = [...small.residents()].map(({ elder }) => elder).sort((a, b) => a - b);
  expect(listed).toEqual(streamed);
});

test('identity numbers of 50,000 elders are all different', () => {
  const seen = new Set<string>();
  for (const { nationalId } of world.elders(1, 50_000)) seen.add(nationalId);
  expect(seen.size).toBe(50_000);
});
