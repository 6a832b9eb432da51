import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Disbursement } from '../disbursement/entity.ts';
import { Elder, Region } from '../stubs.ts';
import { ReclaimProposalActions, reclaimProposalWorkflow } from './actions.ts';
import { ReclaimProposal } from './entity.ts';
import { reclaimProposals } from './list.ts';

const fields = fieldsOf(ReclaimProposal, {
  elder: ref('p3', Elder, 'elderKey', 'To whom it was paid. 老年人'),
  disbursement: one('p3', () => Disbursement, ['disbursementKey', 'key'], 'The payment. 发放记录'),
  region: ref('p3', Region, 'regionCode', 'The county or city that paid. 发放地区'),
});

const elderFields = fieldsOf(Elder, {
  reclaimProposals: page(
    'p3',
    () => reclaimProposals,
    ['key', 'elder_key'],
    'Payments for days after her last one, the latest proposal first unless sorted otherwise. 追回建议',
  ),
});

export const reclaimProposal = row(ReclaimProposal, {
  list: reclaimProposals,
  workflow: reclaimProposalWorkflow,
  resolvers: [fields, elderFields, ReclaimProposalActions],
  mergedElder: FOLLOWS,
});
