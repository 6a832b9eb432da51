import { regionRows } from '../../seeds/regions/region-rows.ts';
import { INSTITUTION_TYPES } from '../../seeds/world/types.ts';
import type { WorldFacility, WorldWorker } from '../../seeds/world/types.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { isCreditCode } from '../../ground/china/credit-code.ts';

const asOf = '2026-06-30';
const world = createWorld({ elders: 20_000, asOf, places: 'WHOLE' });
const regions = regionRows();

function within(prefix: string): WorldFacility[] {
  return world
    .facilities()
    .filter(({ regionCode, status }) => regionCode.startsWith(prefix) && status === 'OPERATING');
}

function institutions(prefix: string): WorldFacility[] {
  return within(prefix).filter(({ type }) => INSTITUTION_TYPES.includes(type));
}

function operator(facility: WorldFacility) {
  return world.organizations()[facility.organization - 1]!;
}

describe('Yuxi as 003 reports it', () => {
  const homes = institutions('5304');

  test('55 institutions with 4,565 beds, 45 of them destitute homes', () => {
    expect(homes).toHaveLength(55);
    expect(homes.reduce((sum, { beds }) => sum + beds.total, 0)).toBe(4565);
    expect(homes.filter(({ type }) => type === 'DESTITUTE_HOME')).toHaveLength(45);
  });

  test('8 publicly built and privately run, among the 13 that private operators run', () => {
    const handedOver = homes.filter(
      ({ operationMode }) => operationMode === 'PUBLIC_BUILT_PRIVATE_RUN',
    );
    const privatelyRun = homes.filter((home) => operator(home).legalType !== 'PUBLIC_INSTITUTION');
    expect(handedOver).toHaveLength(8);
    expect(privatelyRun).toHaveLength(13);
    expect(privatelyRun).toEqual(expect.arrayContaining(handedOver));
  });

  test('3,260 sites without residential beds, one at least in every village and community', () => {
    const sites = within('5304').filter((each) => !homes.includes(each));
    expect(sites).toHaveLength(3260);
    expect(sites.reduce((sum, { beds }) => sum + beds.total, 0)).toBe(0);
    const covered = new Set(sites.map(({ regionCode }) => regionCode));
    const places = regions.filter(({ code }) => code.startsWith('5304') && code.length === 12);
    expect(places.filter(({ code }) => !covered.has(code))).toEqual([]);
  });

  test('every county has a public home', () => {
    const counties = regions.filter(
      ({ code, level }) => code.startsWith('5304') && level === 'COUNTY',
    );
    for (const { code } of counties) {
      expect(homes.some((h) => h.regionCode.startsWith(code) && h.operationMode === 'PUBLIC')).toBe(
        true,
      );
    }
  });
});

describe('Ordos as 002 reports it', () => {
  const banners = regions.filter(
    ({ code, level }) => code.startsWith('1506') && level === 'COUNTY',
  );
  const nursingShare = (prefix: string) => {
    const homes = institutions(prefix);
    const sum = (pick: (home: WorldFacility) => number) =>
      homes.reduce((total, home) => total + pick(home), 0);
    return sum(({ beds }) => beds.nursing) / sum(({ beds }) => beds.total);
  };

  test.each([
    ['STREET', 'COMPREHENSIVE_CENTRE'],
    ['COMMUNITY', 'CARE_STATION'],
    ['TOWN', 'TOWNSHIP_CENTRE'],
    ['SUMU', 'TOWNSHIP_CENTRE'],
  ])('every %s has a %s', (kind, type) => {
    const covered = new Set(
      within('1506')
        .filter((f) => f.type === type)
        .map((f) => f.regionCode),
    );
    const places = regions.filter(
      (region) => region.code.startsWith('1506') && region.kind === kind,
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ code }) => !covered.has(code))).toEqual([]);
  });

  test('at least 9 township centres and 200 village stations opened in 2023', () => {
    const opened = (type: string) =>
      within('1506').filter((f) => f.type === type && f.openedOn?.startsWith('2023')).length;
    expect(opened('TOWNSHIP_CENTRE')).toBeGreaterThanOrEqual(9);
    expect(opened('VILLAGE_STATION')).toBeGreaterThanOrEqual(200);
  });

  test('nursing-bed shares lie on both sides of 60 %, one exactly on it', () => {
    expect(banners).toHaveLength(9);
    const shares = banners.map(({ code }) => nursingShare(code));
    expect(shares.filter((share) => share > 0.6)).toHaveLength(5);
    expect(shares.filter((share) => share < 0.6)).toHaveLength(3);
    expect(nursingShare('150624')).toBe(0.6);
  });

  test('public homes of the banners meet their share of grades, township homes miss theirs', () => {
    const share = (adminLevel: string, least: number) => {
      const homes = institutions('1506').filter(
        (f) => f.operationMode === 'PUBLIC' && f.adminLevel === adminLevel,
      );
      const graded = homes.filter(({ grades }) =>
        grades.some(({ grade, validUntil }) => grade >= least && validUntil >= asOf),
      );
      return [graded.length, homes.length];
    };
    expect(share('COUNTY', 2)).toEqual([15, 18]);
    expect(share('TOWNSHIP', 1)).toEqual([23, 30]);
  });

  test('every banner has a home for disabled destitute elders', () => {
    const specialists = within('1506').filter((f) => f.disabledDestituteSpecialist);
    expect(new Set(specialists.map((f) => f.regionCode.slice(0, 6))).size).toBe(9);
  });

  test('central support: 60 % of those who need care in a world of any size, all who wish', () => {
    let [needing, central] = [0, 0];
    for (const { destitute, residenceRegion, lifeStatus } of world.elders()) {
      if (destitute === null || !residenceRegion.startsWith('1506')) continue;
      expect(lifeStatus).toBe('ACTIVE');
      expect(destitute.willing).toBe(destitute.mode === 'CENTRAL');
      if (destitute.selfCare) continue;
      needing += 1;
      if (destitute.mode === 'CENTRAL') central += 1;
      expect(central / needing).toBeGreaterThanOrEqual(0.6);
    }
    expect(needing).toBeGreaterThan(50);
    expect(central).toBeLessThan(needing);
  });

  test('qualified assessment organisations: 东胜区 two, four banners three or more, one banner one', () => {
    const signers = (organization: number) =>
      world
        .workers()
        .filter(
          ({ certificates, employments }) =>
            certificates.some((c) => c.occupation === 'ASSESSOR' && c.status === 'VALID') &&
            employments.filter((e) => e.type === 'FULL_TIME' && e.to === null).length === 1 &&
            employments[0]?.organization === organization &&
            employments[0]?.type === 'FULL_TIME',
        ).length;
    const counts = banners.map(({ code }) => {
      const here = world.assessmentOrganisations().filter((o) => o.regionCode === code);
      const qualified = here.filter(({ organization }) => signers(organization) >= 3);
      expect(qualified.map(({ n }) => n)).toEqual(
        here.filter(({ status }) => status === 'QUALIFIED').map(({ n }) => n),
      );
      return [code, qualified.length] as const;
    });
    expect(Object.fromEntries(counts)).toMatchObject({ 150602: 2, 150623: 1 });
    expect(counts.filter(([, count]) => count >= 3)).toHaveLength(4);
  });
});

describe('the other places', () => {
  test('Shenyang has homes in all 13 districts and more than half nursing beds', () => {
    const homes = institutions('2101');
    expect(new Set(homes.map(({ regionCode }) => regionCode.slice(0, 6))).size).toBe(13);
    const nursing = homes.reduce((sum, { beds }) => sum + beds.nursing, 0);
    const total = homes.reduce((sum, { beds }) => sum + beds.total, 0);
    expect(nursing / total).toBeGreaterThan(0.5);
  });

  test('the pact offers vacant dementia beds of grade 2 or more at many prices', () => {
    const occupancy = world.occupancy();
    const offers = ['1501', '1502', '1506', '1509']
      .flatMap(institutions)
      .filter(
        ({ n, beds, grades }) =>
          beds.dementia > (occupancy.get(n)?.dementia ?? 0) &&
          grades.some(({ grade, validUntil }) => grade >= 2 && validUntil >= asOf),
      );
    const prices = offers.map(({ priceFilings }) => priceFilings.at(-1)?.bed ?? 0);
    expect(offers.length).toBeGreaterThan(10);
    expect(Math.max(...prices)).toBeGreaterThan(Math.min(...prices) * 2);
  });

  test('some facilities do not operate, none of them in Ordos, Yuxi or Shenyang', () => {
    const closed = world.facilities().filter(({ status }) => status !== 'OPERATING');
    expect(new Set(closed.map(({ status }) => status)).size).toBe(5);
    expect(closed.filter(({ regionCode }) => /^(1506|5304|2101)/.test(regionCode))).toEqual([]);
  });

  test('Dexing trained more than 1,000 caregivers and 100 social workers by 2025', () => {
    expect(trained('361181', 'CAREGIVER', [2023, 2024, 2025]).persons).toBeGreaterThan(1000);
    expect(trained('361181', 'SOCIAL_WORKER', [2024, 2025]).persons).toBeGreaterThanOrEqual(100);
  });

  test('Shenyang trained 1,000 person-times in 2022, but fewer persons', () => {
    const { persons, personTimes } = trained('210100', 'CAREGIVER', [2022]);
    expect(personTimes).toBeGreaterThanOrEqual(1000);
    expect(persons).toBeLessThan(1000);
  });
});

describe('registers', () => {
  test('credit codes and names of organisations are valid and tell their legal type', () => {
    const organizations = world.organizations();
    expect(new Set(organizations.map(({ creditCode }) => creditCode)).size).toBe(
      organizations.length,
    );
    for (const { creditCode, legalType } of organizations) {
      expect(isCreditCode(creditCode)).toBe(true);
      const heads = {
        PUBLIC_INSTITUTION: '12',
        SOCIAL_SERVICE: '52',
        ENTERPRISE: '91',
        OTHER: '52',
      };
      expect(creditCode.startsWith(heads[legalType])).toBe(true);
    }
    expect(organizations.filter(({ blacklisted }) => blacklisted !== null)).toHaveLength(3);
    expect(organizations.some(({ foreignInvested }) => foreignInvested)).toBe(true);
  });

  test('items stand at their n and refer to what exists', () => {
    const lists = [
      world.organizations(),
      world.facilities(),
      world.workers(),
      world.assessmentOrganisations(),
      ...Object.values({ ...world.trainings() }).filter(Array.isArray),
    ];
    for (const list of lists) expect(list.every(({ n }, at) => n === at + 1)).toBe(true);
    const codes = new Set(regions.map(({ code }) => code));
    for (const { regionCode } of world.facilities()) expect(codes.has(regionCode)).toBe(true);
    for (const { employments } of world.workers()) {
      for (const { organization, facility } of employments) {
        expect(world.organizations()[organization - 1]).toBeDefined();
        if (facility !== null)
          expect(world.facilities()[facility - 1]?.organization).toBe(organization);
      }
    }
  });

  test('beds of a class are part of the class above, and dates of a facility follow each other', () => {
    for (const { beds, registeredOn, filedOn, openedOn, priceFilings } of world.facilities()) {
      expect(beds.dementia <= beds.nursing && beds.nursing <= beds.total).toBe(true);
      if (registeredOn && filedOn) expect(registeredOn <= filedOn).toBe(true);
      if (filedOn && openedOn) expect(filedOn <= openedOn).toBe(true);
      const open = priceFilings.filter(({ effectiveTo }) => effectiveTo === null);
      expect(open).toHaveLength(priceFilings.length > 0 ? 1 : 0);
    }
  });

  test('certificate numbers are unique and about three of four caregivers of facilities are certified', () => {
    const numbers = world.workers().flatMap((w) => w.certificates.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
    const caregivers = world.workers().filter(isFacilityCaregiver);
    const certified = caregivers.filter(({ certificates }) =>
      certificates.some(({ status }) => status === 'VALID'),
    );
    expect(certified.length / caregivers.length).toBeGreaterThan(0.7);
    expect(certified.length / caregivers.length).toBeLessThan(0.8);
  });
});

function isFacilityCaregiver({ roles, employments }: WorldWorker): boolean {
  return roles.includes('CAREGIVER') && employments.some(({ facility }) => facility !== null);
}

function trained(region: string, audience: string, years: number[]) {
  const { programmes, sessions, enrolments } = world.trainings();
  const passed = enrolments.filter(({ session, passedOn }) => {
    const programme = programmes[sessions[session - 1]!.programme - 1]!;
    const fits = programme.regionCode === region && programme.audience === audience;
    return fits && passedOn !== null && years.includes(Number(passedOn.slice(0, 4)));
  });
  return { persons: new Set(passed.map(({ worker }) => worker)).size, personTimes: passed.length };
}
