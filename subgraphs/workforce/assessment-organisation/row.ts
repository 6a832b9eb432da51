import { Accreditation } from './accreditation.ts';
import { ASSESSES_ALREADY, AssessmentOrganisationActions } from './actions.ts';
import { ASSESSORS_EVER, assessmentOrganisationWorkflow } from './workflow.ts';
import { ASSESSORS_OF } from './assessors.ts';
import { ORGANISATIONS_OF, PUBLISH_ORGANISATION } from './organisation-facts.ts';
import { row } from '../../../ground/row/row.ts';
import { AssessorsOfOrganisation } from './assessors-page.ts';
import { AssessorRule } from './assessor-rule.ts';
import { AssessmentOrganisation } from './entity.ts';
import {
  AssessmentOrganisationFields,
  AssessorFields,
  OrganizationAssessmentFields,
  QualificationFields,
  RegionAssessmentOrganisationFields,
} from './fields.ts';
import { assessmentOrganisations } from './list.ts';

export const assessmentOrganisation = row(AssessmentOrganisation, {
  keys: ['id'],
  list: assessmentOrganisations,
  workflow: assessmentOrganisationWorkflow,
  resolvers: [
    AssessmentOrganisationActions,
    AssessmentOrganisationFields,
    AssessorFields,
    AssessorsOfOrganisation,
    OrganizationAssessmentFields,
    QualificationFields,
    RegionAssessmentOrganisationFields,
  ],
  tables: [Accreditation, AssessorRule],
  answers: [
    ...Object.values(ASSESSORS_OF),
    ORGANISATIONS_OF,
    PUBLISH_ORGANISATION,
    ASSESSES_ALREADY,
    ASSESSORS_EVER,
  ],
});
