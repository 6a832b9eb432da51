import { testHub, TEST_SECRETS, type TestHub } from '../kit/hub.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { floorAnswer, type FloorRequest } from './floor.ts';
import { checkedSamples } from './samples.ts';
import { WORKLOADS } from './workloads.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

test.each(WORKLOADS.map((workload) => [workload.name, workload] as const))(
  'the hub and the one statement beside it give the same answer to %s',
  async (_, workload) => {
    const { samples } = await checkedSamples(workload, {
      ...{ client: hub.pg, secrets: TEST_SECRETS, today: TEST_AS_OF },
      statements: async () => 0,
      async hub(as, body) {
        const { query, variables } = JSON.parse(body) as {
          query: string;
          variables: Record<string, unknown>;
        };
        return JSON.stringify(await hub.query(query, { as, variables }));
      },
      floor: (body) => floorAnswer(hub.pg, TEST_SECRETS, JSON.parse(body) as FloorRequest),
    });
    expect(samples.length).toBeGreaterThan(2);
  },
);
