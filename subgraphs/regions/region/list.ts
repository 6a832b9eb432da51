import { filtered, inRegion, named, exactly, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { anyRegionCode, regionCode } from '../../../ground/rows/within.ts';
import { Region } from './entity.ts';
import { RegionLevel, Settlement } from './level.ts';

export const regions = listOf(Region, {
  one: [
    'p0',
    'A region by its id or its code; for a code that was abolished its successor. 行政区划查询',
  ],
  natural: {
    field: 'code',
    description:
      'GB/T 2260 code of 6 digits, or of 9 or 12, which may be padded with zeros: 150600. 区划代码',
    read: anyRegionCode,
  },
  many: ['p0', 'Regions, by code unless sorted otherwise. 行政区划'],
  filters: {
    within: inRegion('Inside this region, itself included. 所在地区'),
    codes: filtered(
      () => [String],
      'With one of these codes. 区划代码',
      (codes: string[], argument) => ({
        sql: 'e.code = any(array[?]::text[])',
        params: [codes.map((code, n) => regionCode(`${argument}.${n}`, code))],
      }),
    ),
    levels: oneOf('level', RegionLevel, 'Of one of these levels. 级别'),
    settlement: exactly('settlement', () => Settlement, 'Urban or rural. 城乡'),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
  },
  orders: {
    CODE: ['code', 'Code: provinces before their cities, each tree together. 区划代码'],
    NAME: ['name', 'Name, by code point. 名称'],
  },
  usual: ['CODE', 'ASC'],
});
