import { appeals } from '../../../ground/appeal/appeals.ts';
import { appealFields } from '../../../ground/appeal/fields.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { reclaimProposalWorkflow } from '../reclaim-proposal/actions.ts';
import type { ReclaimProposal } from '../reclaim-proposal/entity.ts';
import { Elder, Facility, Region } from '../stubs.ts';
import { aboutOf, subsidyApplicationWorkflow } from '../subsidy-application/actions.ts';
import { SubsidyAppeal } from './entity.ts';
import { subsidyAppeals } from './list.ts';
import { SUBSIDY_APPEAL } from './machine.ts';

const { workflow, actions } = appeals(SubsidyAppeal, SUBSIDY_APPEAL, 'p3', [
  [subsidyApplicationWorkflow, aboutOf],
  [reclaimProposalWorkflow, ({ elderKey }: ReclaimProposal) => ({ elderKey, facilityId: null })],
]);

const fields = fieldsOf(SubsidyAppeal, {
  ...appealFields('p3'),
  elder: ref(
    'p3',
    Elder,
    'elderKey',
    'Whom the decision is about; null where it is about no elder. 老年人',
  ),
  facility: ref(
    'p3',
    Facility,
    'facilityId',
    'The facility that it is about; null where it is about none. 机构',
  ),
  region: ref('p3', Region, 'regionCode', 'Where the decision was made. 地区'),
});

const elderFields = fieldsOf(Elder, {
  subsidyAppeals: page(
    'p3',
    () => subsidyAppeals,
    ['key', 'elder_key'],
    'Appeals about money of hers, the latest first unless sorted otherwise. 资金事项复核',
  ),
});

export const subsidyAppeal = row(SubsidyAppeal, {
  list: subsidyAppeals,
  workflow,
  resolvers: [fields, elderFields, actions],
  mergedElder: FOLLOWS,
});
