import { fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { beneficiaryFields } from '../benefit.ts';
import { Elder, Region } from '../stubs.ts';
import { SubsidyApplication } from '../subsidy-application/entity.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { Disbursement } from './entity.ts';
import { disbursements } from './list.ts';

const beneficiary = beneficiaryFields<Disbursement>('is paid');

export const DisbursementFields = fieldsOf(Disbursement, {
  application: one(
    'p3',
    () => SubsidyApplication,
    ['applicationKey', 'key'],
    'The application. 申请',
  ),
  programme: one('p3', () => SubsidyProgramme, ['programmeId', 'id'], 'What is paid. 项目'),
  ...beneficiary,
  region: ref('p3', Region, 'regionCode', 'The county or city that pays. 发放地区'),
});

export const ElderBenefitFields = fieldsOf(Elder, {
  benefits: page(
    'p3',
    () => disbursements,
    ['key', 'beneficiary_id'],
    'What the elder was paid, the latest period first unless sorted otherwise. 补贴待遇',
  ),
});
