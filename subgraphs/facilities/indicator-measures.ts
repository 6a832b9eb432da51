import { OperationMode } from '../../ground/facts/facility-kinds.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { countOf, ratioOf } from '../../ground/figures/figure.ts';
import { measureOf, noData } from '../../ground/figures/measure.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';
import { NetworkUnit } from './coverage-unit/network-unit.ts';
import { DESTITUTE_TYPES } from './facility/kinds.ts';
import { FacilityStatus } from './facility/machine.ts';
import { GradedHomes } from './grade-rating/graded-homes.ts';
import { type MedicalShare, medicalShare } from './medical-institution/figures.ts';
import { publicBedUse } from './region/occupancy.ts';
import { type FacilityCounts, facilityCounts } from './region/counts.ts';
import {
  coveredUnits,
  type CoveredUnits,
  facilityGroups,
  gradedHomes,
  institutionBeds,
  type InstitutionBeds,
  unitsWith,
} from './region/figures.ts';
import {
  innerDistricts,
  institutionTraits,
  type InstitutionTraits,
  type Opened,
  openedBetween,
} from './region/target-figures.ts';

const { COUNTY, STREET, TOWN, COMMUNITY, VILLAGE } = NetworkUnit;

/** Heilongjiang sets its goals for the years 2012 to 2015 together. */
const FIRST_DAY_OF_004 = '2012-01-01';

/**
 * What facilities measures, by indicator. Where things stand is measured on a day; what a plan was to
 * add, in the plan's time. A standard of one for each unit is met when every unit has one, so its
 * figure is units that have one by units.
 */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  NURSING_BED_SHARE: bedShare('nursing', 'total'),
  PUBLIC_BED_USE: async (context, region, { day, over }) =>
    measureOf(await publicBedUse(context, region, { day, fixed: over })),
  // 民办: what the public did not build.
  PRIVATE_BED_SHARE: onBeds(({ total, publicTotal }) => [total - publicTotal, total]),
  BEDS: onBeds(({ total }) => (total === 0 ? null : total)),

  FAC_MEDICAL_SVC: onTraits((found) => [found.medicallyLinked, found.institutions]),
  DESTITUTE_CARE_BED: onTraits((found) => [found.destituteNursingBeds, found.destituteBeds]),
  MED_FAST_CHANNEL: medical({ feature: 'GREEN_CHANNEL' }),
  GERIATRIC_DEPT: medical({ kind: 'GENERAL_HOSPITAL', grade: 2, feature: 'GERIATRIC_DEPARTMENT' }),
  REHAB_DEPT: medical({ kind: 'TCM_HOSPITAL', grade: 3, feature: 'REHABILITATION_DEPARTMENT' }),
  FRIENDLY_MED: medical({ feature: 'AGE_FRIENDLY' }),
  FRIENDLY_MED_COUNT: async (context, region, { day }) => {
    const share = { feature: 'AGE_FRIENDLY' } as const;
    const { having, undated } = await medicalShare(context, region, share, day);
    const [least, most] = [undated.least[0], undated.most[0]];
    const open = { rows: undated.rows, least: [least, null], most: [most, null] } as const;
    return { ...measure(most === 0 ? null : having, day), undated: open };
  },
  BRAND_FACILITY: onTraits((found) => found.urbanBrandHomes),
  BRAND_PER_DISTRICT: async (context, region, { day }) => {
    const [found, districts] = await Promise.all([
      institutionTraits(context, region, day),
      innerDistricts(context, region, day),
    ]);
    return measure([found.urbanBrandDistricts, districts], day);
  },
  FOREIGN_BRAND: onTraits((found) => found.foreignOperators),
  COUNTY_WELFARE_BEDS: onTraits((found) => found.smallestCountyWelfare),

  GRADE_HOME: graded(GradedHomes.TOWNSHIP_HOMES),
  GRADE_PUBLIC: graded(GradedHomes.COUNTY_PUBLIC_HOMES),

  COUNTY_PUBLIC_HOME: network(COUNTY),
  COUNTY_CENTRE: units(COUNTY, `f.type = 'COMPREHENSIVE_CENTRE' and f.admin_level = 'COUNTY'`),
  DESTITUTE_SPECIALIST: units(COUNTY, 'f.disabled_destitute_specialist'),
  STREET_CENTRE: network(STREET),
  COMMUNITY_STATION: network(COMMUNITY),
  SUMU_COVERAGE: network(TOWN),
  RURAL_COVERAGE: network(VILLAGE),
  TOWN_SITE: network(TOWN, STREET),
  TOWN_CENTRE: network(TOWN, STREET),
  VILLAGE_SITE: network(VILLAGE),
  VILLAGE_CENTRE: network(VILLAGE, COMMUNITY),

  FACILITIES_OPERATING: onCounts(({ institutions }) => institutions),
  DESTITUTE_HOMES: onCounts(({ byType }) =>
    byType
      .filter(({ type }) => DESTITUTE_TYPES.includes(type))
      .reduce((total, { count }) => total + count, 0),
  ),
  PPP_HOMES: onCounts(
    ({ byOperationMode }) =>
      byOperationMode.find(
        ({ operationMode }) => operationMode === OperationMode.PUBLIC_BUILT_PRIVATE_RUN,
      )?.institutions ?? 0,
  ),
  SOCIAL_RUN: onCounts(({ privatelyOperated }) => privatelyOperated),
  DAYCARE_SITES: onCounts(({ sites }) => sites),

  TOWN_CENTRES: opened('TOWNSHIP_CENTRES'),
  GACHA_STATIONS: opened('VILLAGE_STATIONS'),
  COMMUNITY_AREA: opened('COMMUNITY_AREA'),
  DAYCARE_AREA: opened('DAY_CARE_AREA', FIRST_DAY_OF_004),
  DAYCARE_BEDS: opened('DAY_CARE_PLACES', FIRST_DAY_OF_004),
  NEW_HOMES_200: opened('LARGE_HOMES', FIRST_DAY_OF_004),
};

/** A number of places, or a part and a whole; null where there is nothing to count. */
type Found = number | [part: number, whole: number] | null;

function measure(found: Found, day: string) {
  if (found === null) return noData(day);
  return measureOf(typeof found === 'number' ? countOf(found, day) : ratioOf(...found, day));
}

function onBeds(pick: (beds: InstitutionBeds) => Found): MeasureOf {
  return async (context, region, { day }) =>
    measure(pick(await institutionBeds(context, region, day)), day);
}

function bedShare(part: keyof InstitutionBeds, whole: keyof InstitutionBeds): MeasureOf {
  return onBeds((beds) => [beds[part], beds[whole]]);
}

function onTraits(pick: (traits: InstitutionTraits) => Found): MeasureOf {
  return async (context, region, { day }) =>
    measure(pick(await institutionTraits(context, region, day)), day);
}

function onCounts(pick: (counts: FacilityCounts) => number): MeasureOf {
  return async (context, region, { day }) => {
    const groups = await facilityGroups(context, region, [FacilityStatus.OPERATING], day);
    return measure(pick(facilityCounts(groups, day)), day);
  };
}

function graded(homes: GradedHomes): MeasureOf {
  return async (context, region, { day }) => {
    const found = await gradedHomes(context, region, homes, day);
    return measure([found.graded, found.homes], day);
  };
}

function medical(share: MedicalShare): MeasureOf {
  return async (context, region, { day }) => {
    const found = await medicalShare(context, region, share, day);
    return { ...measure([found.having, found.institutions], day), undated: found.undated };
  };
}

function network(...kinds: NetworkUnit[]): MeasureOf {
  return covered((context, region, day) =>
    kinds.map((kind) => coveredUnits(context, region, kind, day)),
  );
}

function units(unit: NetworkUnit, condition: string): MeasureOf {
  return covered((context, region, day) => [unitsWith(context, region, unit, condition, day)]);
}

function covered(
  load: (context: SubgraphContext, region: string, day: string) => Promise<CoveredUnits>[],
): MeasureOf {
  return async (context, region, { day }) => {
    const found = await Promise.all(load(context, region, day));
    const sum = (pick: keyof CoveredUnits) => found.reduce((total, one) => total + one[pick], 0);
    return measure([sum('covered'), sum('units')], day);
  };
}

/** What was opened up to the deadline, in its year unless another first day is given. */
function opened(what: Opened, from?: string): MeasureOf {
  return async (context, region, { day: to }) => {
    const first = from ?? `${to.slice(0, 4)}-01-01`;
    return measure(await openedBetween(context, region, what, first, to), to);
  };
}
