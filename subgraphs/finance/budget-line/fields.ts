import { computed, fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { FenScalar } from '../../../ground/schema/scalars.ts';
import { Region } from '../stubs.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { BudgetLine } from './entity.ts';
import { spendingOf } from './spending.ts';

export const BudgetLineFields = fieldsOf(BudgetLine, {
  programme: one('p0', () => SubsidyProgramme, ['programmeId', 'id'], 'What it pays for. 项目'),
  region: ref('p0', Region, 'regionCode', 'Who pays. 地区'),
  spent: computed(
    'p3',
    () => FenScalar,
    ['id'],
    'Paid from it and not taken back. 已发放',
    async ({ id }, context) => (await spendingOf(context, id)).spent,
  ),
  committed: computed(
    'p3',
    () => FenScalar,
    ['id'],
    'Approved or planned and not paid yet, where this line is the one that will pay: the one that a ' +
      'settlement of bought services names, else the open line ' +
      'of this year of the nearest region. 待发放',
    async ({ id }, context) => (await spendingOf(context, id)).committed,
  ),
});
