import { countOf } from '../../ground/figures/figure.ts';
import { measureOf, noData } from '../../ground/figures/measure.ts';
import { countTold, peopleIn, ratioTold } from '../../ground/figures/people.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';
import { CatalogueItem } from './catalogue-item/entity.ts';
import { adaptedHomes, ALL_YEARS } from './home-adaptation/figures.ts';
import { BEDS_IN_SERVICE } from './home-care-bed/figures.ts';
import { figureMonth } from './month.ts';
import { type MonthlyVisitRate, monthlyVisitRate } from './visit-plan/figures.ts';
import { PLANNED_CARE, type PlannedCare } from './home-care-bed/planned-care.ts';
import { listInForce } from './basic-service-list/in-force.ts';

/** What services measures, by indicator: on a day, or for a month. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  VISIT_RATE: visits(({ anyMode }) => anyMode),
  // Once a month for each elder: further visits to the same one do not make up for another.
  VISIT_FREQ: visits(({ inHome }) => inHome),
  HOME_BED: async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, BEDS_IN_SERVICE);
    return measureOf(countTold(told, ({ beds }) => beds));
  },
  HOME_BED_HOURS_MIN: care('beds', 'fewestHours'),
  HOME_BED_HOURS_MAX: care('beds', 'mostHours'),
  SMART_ITEMS: care('smartBeds', 'smartKinds'),
  HOME_BED_DEVICES: async ({ rows }, _region, { day }) => {
    const items = await rows.all(CatalogueItem, { expression: 'e.id' });
    const devices = items.filter(({ kind }) => kind === 'HOME_CARE_BED_DEVICE');
    return measureOf(countOf(devices.length, day));
  },
  ADAPT_HH_YEAR: async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, adaptedHomes(yearOf(day)));
    return measureOf(countTold(told, ({ accepted }) => accepted));
  },
  ADAPT_HH_CUM: async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, adaptedHomes(ALL_YEARS));
    return measureOf(countTold(told, ({ accepted }) => accepted));
  },
  ADAPT_PASS_RATE: async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, adaptedHomes(ALL_YEARS));
    return measureOf(ratioTold(told, (one) => [one.accepted, one.accepted + one.failed]));
  },
  ADAPT_CATEGORIES: async ({ rows }, _region, { day }) => {
    const items = await rows.all(CatalogueItem, { expression: 'e.id' });
    const works = items.filter(
      ({ kind, status }) => kind === 'HOME_ADAPTATION' && status === 'PUBLISHED',
    );
    return measureOf(countOf(works.length, day));
  },
  BASIC_LIST: async (context, region, { day }) => {
    const found = await listInForce(context, region, day);
    const own = found?.list.regionCode === region;
    return measureOf(countOf(own ? 1 : 0, day));
  },
};

/** Of the last month that is over, of a target that is over of its last one. */
function visits(pick: (rate: MonthlyVisitRate) => MonthlyVisitRate['anyMode']): MeasureOf {
  return async (context, region, { day, over }) => {
    const month = figureMonth(context, over ? day.slice(0, 7) : null);
    return measureOf(pick(await monthlyVisitRate(context, region, month, over)));
  };
}

/** A figure of the beds in service; it speaks of single elders where there are few of them. */
function care(people: 'beds' | 'smartBeds', figure: keyof PlannedCare): MeasureOf {
  return async (context, region, { day, over }) => {
    const told = await peopleIn(context, region, { day, fixed: over }, PLANNED_CARE);
    const { asOf, figures } = told;
    const withheld = told.withheld((each) => [each[people]]);
    if (withheld) return { ...noData(asOf), withheld };
    return figures[people] === 0 ? noData(asOf) : measureOf(countOf(figures[figure], asOf));
  };
}

/** The first day of the year of a day. */
const yearOf = (day: string): string => `${day.slice(0, 4)}-01-01`;
