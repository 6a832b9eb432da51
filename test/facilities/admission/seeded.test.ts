import type { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import type { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { admissionGate } from '../../../subgraphs/facilities/admission/conditions.ts';
import { INSTITUTION_TYPES } from '../../../subgraphs/facilities/facility/kinds.ts';
import { applicantOf, rankingIn } from '../../../subgraphs/facilities/rules/queue-applicant.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { TEST_AS_OF } from '../../kit/world.ts';

interface Seeded {
  status: string;
  region: string;
  type: FacilityType;
  mode: OperationMode;
  tier: number | null;
  grounds: string[];
  version: string | null;
  fact: Omit<ElderFact, 'asOf'>;
}

let hub: TestHub;
let seeded: Seeded[];
beforeAll(async () => {
  hub = await testHub();
  const { rows } = await hub.pg.query<Seeded>(
    `select a.status, a.region_code as region, f.type, f.operation_mode as mode,
       a.priority_tier as tier, a.priority_grounds as grounds, a.queue_rule_version as version,
       jsonb_build_object('birthDate', e.birth_date, 'categories', e.categories,
         'wantsCentralSupport', e.wants_central_support, 'assessments', e.assessments) as fact
     from facilities.admission a join facilities.facility f on f.id = a.facility_id
     join facilities.elder_fact e on e.elder_key = a.elder_key`,
  );
  seeded = rows;
});
afterAll(() => hub.close());

test('who waits has the tier, grounds and rule that the workflow would give today', () => {
  const waiting = seeded.filter(({ status }) => status === 'WAITLISTED' || status === 'OFFERED');
  expect(new Set(waiting.map(({ tier }) => tier)).size).toBeGreaterThan(1);
  for (const { region, type, mode, tier, grounds, version, fact } of waiting) {
    const institution = INSTITUTION_TYPES.includes(type);
    const home = { regionCode: region, institution, operationMode: mode };
    expect(rankingIn(home, applicantOf(fact, TEST_AS_OF), TEST_AS_OF)).toEqual({
      ...{ priorityTier: tier, priorityGrounds: grounds, queueRuleVersion: version },
    });
  }
});

test('every region’s own rule ranked its stays, where one binds the home', () => {
  const by = (prefix: string) =>
    new Set(seeded.filter((one) => one.region.startsWith(prefix)).map(({ version }) => version));
  expect(by('361181')).toContain('R-20/361181/1');
  expect([...by('361181')].every((one) => one === null || one !== 'R-20/150600/1')).toBe(true);
  expect(by('1506')).toEqual(new Set(['R-20/150600/1', 'R-20/default/1', null]));
  for (const { status, tier } of seeded) {
    if (status === 'APPLIED' || status === 'ASSESSMENT_CHECK') expect(tier).toBeNull();
  }
});

test('in Ordos nobody is past the check without a valid assessment (R-08)', () => {
  const checked = seeded.filter(
    ({ status, region }) =>
      region.startsWith('1506') &&
      ['ASSESSMENT_CHECK', 'WAITLISTED', 'OFFERED', 'ADMITTED'].includes(status),
  );
  expect(checked.length).toBeGreaterThan(5);
  for (const { fact, region } of checked) {
    const facts = { regionCode: region, day: TEST_AS_OF, emergency: false };
    expect(admissionGate(fact, facts).met).toBe(true);
  }
});
