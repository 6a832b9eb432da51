import { regionRows } from '../../seeds/regions/region-rows.ts';
import { regionLevel } from '../../ground/china/region-code.ts';

/** GB/T 2260 as the sources shorten the names; each letter stands in the full name, in order. */
const COUNTIES: Record<string, string> = {
  '150100':
    '新城150102 回民150103 玉泉150104 赛罕150105 土默特左旗150121 托克托150122 和林格尔150123 清水河150124 武川150125',
  '150200':
    '东河150202 昆都仑150203 青山150204 石拐150205 白云鄂博150206 九原150207 土默特右旗150221 固阳150222 达茂联合旗150223',
  '150600':
    '东胜150602 康巴什150603 达拉特旗150621 准格尔旗150622 鄂托克前旗150623 鄂托克旗150624 杭锦旗150625 乌审旗150626 伊金霍洛旗150627',
  '150900':
    '集宁150902 卓资150921 化德150922 商都150923 兴和150924 凉城150925 察右前旗150926 察右中旗150927 察右后旗150928 四子王旗150929 丰镇市150981',
  '210100':
    '和平210102 沈河210103 大东210104 皇姑210105 铁西210106 苏家屯210111 浑南210112 沈北新区210113 于洪210114 辽中210115 康平210123 法库210124 新民市210181',
  '530400':
    '红塔530402 江川530403 通海530423 华宁530424 易门530425 峨山530426 新平530427 元江530428 澄江市530481',
  '361100':
    '信州361102 广丰361103 广信361104 玉山361123 铅山361124 横峰361125 弋阳361126 余干361127 鄱阳361128 万年361129 婺源361130 德兴361181',
};

const rows = regionRows();
const byCode = new Map(rows.map((row) => [row.code, row]));
const below = (parent: string) => rows.filter((row) => row.parent === parent);

describe('regionRows', () => {
  it.each(Object.entries(COUNTIES))('holds exactly the counties of %s', (city, list) => {
    const expected = list.split(' ').map((entry) => [entry.slice(-6), entry.slice(0, -6)]);
    const counties = below(city).filter(({ kind }) => kind !== 'COUNTY_ZONE');
    expect(counties.map(({ code }) => code)).toEqual(expected.map(([code]) => code));
    for (const [code = '', short = ''] of expected) {
      expect(byCode.get(code)?.name).toMatch(new RegExp(`^${[...short].join('.*')}`));
    }
  });

  it.each([
    ['150000', '内蒙古自治区', 'PROVINCE'],
    ['210000', '辽宁省', 'PROVINCE'],
    ['230000', '黑龙江省', 'PROVINCE'],
    ['330000', '浙江省', 'PROVINCE'],
    ['360000', '江西省', 'PROVINCE'],
    ['530000', '云南省', 'PROVINCE'],
    ['330100', '杭州市', 'CITY'],
    ['361100', '上饶市', 'CITY'],
    ['232700', '大兴安岭地区', 'CITY'],
    ['361181', '德兴市', 'COUNTY'],
  ])('holds %s %s, a %s', (code, name, level) => {
    expect(byCode.get(code)).toMatchObject({ code, name, level });
  });

  it('holds the 13 prefectures of Heilongjiang', () => {
    const serials = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '27'];
    expect(below('230000').map(({ code }) => code)).toEqual(serials.map((it) => `23${it}00`));
  });

  it.each([
    ['PROVINCE', 34],
    ['CITY', 342],
    ['COUNTY', 2976],
    ['TOWNSHIP', 2373],
    ['VILLAGE', 22223],
  ])('holds every %s of its scope, %i', (level, count) => {
    expect(rows.filter((row) => row.level === level).length).toBe(count);
  });

  /** Counted in the package: what ends above the villages anywhere else. */
  it.each([
    ['15', 388, 4779],
    ['21', 190, 2703],
    ['23', 1703, 13877],
    ['3611', 16, 146],
    ['53', 76, 718],
  ])(
    'goes down to the villages of the places of the documents in %s',
    (prefix, towns, villages) => {
      const inside = rows.filter(({ code }) => code.startsWith(prefix));
      expect(inside.filter(({ level }) => level === 'TOWNSHIP').length).toBe(towns);
      expect(inside.filter(({ level }) => level === 'VILLAGE').length).toBe(villages);
    },
  );

  it('holds every prefecture and county of a province that no document speaks of', () => {
    const inside = (level: string) =>
      rows.filter(
        (row) => row.code.startsWith('13') && row.level === level && !/7\d$/.test(row.code),
      );
    expect(inside('CITY').length).toBe(11);
    expect(inside('COUNTY').length).toBe(167);
  });

  it('tells codes that only group counties from cities', () => {
    const groups = rows.filter(({ kind }) => kind === 'CITY_GROUP').map(({ code }) => code);
    expect(groups).toEqual([
      ...['110100', '120100', '310100', '419000', '429000', '469000', '500100', '500200', '659000'],
    ]);
  });

  it('holds each code once, after its parent', () => {
    const seen = new Set<string>();
    for (const { code, parent } of rows) {
      expect(parent === null || seen.has(parent)).toBe(true);
      expect(seen.has(code)).toBe(false);
      seen.add(code);
    }
  });

  it('names the level that the code has', () => {
    expect(rows.filter(({ code, level }) => regionLevel(code) !== level)).toEqual([]);
  });

  it.each(['150100', '150200', '150600', '150900', '210100', '530400'])(
    'holds villages or communities below every street, town, township and sumu of %s',
    (city) => {
      const townships = rows.filter(
        ({ code, level, kind }) =>
          code.startsWith(city.slice(0, 4)) && level === 'TOWNSHIP' && kind !== 'TOWNSHIP_ZONE',
      );
      expect(townships.length).toBeGreaterThan(70);
      const parents = new Set(rows.map(({ parent }) => parent));
      expect(townships.filter(({ code }) => !parents.has(code))).toEqual([]);
    },
  );

  it.each([
    ['150102001001', '公主府社区居委会', 'COMMUNITY', 'URBAN'],
    ['150102008200', '毫沁营村委会', 'VILLAGE', 'RURAL'],
    ['150621102217', '白泥井新村社区', 'COMMUNITY', 'URBAN'],
    ['150123400500', '一农场生活区', 'VILLAGE', 'RURAL'],
    ['150102400498', '开发区虚拟社区', 'VIRTUAL', null],
    ['150271', '包头稀土高新技术产业开发区', 'COUNTY_ZONE', null],
    ['150602', '东胜区', 'DISTRICT', null],
  ])('calls %s %s a %s (%s)', (code, name, kind, settlement) => {
    expect(byCode.get(code)).toMatchObject({ name, kind, settlement });
  });

  it('gives every inhabited community and village a settlement', () => {
    const villages = rows.filter(({ level, kind }) => level === 'VILLAGE' && kind !== 'VIRTUAL');
    expect(villages.filter(({ settlement }) => settlement === 'URBAN')).toHaveLength(6277);
    expect(villages.filter(({ settlement }) => settlement === 'RURAL')).toHaveLength(15680);
  });

  it('calls gacha rural and streets urban', () => {
    const gacha = rows.filter(({ name, level }) => level === 'VILLAGE' && /嘎查$/.test(name));
    expect(gacha.length).toBeGreaterThan(100);
    expect(new Set(gacha.map(({ settlement }) => settlement))).toEqual(new Set(['RURAL']));
    const streets = rows.filter(({ kind }) => kind === 'STREET');
    expect(new Set(streets.map(({ settlement }) => settlement))).toEqual(new Set(['URBAN']));
  });

  it('invents no population', () => {
    expect(rows.filter((row) => row.population60 !== null || row.population65 !== null)).toEqual(
      [],
    );
  });
});
