import { APPLICATION_FIELDS } from '../../../ground/application/fields.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { month } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { RuleExplanation } from '../../../ground/rules/rule-explanation.ts';
import { beneficiaryFields } from '../benefit.ts';
import { disbursements } from '../disbursement/list.ts';
import { Elder, Facility, HomeAdaptation, Organization, Region, Worker } from '../stubs.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { amountDue, operatingDue } from './amount-due.ts';
import { explainDue, explainOperating } from './amount-rule.ts';
import { SubsidyApplication } from './entity.ts';
import { subsidyApplications } from './list.ts';

export const SubsidyApplicationFields = fieldsOf(SubsidyApplication, {
  ...APPLICATION_FIELDS,
  programme: one('p3', () => SubsidyProgramme, ['programmeId', 'id'], 'What is applied for. 项目'),
  ...beneficiaryFields<SubsidyApplication>('applies'),
  region: ref('p3', Region, 'regionCode', 'The county or city that decides. 审批地区'),
  adaptation: ref(
    'p3',
    HomeAdaptation,
    'adaptationKey',
    'The accepted adaptation of a home that it is for, of a programme that pays such. 适老化改造',
  ),
  disbursements: page(
    'p3',
    () => disbursements,
    ['key', 'application_key'],
    'What was paid on it, the latest period first unless sorted otherwise. 发放记录',
  ),
  amountRule: computed(
    'p3',
    () => RuleExplanation,
    [
      ...['key', 'programmeId', 'beneficiaryKind', 'beneficiaryId', 'period', 'beds', 'event'],
      ...['regionCode', 'adaptationKey'],
    ] as (keyof SubsidyApplication)[],
    'What its programme owes by the current facts, by a rule of its own (R-01, R-02, R-03, R-23) or by ' +
      'the table of cases of its region; null for a programme that nobody gave rates to. 金额规则说明',
    async (application, context) => {
      const due = await amountDue(context, application);
      return due && explainDue(context, due);
    },
  ),
});

export const ElderApplicationFields = fieldsOf(Elder, {
  subsidyApplications: page(
    'p3',
    () => subsidyApplications,
    ['key', 'beneficiary_id'],
    'What the elder applied for, the latest period first unless sorted otherwise. 补贴申请',
  ),
});

export const WorkerApplicationFields = fieldsOf(Worker, {
  subsidyApplications: page(
    'p3',
    () => subsidyApplications,
    ['key', 'beneficiary_id'],
    'What was applied for on behalf of the worker, the latest period first unless sorted otherwise. 补贴申请',
  ),
});

export const OrganizationApplicationFields = fieldsOf(Organization, {
  subsidyApplications: page(
    'p3',
    () => subsidyApplications,
    ['id', 'beneficiary_id'],
    'What the organisation applied for, the latest period first unless sorted otherwise. 补贴申请',
  ),
});

export const FacilityApplicationFields = fieldsOf(Facility, {
  subsidyApplications: page(
    'p3',
    () => subsidyApplications,
    ['id', 'beneficiary_id'],
    'Its applications, the latest period first unless sorted otherwise. 补贴申请',
  ),
  operatingSubsidy: computed(
    'p0',
    () => RuleExplanation,
    ['id'],
    'R-01 for a month: what is due for its residents by their bands on the last day; of the ' +
      'running month as if nobody came or left any more. Who lives there, and the amount that ' +
      'follows from it, only for staff of its region. null for a facility that finance does not ' +
      'know yet. 运营补贴规则说明',
    async ({ id }, context, { month: asked }) => {
      const facility = await context.rows.by(FacilityFact, 'facilityId', id);
      if (!facility) return null;
      const result = await operatingDue(context, facility, asked);
      return explainOperating(context, facility.regionCode, result);
    },
    { takes: { month: month('The month, not one to come. 月份') }, counts: 'SENSITIVE' },
  ),
});
