import { regionChain } from '../../../ground/china/region-chain.ts';
import { abolition, regionChanges } from '../../../ground/china/region-changes.ts';
import { computed, fieldsOf, page } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { endingNotice } from '../region-code-notice/public-notices.ts';
import { regionByCode, regionsByCode } from './by-code.ts';
import { Region } from './entity.ts';
import { regions } from './list.ts';

export const RegionFields = fieldsOf(Region, {
  parent: computed(
    'p0',
    () => Region,
    ['parentCode'],
    'The region above. 上级区划',
    ({ parentCode }, { rows }, _, info) =>
      parentCode === null ? null : regionByCode(rows, parentCode, columnsRead(Region, info, 'row')),
  ),
  ancestors: computed(
    'p0',
    () => [Region],
    ['code'],
    'The regions above, from the province down. 各级上级区划',
    ({ code }, { rows }, _, info) => {
      const above = regionChain(code).filter((one) => one !== code);
      return regionsByCode(rows, above, columnsRead(Region, info, 'row'));
    },
    { nullable: false, also: [ListSize(5)] },
  ),
  children: page(
    'p0',
    () => regions,
    ['code', 'parent_code'],
    'The regions directly below, by code unless sorted otherwise. 下级区划',
    { nullable: false },
  ),
  validFrom: computed(
    'p0',
    () => DateScalar,
    ['code'],
    'The day of the notice that set the code up; null: unknown, or only its year is known ' +
      '(predecessors). 代码启用日期',
    ({ code }) => regionChanges().findLast(({ setUp }) => setUp.includes(code))?.decidedOn ?? null,
  ),
  validUntil: computed(
    'p0',
    () => DateScalar,
    ['code'],
    'The day of the notice that abolished the code; null: it holds, or only the year is known ' +
      '(successors). 代码停用日期',
    async ({ code }, { rows }) =>
      (abolition(code) ?? (await endingNotice(rows, code)))?.decidedOn ?? null,
  ),
  abolished: computed(
    'p0',
    () => Boolean,
    ['code'],
    'Whether the code was abolished: records of its time still carry it. 代码已停用',
    async ({ code }, { rows }) =>
      abolition(code) !== null || (await endingNotice(rows, code)) !== null,
    { nullable: false },
  ),
});
