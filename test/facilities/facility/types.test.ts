import { FacilityType } from '../../../ground/facts/facility-kinds.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub({ own: true })));
afterAll(() => hub.close());

const SITE_BEDS = ['COMMUNITY_FULL_CARE', 'COMMUNITY_DAY_CARE', 'COMMUNITY_MUTUAL_AID'];

test('every type says who names it, and where it is counted', async () => {
  const text = `{ facilityTypes { type countsAsInstitution statisticsCategory printed
    policyDocument { id title } } }`;
  const { facilityTypes } = expectData(await hub.query(text));
  const of = (type: string) => facilityTypes.find((one: any) => one.type === type);
  expect(facilityTypes.map(({ type }: any) => type)).toEqual(Object.values(FacilityType));
  for (const {
    countsAsInstitution,
    statisticsCategory,
    printed,
    policyDocument,
  } of facilityTypes) {
    const counted = /^(WELFARE_INSTITUTE|DESTITUTE_INSTITUTION|OTHER_INSTITUTION)$/;
    expect(countsAsInstitution).toBe(counted.test(statisticsCategory));
    expect(printed).toMatch(/^[\u4e00-\u9fff、]+$/);
    // The document is one that the hub holds.
    expect(policyDocument.title).toEqual(expect.any(String));
  }
  expect(of('CENTRAL_DESTITUTE_HOME')).toMatchObject({
    ...{ countsAsInstitution: true, statisticsCategory: 'DESTITUTE_INSTITUTION' },
    ...{ printed: '县级中心敬老院', policyDocument: { id: 'PolicyDocument:heilongjiang-2012-60' } },
  });
  expect(of('GERIATRIC_HOSPITAL')).toMatchObject({
    ...{ countsAsInstitution: false, statisticsCategory: 'HEALTH' },
  });
});

test('figures count the beds of a facility by what its type is counted as', async () => {
  const { rows } = await hub.pg.query<{ id: string; total: number }>(
    `select f.id, b.total from facilities.facility f
     join lateral (select total from facilities.bed_inventory i where i.facility_id = f.id
       order by as_of desc limit 1) b on true
     where f.region_code like '1506%' and f.status = 'OPERATING' and f.type = 'NURSING_HOME'
       and b.total > 0 order by f.id limit 1`,
  );
  const { id, total } = rows[0]!;
  const counted = async (type: string) => {
    await hub.pg.query('update facilities.facility set type = $2 where id = $1', [id, type]);
    const text = `query ($id: ID!) { facility(id: $id) { institution statisticsCategory }
      region(code: "150600") { bedCounts { institution community }
        facilityCounts { total institutions sites } } }`;
    const variables = { id: `Facility:${id}` };
    return expectData(await hub.query(text, { variables }));
  };
  const before = await counted('NURSING_HOME');
  const { bedCounts: beds, facilityCounts: places } = before.region;
  const types = expectData(
    await hub.query(`{ facilityTypes { type countsAsInstitution statisticsCategory } }`),
  ).facilityTypes as { type: string; countsAsInstitution: boolean; statisticsCategory: string }[];
  for (const { type, countsAsInstitution, statisticsCategory } of types) {
    const { facility, region } = await counted(type);
    expect(facility).toEqual({ institution: countsAsInstitution, statisticsCategory });
    const site = statisticsCategory.startsWith('COMMUNITY_');
    expect([type, region.bedCounts]).toEqual([
      type,
      {
        institution: beds.institution - (countsAsInstitution ? 0 : total),
        community: beds.community + (site ? total : 0),
      },
    ]);
    expect([type, region.facilityCounts]).toEqual([
      type,
      {
        total: places.total,
        institutions: places.institutions - (countsAsInstitution ? 0 : 1),
        sites: places.sites + (site ? 1 : 0),
      },
    ]);
  }
  expect(types.map(({ statisticsCategory }) => statisticsCategory)).toEqual(
    expect.arrayContaining(SITE_BEDS),
  );
});
