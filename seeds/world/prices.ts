import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { officeDayFrom } from '../history/office-hours.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { placeOf } from './places.ts';
import type { FacilityType, WorldFacility, WorldPriceFiling } from './types.ts';

/** Price filing began with the 2022 plan of Shenyang (E11); no older filings are made up. */
const FIRST_FILING = dayOf('2022-03-01');

/** Monthly bed price in yuan of an ordinary home, by city; synthetic, no document states prices. */
const CITY_LEVEL: Record<string, number> = {
  150600: 1100,
  150100: 1200,
  150200: 1050,
  150900: 800,
  530400: 900,
  210100: 1000,
  361100: 850,
};
const OTHER_CITY_LEVEL = 750;

/** Homes of city districts cost more than those of counties and banners. */
const DISTRICT = 1.15;
const COUNTY = 0.85;

const TYPE_FACTOR: Partial<Record<FacilityType, number>> = {
  DESTITUTE_HOME: 0.6,
  WELFARE_INSTITUTE: 0.8,
  HONOUR_HOME: 0.7,
  EMBEDDED: 1.2,
  NURSING_HOSPITAL: 1.6,
};

/** Homes whose residents the state keeps (特困人员集中供养, 光荣院集中供养): they pay nothing. */
const ENTITLED: readonly FacilityType[] = ['DESTITUTE_HOME', 'HONOUR_HOME'];

/** One to three dated versions of the monthly prices, the last one in force. */
export function priceFilingsOf(facility: WorldFacility, asOf: Day): WorldPriceFiling[] {
  const dice = new Dice('price', facility.n);
  const city = ancestorCode(facility.regionCode, 'CITY') ?? '';
  const own = facility.inclusive ? 0.8 + dice.unit() * 0.2 : 1.1 + dice.unit() * 1.4;
  const county = ancestorCode(facility.regionCode, 'COUNTY');
  const urban = county === null || placeOf(county).kind === 'DISTRICT';
  const level = (CITY_LEVEL[city] ?? OTHER_CITY_LEVEL) * (urban ? DISTRICT : COUNTY);
  const bed = level * (TYPE_FACTOR[facility.type] ?? 1) * own;
  const care = level * (0.85 + dice.unit() * 0.4);
  const opened = facility.openedOn === null ? asOf : dayOf(facility.openedOn);
  const filed = [officeDayFrom(Math.max(FIRST_FILING, opened) + dice.between(0, 120))];
  const versions = dice.between(1, 3);
  while (filed.length < versions) {
    filed.push(officeDayFrom((filed.at(-1) ?? 0) + dice.between(330, 420)));
  }
  const begins = (day: Day) => day + 30 + (day % 16);
  const known = filed.filter((day) => begins(day) < asOf);
  return known.map((day, at) => {
    const n = facility.n * 4 + at;
    const next = known[at + 1];
    const rise = 1.04 ** at;
    return {
      n,
      key: keyOf('priceFiling', n),
      version: at + 1,
      filedOn: dateOf(day),
      effectiveFrom: dateOf(begins(day)),
      effectiveTo: next === undefined ? null : dateOf(begins(next) - 1),
      bed: fen(bed * rise),
      care: {
        INTACT: fen(care * 0.3 * rise),
        PARTIAL: fen(care * rise),
        FULL: fen(care * 1.9 * rise),
      },
      meals: fen(level * 0.65 * rise),
      entitled: ENTITLED.includes(facility.type) ? 0 : null,
    };
  });
}

/** Whole tens of yuan, in fen. */
function fen(yuan: number): number {
  return Math.round(yuan / 10) * 1000;
}
