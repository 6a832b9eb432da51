import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { regionsByCode } from '../region/by-code.ts';
import { Region } from '../region/entity.ts';
import { noticedChanges } from '../region-code-notice/public-notices.ts';
import { changesInto, changesOf, MOST_TOGETHER, RegionCodeChange } from './changes.ts';

export const RegionCodeChangeFields = fieldsOf(RegionCodeChange, {
  regions: computed(
    'p0',
    () => [Region],
    ['codes'],
    'What it has been since, itself among them when it goes on. 变更后区划',
    ({ codes }, { rows }, _, info) => regionsByCode(rows, codes, columnsRead(Region, info, 'row')),
    { nullable: false, also: [ListSize(MOST_TOGETHER)] },
  ),
});

export const RegionChangeFields = fieldsOf(Region, {
  predecessors: computed(
    'p0',
    () => [RegionCodeChange],
    ['code', 'name', 'level'],
    'The changes since 2012 that it came from, those that offices recorded last; null below the ' +
      'counties where none is known. 代码沿革',
    async (region, { rows }) => changesInto(region, await noticedChanges(rows)),
    { also: [ListSize(MOST_TOGETHER)] },
  ),
  successors: computed(
    'p0',
    () => [RegionCodeChange],
    ['code', 'name', 'level'],
    'The changes since 2012 that it went through, with what it has been since; null below the ' +
      'counties where none is known. 代码变更去向',
    async (region, { rows }) => changesOf(region, await noticedChanges(rows)),
    { also: [ListSize(MOST_TOGETHER)] },
  ),
});
