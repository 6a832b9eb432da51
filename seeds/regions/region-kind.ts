/** What a region is called by law or in the statistical codes, with the level it belongs to. */
export const REGION_KINDS = {
  PROVINCE: { level: 'PROVINCE', settlement: null, labelZh: '省、自治区、直辖市、特别行政区' },
  CITY: { level: 'CITY', settlement: null, labelZh: '地级市' },
  PREFECTURE: { level: 'CITY', settlement: null, labelZh: '地区、盟、自治州' },
  CITY_GROUP: {
    level: 'CITY',
    settlement: null,
    labelZh: '市辖区、县、直辖县级行政区划(统计汇总码)',
  },
  DISTRICT: { level: 'COUNTY', settlement: null, labelZh: '市辖区' },
  COUNTY: { level: 'COUNTY', settlement: null, labelZh: '县、自治县、林区、特区' },
  BANNER: { level: 'COUNTY', settlement: null, labelZh: '旗、自治旗' },
  COUNTY_CITY: { level: 'COUNTY', settlement: null, labelZh: '县级市' },
  COUNTY_ZONE: { level: 'COUNTY', settlement: null, labelZh: '开发区(统计用区划)' },
  STREET: { level: 'TOWNSHIP', settlement: 'URBAN', labelZh: '街道' },
  TOWN: { level: 'TOWNSHIP', settlement: 'RURAL', labelZh: '镇' },
  TOWNSHIP: { level: 'TOWNSHIP', settlement: 'RURAL', labelZh: '乡' },
  SUMU: { level: 'TOWNSHIP', settlement: 'RURAL', labelZh: '苏木' },
  TOWNSHIP_ZONE: { level: 'TOWNSHIP', settlement: null, labelZh: '类似乡级单位(统计用区划)' },
  COMMUNITY: { level: 'VILLAGE', settlement: 'URBAN', labelZh: '社区、居民委员会' },
  VILLAGE: { level: 'VILLAGE', settlement: 'RURAL', labelZh: '村、嘎查' },
  VIRTUAL: { level: 'VILLAGE', settlement: null, labelZh: '虚拟社区(统计用区划,无居民委员会)' },
} as const;

export type RegionKind = keyof typeof REGION_KINDS;
export type Settlement = 'URBAN' | 'RURAL';

const CITY_GROUPS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

const COUNTY_ENDINGS: [RegExp, RegionKind][] = [
  [/^(神农架林区|六枝特区)$/, 'COUNTY'],
  [/区$/, 'DISTRICT'],
  [/旗$/, 'BANNER'],
  [/市$/, 'COUNTY_CITY'],
];

const TOWNSHIP_ENDINGS: [RegExp, RegionKind][] = [
  [/街道(办事处)?$/, 'STREET'],
  [/镇$/, 'TOWN'],
  [/苏木$/, 'SUMU'],
  [/乡$/, 'TOWNSHIP'],
];

const VILLAGE_ENDINGS: [RegExp, RegionKind][] = [
  [/虚拟/, 'VIRTUAL'],
  [/(社区|居民委员会|居委会)$/, 'COMMUNITY'],
  [/(村|嘎查)(民?委(员?会)?)?$/, 'VILLAGE'],
];

/**
 * A 地区, 盟 or 自治州 is a prefecture without a city government; a group is a code that holds the
 * counties of a municipality, or those that a province governs itself.
 */
export function cityKind(name: string): RegionKind {
  if (CITY_GROUPS.test(name)) return 'CITY_GROUP';
  return /(地区|盟|自治州)$/.test(name) ? 'PREFECTURE' : 'CITY';
}

/** County codes from xx71 on exist only in the statistical codes: development zones. */
export function countyKind(code: string, name: string): RegionKind {
  if (/^7[1-9]$/.test(code.slice(4, 6))) return 'COUNTY_ZONE';
  return byEnding(name, COUNTY_ENDINGS, 'COUNTY');
}

export function townshipKind(name: string): RegionKind {
  return byEnding(name, TOWNSHIP_ENDINGS, 'TOWNSHIP_ZONE');
}

/**
 * Community or village by the ending of the name; where the ending tells nothing, by the last
 * three digits of the code, whose range 200–399 and 500–599 is given to villages and the like.
 */
export function villageKind(code: string, name: string): RegionKind {
  const serial = Number(code.slice(9));
  const isVillage = (serial >= 200 && serial < 400) || serial >= 500;
  return byEnding(name, VILLAGE_ENDINGS, isVillage ? 'VILLAGE' : 'COMMUNITY');
}

function byEnding(name: string, endings: [RegExp, RegionKind][], otherwise: RegionKind) {
  return endings.find(([ending]) => ending.test(name))?.[1] ?? otherwise;
}
