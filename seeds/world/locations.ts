import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';

/**
 * Latitude and longitude (WGS 84) of county seats, by the county or prefecture code: approximate,
 * rounded to a thousandth of a degree from general maps. Good for distance search over synthetic
 * facilities, not for finding a real place.
 */
const SEATS = new Map<RegionCode, { latitude: number; longitude: number }>(
  `
  150102 40.858 111.666, 150103 40.815 111.624, 150104 40.754 111.673, 150105 40.792 111.702,
  150121 40.73 111.151, 150122 40.277 111.194, 150123 40.379 111.822, 150124 39.921 111.648,
  150125 41.096 111.451,
  150202 40.577 110.044, 150203 40.642 109.838, 150204 40.643 109.902, 150205 40.681 110.061,
  150206 41.769 109.973, 150207 40.611 109.968, 150221 40.569 110.524, 150222 41.03 110.061,
  150223 41.703 110.433,
  150602 39.823 109.963, 150603 39.607 109.79, 150621 40.413 110.034, 150622 39.865 111.24,
  150623 38.182 107.478, 150624 39.09 107.976, 150625 39.833 108.736, 150626 38.604 108.818,
  150627 39.565 109.748,
  150902 40.99 113.124, 150921 40.894 112.578, 150922 41.905 114.01, 150923 41.562 113.578,
  150924 40.872 113.834, 150925 40.532 112.504, 150926 40.786 113.215, 150927 41.274 112.636,
  150928 41.437 113.192, 150929 41.534 111.707, 150981 40.437 113.11,
  210102 41.79 123.42, 210103 41.796 123.459, 210104 41.805 123.47, 210105 41.825 123.441,
  210106 41.803 123.376, 210111 41.665 123.344, 210112 41.715 123.45, 210113 42.053 123.527,
  210114 41.794 123.308, 210115 41.517 122.765, 210123 42.751 123.35, 210124 42.501 123.44,
  210181 41.985 122.837,
  230100 45.803 126.535,
  230200 47.354 123.918,
  230300 45.295 130.969,
  230400 47.35 130.298,
  230500 46.647 131.159,
  230600 46.588 125.103,
  230700 47.728 128.841,
  230800 46.8 130.319,
  230900 45.771 131.003,
  231000 44.552 129.633,
  231100 50.245 127.529,
  231200 46.653 126.969,
  232700 50.411 124.118,
  530402 24.354 102.541, 530403 24.288 102.754, 530423 24.111 102.76, 530424 24.193 102.929,
  530425 24.672 102.163, 530426 24.169 102.406, 530427 24.07 101.991, 530428 23.597 101.998,
  530481 24.674 102.908,
  361181 28.946 117.579
`
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([code = '', latitude, longitude]) => [
      code,
      { latitude: Number(latitude), longitude: Number(longitude) },
    ]),
);

/** How far (degrees) from the seat a place may lie: streets are near it, towns and villages are not. */
const STREET_SPREAD = 0.03;
const COUNTY_SPREAD = 0.05;
const RURAL_SPREAD = 0.2;

/**
 * A point for the n-th facility in a region: the seat, an offset that all facilities of one township
 * and of one village share, and a few hundred metres of its own.
 */
export function locate(region: RegionCode, n: number): { latitude: number; longitude: number } {
  const area = ancestorCode(region, 'COUNTY') ?? region;
  const seat = SEATS.get(area);
  if (seat === undefined) throw new RangeError(`no coordinates for ${area}`);
  const point = { ...seat };
  if (region.length === 6) move(point, new Dice('county-site', n), COUNTY_SPREAD);
  if (region.length >= 9) {
    const street = Number(region.slice(6, 9)) < 100;
    const township = new Dice('township', Number(region.slice(0, 9)));
    move(point, township, street ? STREET_SPREAD : RURAL_SPREAD);
    if (region.length === 12)
      move(point, new Dice('village', Number(region)), street ? 0.01 : 0.05);
  }
  move(point, new Dice('site', n), 0.003);
  return { latitude: round(point.latitude), longitude: round(point.longitude) };
}

function move(point: { latitude: number; longitude: number }, dice: Dice, spread: number): void {
  point.latitude += (dice.unit() * 2 - 1) * spread;
  point.longitude += (dice.unit() * 2 - 1) * spread;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
