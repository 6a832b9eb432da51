import { ID } from 'type-graphql';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Elder } from '../elder/entity.ts';
import { mergeCases } from '../merge-case/list.ts';
import { Region } from '../stubs.ts';
import { ElderMergeActions, elderMergeWorkflow } from './actions.ts';
import { FREE_REGISTRATIONS, MERGE_ELDER, PART_ELDER } from './answers.ts';
import { ElderMerge, MergedElder } from './entity.ts';
import { elderMerges } from './list.ts';
import { NOUNS } from './nouns.ts';
import { MergeCaseActions } from './settle.ts';

const fields = fieldsOf(ElderMerge, {
  elder: one('p3', () => Elder, ['elderKey', 'key'], 'The record that stands. 保留的档案'),
  duplicateId: computed(
    'p3',
    () => ID,
    ['duplicateKey'],
    'Id of the record that became part of it; while they are one, it finds the one that stands. 重复档案标识',
    ({ duplicateKey }, { rowIds }) => rowIds.of('Elder', duplicateKey),
  ),
  region: ref('p3', Region, 'regionCode', 'Where the elder lived then. 所在地区'),
  cases: page(
    'p3',
    () => mergeCases,
    ['key', 'merge_key'],
    'What staff has to settle, since two of one kind run. 待处理事项',
  ),
});

const elderFields = fieldsOf(Elder, {
  merges: page(
    'p3',
    () => elderMerges,
    ['key', 'elder_key'],
    'Which records of the elder were made one, the latest first unless sorted otherwise. 档案合并记录',
  ),
});

export const elderMerge = row(ElderMerge, {
  list: elderMerges,
  workflow: elderMergeWorkflow,
  resolvers: [fields, elderFields, ElderMergeActions, MergeCaseActions],
  tables: [MergedElder],
  answers: [
    MERGE_ELDER,
    FREE_REGISTRATIONS,
    PART_ELDER,
    ...NOUNS.flatMap(({ follow, back, clashes }) => [follow, back, clashes]),
  ],
  mergedElder: { stays: 'it says which two records were made one, and they are parted by it' },
});
