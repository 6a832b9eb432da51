import { countOf, countOfPeople, Withheld } from '../../ground/figures/figure.ts';
import { measureOf, noData } from '../../ground/figures/measure.ts';
import type { MeasureOf } from '../../ground/figures/target-actual.ts';
import { CatalogueItem, CatalogueKind } from './catalogue-item/entity.ts';
import { bedsInService } from './home-care-bed/figures.ts';
import { figureMonth } from './month.ts';
import { type MonthlyVisitRate, monthlyVisitRate } from './monthly-visit-rate.ts';
import { plannedCare, type PlannedCare } from './home-care-bed/planned-care.ts';
import { listInForce } from './service-list-in-force.ts';

/** What services measures, by indicator: today, or for the last month that is over. */
export const INDICATOR_MEASURES: Readonly<Record<string, MeasureOf>> = {
  VISIT_RATE: visits(({ anyMode }) => anyMode),
  // Once a month for each elder: further visits to the same one do not make up for another.
  VISIT_FREQ: visits(({ inHome }) => inHome),
  HOME_BED: async (context, region) =>
    measureOf(countOf(await bedsInService(context, region, context.today), context.today)),
  HOME_BED_HOURS_MIN: care('beds', 'fewestHours'),
  HOME_BED_HOURS_MAX: care('beds', 'mostHours'),
  SMART_ITEMS: care('smartBeds', 'smartKinds'),
  HOME_BED_DEVICES: async ({ rows, today }) => {
    const items = await rows.all(CatalogueItem, { expression: 'e.id' });
    const devices = items.filter(({ kind }) => kind === CatalogueKind.HOME_CARE_BED_DEVICE);
    return measureOf(countOf(devices.length, today));
  },
  BASIC_LIST: async (context, region) => {
    const found = await listInForce(context, region, context.today);
    const own = found?.list.regionCode === region;
    return measureOf(countOf(own ? 1 : 0, context.today));
  },
};

function visits(pick: (rate: MonthlyVisitRate) => MonthlyVisitRate['anyMode']): MeasureOf {
  return async (context, region) =>
    measureOf(pick(await monthlyVisitRate(context, region, figureMonth(context, null))));
}

/** A figure of the beds in service; it speaks of single elders where there are few of them. */
function care(people: 'beds' | 'smartBeds', figure: keyof PlannedCare): MeasureOf {
  return async (context, region) => {
    const { today, viewer } = context;
    const found = await plannedCare(context, region, today);
    if (found[people] === 0) return noData(today);
    const { withheld } = countOfPeople(viewer, region, found[people], today);
    if (withheld === Withheld.SMALL_NUMBER) return { ...noData(today), withheld };
    return measureOf(countOf(found[figure], today));
  };
}
