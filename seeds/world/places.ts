import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode, regionLevel } from '../../ground/china/region-code.ts';
import type { RegionRow } from '../regions/region-rows.ts';
import { regionRows } from '../regions/region-rows.ts';

/**
 * The only file of the world that knows where regions come from. The synthetic people of
 * Heilongjiang live in its prefectures, all others in communities and villages.
 */
export interface Place {
  code: RegionCode;
  /** Official name. */
  name: string;
  /** Name as it stands in the name of a facility: 吉劳庆社区, 洛河村, 达拉特旗. */
  shortName: string;
  urban: boolean;
  kind: RegionRow['kind'];
  parent: RegionCode;
}

let rows: Map<RegionCode, Place> | undefined;
let children: Map<RegionCode, Place[]> | undefined;

/** RangeError for a code that is not in the register. */
export function placeOf(code: RegionCode): Place {
  const place = register().get(code);
  if (place === undefined) throw new RangeError(`no region ${code}`);
  return place;
}

/** The counties of a city; development zones that exist only in the statistical codes left out. */
export function countiesOf(city: RegionCode): Place[] {
  return childrenOf(city).filter(({ kind }) => kind !== 'COUNTY_ZONE');
}

/** Streets, towns, townships and zones of a county; none of a prefecture, whose places are counties. */
export function townshipsOf(county: RegionCode): Place[] {
  return regionLevel(county) === 'COUNTY' ? childrenOf(county) : [];
}

/** Communities and villages of a county or township. */
export function communitiesOf(code: RegionCode): Place[] {
  if (code.length === 9) return childrenOf(code).filter(({ kind }) => kind !== 'VIRTUAL');
  return townshipsOf(code).flatMap((township) => communitiesOf(township.code));
}

export function prefecturesOf(province: RegionCode): Place[] {
  return childrenOf(province);
}

/** 鄂尔多斯市东胜区: the names of city and county, as they head an address or an authority. */
export function countyTitle(code: RegionCode): string {
  const county = ancestorCode(code, 'COUNTY');
  const city = ancestorCode(code, 'CITY');
  const names = [city, county].filter((part) => part !== null && part !== undefined);
  return [...new Set(names)].map((part) => register().get(part)?.name ?? '').join('');
}

function register(): Map<RegionCode, Place> {
  rows ??= new Map(regionRows().map((row) => [row.code, toPlace(row)]));
  return rows;
}

function childrenOf(code: RegionCode): Place[] {
  if (children === undefined) {
    children = new Map();
    for (const place of register().values()) {
      const siblings = children.get(place.parent);
      if (siblings === undefined) children.set(place.parent, [place]);
      else siblings.push(place);
    }
  }
  return children.get(code) ?? [];
}

function toPlace({ code, name, kind, settlement, parent }: RegionRow): Place {
  const urban = settlement === 'URBAN' || kind === 'DISTRICT' || kind === 'CITY';
  return { code, name, shortName: shortName(name, kind), urban, kind, parent: parent ?? '' };
}

function shortName(name: string, kind: RegionRow['kind']): string {
  if (kind === 'STREET') return name.replace(/办事处$/, '');
  if (kind !== 'COMMUNITY' && kind !== 'VILLAGE') return name;
  const bare = name.replace(/(居民?委员?会|村民?委员?会|委员会)$/, '');
  if (/(社区|村|嘎查)$/.test(bare)) return bare;
  return bare + (kind === 'COMMUNITY' ? '社区' : '村');
}
