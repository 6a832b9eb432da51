import { expectData, testHub, type TestHub } from '../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

test('each banner of Ordos has its plan, marked as made up, and one was approved late', async () => {
  const { region } = expectData(
    await hub.query(`{ region(code: "150600") { children(first: 20) { nodes {
      name facilityPlans { id title approvedOn synthetic region { code } } } } } }`),
  );
  const plans = region.children.nodes.flatMap((banner: { facilityPlans: object[] }) => {
    expect(banner.facilityPlans).toHaveLength(1);
    return banner.facilityPlans;
  }) as { approvedOn: string; synthetic: boolean; region: { code: string } }[];
  expect(plans).toHaveLength(9);
  expect(plans.every(({ synthetic }) => synthetic)).toBe(true);
  expect(plans.filter(({ approvedOn }) => approvedOn > '2024-12-31')).toHaveLength(1);
});

test('the plans of many regions cost the statements of one', async () => {
  const cost = (filter: string, first: number) =>
    hub.statements(async () =>
      expectData(
        await hub.query(`{ regions(first: ${first}, filter: { ${filter} }) { nodes {
          facilityPlans { id region { name } } } } }`),
      ),
    );
  const one = await cost('within: "150602", levels: [COUNTY]', 1);
  const many = await cost('within: "150600", levels: [COUNTY]', 50);
  expect(many).toHaveLength(one.length);
});
