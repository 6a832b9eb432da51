import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';

const ORDOS = `region_code like '1506%'`;
/** Two counties outside of Ordos, one with a plan that is not approved. */
const ELSEWHERE = `insert into regions.facility_plan (id, title, approved_on, synthetic, region_code, region_at)
  select code || '-2025', name, case when code = '210102' then null else date '2025-01-02' end, true,
    code, region_at
  from regions.region where level = 'COUNTY' and region_at between 210100000000 and 210199999999`;

listTests({
  entity: 'FacilityPlan',
  list: 'facilityPlans',
  table: 'regions.facility_plan',
  open: true,
  as: 'staff:150600',
  orders: {
    REGION: 'region_at',
    APPROVED_ON: "coalesce(approved_on, '9999-12-31')",
  },
  filters: {
    within: ['"150600"', ORDOS],
    approved: ['true', 'approved_on is not null'],
    approvedFrom: ['"2024-12-16"', "approved_on >= '2024-12-16'"],
    approvedTo: ['"2024-12-16"', "approved_on <= '2024-12-16'"],
  },
  refused: [
    ['within: "15"', 'within', 'REGION_CODE'],
    ['approvedFrom: "2024-12-17", approvedTo: "2024-12-16"', 'approvedTo', 'RANGE'],
  ],
  prepare: async (hub) => void (await hub.pg.query(ELSEWHERE)),
  nested: 'region { name }',
});

describe('the plans of Ordos', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub()));
  afterAll(() => hub.close());

  test('are one of each banner, marked as made up, and one was approved late', async () => {
    const { region } = expectData(
      await hub.query(`{ region(code: "150600") { children(first: 20) { nodes {
        name facilityPlans { nodes { id title approvedOn synthetic region { code } } } } } } }`),
    );
    const plans = region.children.nodes.flatMap((banner: Banner) => {
      expect(banner.facilityPlans.nodes).toHaveLength(1);
      return banner.facilityPlans.nodes;
    }) as Plan[];
    expect(plans).toHaveLength(9);
    expect(plans.every(({ synthetic }) => synthetic)).toBe(true);
    expect(plans.filter(({ approvedOn }) => approvedOn > '2024-12-31')).toHaveLength(1);
  });
});

interface Plan {
  approvedOn: string;
  synthetic: boolean;
}

interface Banner {
  facilityPlans: { nodes: Plan[] };
}
