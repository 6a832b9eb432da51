import { catalogueRows } from '../../seeds/services/catalogue.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { ECONOMIC_CATEGORIES } from '../../seeds/world/types.ts';
import type { WorldElder } from '../../seeds/world/types.ts';
import { createWorld } from '../../seeds/world/world.ts';
import { parseNationalId } from '../../ground/china/national-id.ts';

const asOf = '2026-06-30';
const world = createWorld({ elders: 2000, asOf });
const elders = [...world.elders()];

function currentCategories(elder: WorldElder): string[] {
  return elder.groups.filter(({ to }) => to === null).map(({ category }) => category);
}

describe('the synthetic world', () => {
  test('an elder is the same person in a small and in a large world, asked in any order', () => {
    const places = 'WHOLE';
    const small = createWorld({ elders: 2000, asOf, places });
    const large = createWorld({ elders: 1_000_000, asOf, places });
    for (const n of [2000, 17, 1, 731, 1333]) {
      expect(large.elder(n)).toEqual(small.elder(n));
      expect(large.admissions({ n })).toEqual(small.admissions({ n }));
      const month = small.visitMonths[0] ?? '';
      expect(large.visits(large.elder(n), month)).toEqual(small.visits(small.elder(n), month));
      expect(large.homeCareBed(large.elder(n))).toEqual(small.homeCareBed(small.elder(n)));
    }
    expect(large.facilities()).toEqual(small.facilities());
    expect(large.organizations()).toEqual(small.organizations());
    expect(large.workers()).toEqual(small.workers());
  });

  test('in a sample who an elder is does not follow from its size, though homes do', () => {
    const large = createWorld({ elders: 200_000, asOf });
    const who = ({ name, birthDate, nationalId, residenceRegion }: WorldElder) => [
      ...[name, birthDate, nationalId, residenceRegion],
    ];
    for (const n of [2000, 17, 1, 731, 1333]) {
      expect(who(large.elder(n))).toEqual(who(world.elder(n)));
    }
    expect(large.facilities().length).toBeGreaterThan(world.facilities().length * 10);
  });

  test.each([
    [{ elders: -1, asOf }],
    [{ elders: 1.5, asOf }],
    [{ elders: 2_500_001, asOf }],
    [{ elders: 10, asOf: '2025-12-31' }],
    [{ elders: 10, asOf: '2026-02-30' }],
  ])('%j makes no world', (size) => {
    expect(() => createWorld(size)).toThrow(RangeError);
  });

  test.each([0, 2001, 1.5])('there is no elder %d among 2000', (n) => {
    expect(() => world.elder(n)).toThrow(RangeError);
  });

  test('elders are spread over the places in fixed shares', () => {
    const share = (...prefixes: string[]) =>
      elders.filter((e) => prefixes.some((each) => e.residenceRegion.startsWith(each))).length / 20;
    expect(share('1501', '1502', '1506', '1509')).toBe(45);
    expect(share('1506')).toBe(20);
    expect(share('5304')).toBe(20);
    expect(share('2101')).toBe(20);
    expect(share('23')).toBe(10);
    expect(share('361181')).toBe(5);
  });

  test('elders live in communities and villages, those of Heilongjiang in prefectures', () => {
    for (const { residenceRegion } of elders) {
      expect(residenceRegion).toHaveLength(/^23/.test(residenceRegion) ? 6 : 12);
    }
  });

  test('identity numbers are valid, say who it is, unique and nobody’s', () => {
    const ids = new Set(elders.map(({ nationalId }) => nationalId));
    expect(ids.size).toBe(elders.length);
    for (const { nationalId, birthDate, sex } of elders) {
      expect(parseNationalId(nationalId, asOf)).toMatchObject({ ok: true, birthDate, sex });
      expect(nationalId.slice(4, 6)).toBe('99');
    }
    const prefixes = new Set(elders.map(({ nationalId }) => nationalId.slice(0, 4)));
    for (const abolished of ['1527', '1526', '3623', '5324']) expect(prefixes).toContain(abolished);
  });

  test('elders are 60 to 103 and the records of one elder agree', () => {
    for (const elder of elders) {
      expect(elder.age).toBeGreaterThanOrEqual(60);
      expect(elder.age).toBeLessThanOrEqual(103);
      const now = currentCategories(elder);
      const [admission] = world.admissions(elder);
      if (elder.lifeStatus === 'ACTIVE') {
        expect(now.includes('VERY_OLD')).toBe(elder.age >= 80);
        expect(now.includes('LIVING_ALONE')).toBe(elder.livingSituation === 'ALONE');
        expect(elder.livingSituation === 'INSTITUTION').toBe(admission?.status === 'ADMITTED');
        expect(elder.registrations.at(-1)?.to).toBeNull();
      } else {
        expect(now).toEqual([]);
        expect(elder.registrations.at(-1)?.to).toBe(elder.lifeStatusOn);
        // Who was in a home when she died left it by that.
        const died = { dischargeReason: 'DECEASED', dischargedOn: elder.lifeStatusOn };
        if (admission) expect(admission).toMatchObject(died);
      }
      for (const { from, to } of elder.groups) expect(from <= (to ?? asOf)).toBe(true);
      for (const { assessors } of elder.assessments) expect(assessors[0]).not.toBe(assessors[1]);
    }
  });

  test('an assessment holds twelve months and the last one alone can be in force', () => {
    const last = elders.flatMap(({ assessments }) => assessments.slice(-1));
    const earlier = elders.flatMap(({ assessments }) => assessments.slice(0, -1));
    expect(earlier.some(({ status }) => status === 'EFFECTIVE')).toBe(false);
    for (const each of last) {
      expect(each.status).toBe(each.validUntil < asOf ? 'EXPIRED' : 'EFFECTIVE');
    }
    for (const each of [...last, ...earlier]) {
      expect(Number(each.validUntil.slice(0, 4)) - Number(each.assessedOn.slice(0, 4))).toBe(1);
    }
    expect(new Set(last.map(({ standard }) => standard)).size).toBe(3);
  });

  test('residents of Ordos were assessed before they moved in', () => {
    for (const elder of elders.filter((e) => e.residenceRegion.startsWith('1506'))) {
      const [admission] = world.admissions(elder);
      if (admission?.status !== 'ADMITTED') continue;
      expect(elder.assessments[0]!.assessedOn < admission.admittedOn!).toBe(true);
      expect(elder.assessments.at(-1)!.status).toBe('EFFECTIVE');
    }
  });

  test('some elders have an earlier registration in another city, ended the day before the next', () => {
    const moved = elders.filter(({ registrations }) => registrations.length === 2);
    expect(moved.length).toBeGreaterThan(20);
    for (const { registrations } of moved) {
      const [first, second] = registrations;
      expect(first!.region.slice(0, 4)).not.toBe(second!.region.slice(0, 4));
      expect(Date.parse(second!.from) - Date.parse(first!.to!)).toBe(86_400_000);
    }
  });

  test('nearly everybody on the visit register is visited each month, a few are not', () => {
    for (const month of world.visitMonths) {
      const covered = elders.filter((elder) => {
        const plan = world.visitPlan(elder);
        return plan !== null && plan.registeredOn <= `${month}-01` && plan.endedOn === null;
      });
      const met = covered.filter((elder) =>
        world.visits(elder, month).some(({ status }) => status === 'COMPLETED'),
      );
      expect(met.length / covered.length).toBeGreaterThan(0.95);
      expect(met.length).toBeLessThan(covered.length);
    }
  });

  test('home-care beds go to elders at home with a valid result, planned hours to the eligible', () => {
    const beds = elders.flatMap((elder) => world.homeCareBed(elder) ?? []);
    expect(beds.filter(({ status }) => status === 'ACTIVE').length).toBeGreaterThan(20);
    const catalogue = new Set(catalogueRows().map(({ id }) => id));
    for (const bed of beds) {
      const elder = elders[bed.elder - 1]!;
      expect(elder.assessments.at(-1)).toMatchObject({ status: 'EFFECTIVE' });
      expect(elder.livingSituation).not.toBe('INSTITUTION');
      if (bed.plannedHours === null) expect(bed.eligible).toBe(false);
      else expect(bed.plannedHours >= 20 && bed.plannedHours <= 45).toBe(true);
      expect(bed.devices.filter((id) => !catalogue.has(id))).toEqual([]);
    }
  });
});

describe('demo elders', () => {
  test('elder 1 has a result, a bed at home, a home next door with staff, and economic difficulty', () => {
    const elder = world.elder(1);
    expect(currentCategories(elder)).toEqual(
      expect.arrayContaining(['DIBAO', 'LIVING_ALONE', 'VERY_OLD', 'DISABLED_PARTIAL']),
    );
    expect(elder.assessments).toMatchObject([{ standard: 'GBT42195_2022', band: 'PARTIAL' }]);
    expect(world.homeCareBed(elder)).toMatchObject({
      status: 'ACTIVE',
      provider: 1,
      eligible: true,
    });
    expect(world.facilities()[0]).toMatchObject({ n: 1, regionCode: elder.residenceRegion });
    const staff = world.workers().filter(({ employments }) => employments[0]?.facility === 1);
    expect(staff.length).toBeGreaterThan(1);
    expect(world.visitPlan(elder)).not.toBeNull();
  });

  test('elder 2 lives in facility 1; elder 3 brings a result from Hohhot', () => {
    expect(world.admissions({ n: 2 })).toMatchObject([{ facility: 1, status: 'ADMITTED' }]);
    const { registrations, assessments } = world.elder(3);
    expect(registrations.map(({ region }) => region.slice(0, 4))).toEqual(['1501', '1506']);
    expect(assessments).toMatchObject([{ regionCode: '150102', status: 'EFFECTIVE' }]);
    expect(assessments[0]!.assessedOn < registrations[1]!.from).toBe(true);
  });

  test('elder 8 was tried and not reached, elder 9 never assessed, elder 12 asked before elder 11', () => {
    for (const month of world.visitMonths) {
      const visits = world.visits(world.elder(8), month);
      expect(visits.map(({ status }) => status)).toEqual(['ATTEMPTED', 'ATTEMPTED']);
    }
    expect(world.elder(9).assessments).toEqual([]);
    const [eleven, twelve] = [11, 12].map((n) => world.admissions({ n })[0]!);
    expect(twelve!.appliedOn < eleven!.appliedOn).toBe(true);
    expect(eleven).toMatchObject({ priorityTier: 2, facility: twelve!.facility });
    expect(twelve!.priorityTier).toBe(3);
  });

  test('a world of twenty holds them all', () => {
    const small = createWorld({ elders: 20, asOf });
    expect([...small.elders()]).toEqual(elders.slice(0, 20));
  });
});

describe('keyOf', () => {
  test('makes UUIDs of version 7 that grow with n and differ between kinds', () => {
    const keys = [1, 2, 3, 1_000_000].map((n) => keyOf('elder', n));
    for (const key of [...keys, keyOf('facility', 1)]) {
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
    expect([...keys].sort()).toEqual(keys);
    expect(keyOf('facility', 1)).not.toBe(keyOf('elder', 1));
    expect(keyOf('elder', 1)).toBe(world.elder(1).key);
  });

  test.each([-1, 0.5, 2 ** 41])('%d is not the n of anything', (n) => {
    expect(() => keyOf('elder', n)).toThrow(RangeError);
  });
});

test('every economically difficult elder of Ordos has a valid assessment', () => {
  const poor = elders.filter(
    (elder) =>
      elder.lifeStatus === 'ACTIVE' &&
      elder.residenceRegion.startsWith('1506') &&
      ECONOMIC_CATEGORIES.some((each) => currentCategories(elder).includes(each)),
  );
  expect(poor.length).toBeGreaterThan(30);
  for (const { assessments } of poor) expect(assessments.at(-1)?.status).toBe('EFFECTIVE');
});
