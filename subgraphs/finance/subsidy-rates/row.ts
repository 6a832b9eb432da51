import { fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { SubsidyRatesActions, subsidyRatesWorkflow } from './actions.ts';
import { SubsidyRates } from './entity.ts';
import { subsidyRates as list } from './list.ts';

const fields = fieldsOf(SubsidyRates, {
  programme: one('p0', () => SubsidyProgramme, ['programmeId', 'id'], 'Of what. 项目'),
  region: ref('p0', Region, 'regionCode', 'The region that set them. 设定地区'),
});

export const subsidyRates = row(SubsidyRates, {
  keys: ['id'],
  list,
  workflow: subsidyRatesWorkflow,
  resolvers: [fields, SubsidyRatesActions],
});
