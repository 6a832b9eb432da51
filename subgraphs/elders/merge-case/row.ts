import { ID } from 'type-graphql';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { Region } from '../stubs.ts';
import { MergeCase } from './entity.ts';
import { mergeCases } from './list.ts';
import { mergeCaseWorkflow } from './workflow.ts';

const idOf = (column: 'rowKey' | 'besideKey', description: string) =>
  computed<MergeCase, 'about' | typeof column>(
    'p3',
    () => ID,
    ['about', column],
    description,
    (row, { rowIds }) => rowIds.of(row.about, row[column]),
  );

const fields = fieldsOf(MergeCase, {
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'Whose the two rows are. 老年人'),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived then. 所在地区'),
  rowId: idOf(
    'rowKey',
    'Id of the row of the former duplicate; look it up with `node`. 重复档案的事项',
  ),
  besideId: idOf('besideKey', 'Id of the row of the survivor. 保留档案的事项'),
});

const elderFields = fieldsOf(Elder, {
  mergeCases: page(
    'p3',
    () => mergeCases,
    ['key', 'elder_key'],
    'What staff has to settle, since two of one kind run. 合并待处理事项',
  ),
});

/** Its mutation stands beside the merge, which it goes on with. */
export const mergeCase = row(MergeCase, {
  list: mergeCases,
  workflow: mergeCaseWorkflow,
  resolvers: [fields, elderFields],
  mergedElder: FOLLOWS,
});
