import { Int } from 'type-graphql';
import { notFound } from '../../../ground/errors/errors.ts';
import { day, optional } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Organization, Region } from '../stubs.ts';
import { Worker } from '../worker/entity.ts';
import { qualificationOf } from './assessors.ts';
import { AssessmentOrganisation } from './entity.ts';
import { assessmentOrganisations } from './list.ts';
import { AssessmentOrganisationQualification, AssessorOfOrganisation } from './qualification.ts';

const ON_A_DAY = { takes: { asOf: optional(day('The day; default today. 日期')) } };

export const AssessmentOrganisationFields = fieldsOf(AssessmentOrganisation, {
  organization: ref('p0', Organization, 'organizationId', 'Its legal entity. 组织机构'),
  region: ref('p0', Region, 'regionCode', 'Where it is registered. 登记地区'),
  qualified: computed(
    'p0',
    () => Boolean,
    ['id'],
    'Whether rule R-09 qualifies it on a day, today when left out. 是否合格',
    async ({ id }, context, { asOf }) => (await decided(context, id, asOf)).qualified,
    { nullable: false, ...ON_A_DAY },
  ),
  fullTimeAssessors: computed(
    'p0',
    () => Int,
    ['id'],
    'Assessors that count for rule R-09 on a day, today when left out: posts filled, exact. 专职评估师人数',
    async ({ id }, context, { asOf }) => (await decided(context, id, asOf)).fullTimeAssessors,
    { nullable: false, counts: 'POSTS', ...ON_A_DAY },
  ),
  qualification: computed(
    'p0',
    () => AssessmentOrganisationQualification,
    ['id'],
    'Rule R-09 with its reasons, on a day, today when left out. 合格判定',
    ({ id }, context, { asOf }) => decided(context, id, asOf),
    { nullable: false, ...ON_A_DAY },
  ),
});

export const QualificationFields = fieldsOf(AssessmentOrganisationQualification, {
  policyDocument: computed(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId'],
    'The document that sets the number, where one does. 政策依据',
    ({ policyDocumentId: id }) =>
      id === null ? null : Object.assign(new PolicyDocument(), { id }),
  ),
});

export const AssessorFields = fieldsOf(AssessorOfOrganisation, {
  worker: one('p1', () => Worker, ['workerKey', 'key'], 'The assessor. 评估师'),
});

export const RegionAssessmentOrganisationFields = fieldsOf(Region, {
  assessmentOrganisations: page(
    'p0',
    () => assessmentOrganisations,
    ['code', 'subtree'],
    'Assessment organisations registered in it, by region. 评估机构',
  ),
});

export const OrganizationAssessmentFields = fieldsOf(Organization, {
  assessmentOrganisation: computed(
    'p0',
    () => AssessmentOrganisation,
    ['id'],
    'Its entry in the register of assessment organisations, if it has one. 评估机构',
    ({ id }, { rows }, _, info) => {
      const read = columnsRead(AssessmentOrganisation, info, 'row');
      return rows.by(AssessmentOrganisation, 'organizationId', id, read);
    },
  ),
});

async function decided(
  { rows, today }: SubgraphContext,
  id: string,
  asOf: string | null,
): Promise<AssessmentOrganisationQualification> {
  const qualification = await qualificationOf(rows, id, asOf ?? today);
  if (!qualification) throw notFound('id');
  return qualification;
}
