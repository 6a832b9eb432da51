import type { Answer } from '../../../ground/access/answers.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { day, line, openIdOf, optional, regionOf } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { accredit, withdraw } from './accredited.ts';
import { assessmentOrganisationWorkflow } from './workflow.ts';

const REFUSES = refusals({
  REGISTERED_LATER: {
    code: 'INVALID_VALUE',
    en: 'The day of registration is not after today. Correct it.',
    zh: '登记日期不得晚于今天，请更正。',
  },
});

const name = line('Name. 名称', 100);

export const AssessmentOrganisationActions = actionsOf(assessmentOrganisationWorkflow, {
  registerAssessmentOrganisation: taking(
    'Which organisation applies to assess. 登记内容',
    {
      organization: openIdOf('Organization', 'Its legal entity. 组织机构'),
      name,
      region: regionOf('Code of where it is registered, in the region of the office. 登记地区'),
      registeredOn: day('Day of registration, not to come. 登记日期'),
    },
    async ({ context, em, own }, { organization, region: regionCode, registeredOn, ...said }) => {
      await own({ regionCode });
      const { rows, today } = context;
      if (!(await rows.by(OrganizationFact, 'organizationId', organization))) {
        throw REFUSED.NOT_KNOWN('organization');
      }
      if (registeredOn > today) throw REFUSES.REGISTERED_LATER('registeredOn');
      await lockName(em, 'assessment-organisation', organization);
      if (await rows.isSo(ASSESSES_ALREADY, [organization])) {
        throw REFUSED.ALREADY_EXISTS('organization');
      }
      const place = { regionCode, regionAt: regionAt(regionCode) };
      const { name: called } = said;
      return {
        ...{ name: called, registeredOn, organizationId: organization },
        ...{ ...place, synthetic: false },
      };
    },
  ),

  correctAssessmentOrganisation: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { name: optional(name) },
    ({ row: { status } }, { name: called }) => ({
      status,
      ...(called !== null && { name: called }),
    }),
  ),

  accreditAssessmentOrganisation: accredit,
  findBelowStandard: null,
  withdrawAccreditation: withdraw,
  restoreAccreditation: accredit,
});

export const ASSESSES_ALREADY: Answer = {
  name: 'assesses_already',
  says: 'Whether an organisation is in the register of those that assess, anywhere. 是否已登记为评估机构',
  sql: `select exists (select from assessment_organisation where organization_id = ?::uuid)`,
};
