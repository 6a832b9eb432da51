import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { choice, day, line, openIdOf, optional, regionOf } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { activeOrganization } from '../organization/conditions.ts';
import { openHome, REFUSES, requireNew } from './conditions.ts';
import { endWithInstitution } from './ending.ts';
import { MedicalInstitutionKind } from './kinds.ts';
import { medicalInstitutionWorkflow } from './workflow.ts';

const NAME = line('Chinese name, as its licence has it. 名称', 100);
const KIND = choice(MedicalInstitutionKind, 'Kind. 类别');
const UNKNOWN_AT_FIRST = {
  licensedOn: optional(day('Day of its licence, not to come. 执业登记日期')),
  organization: optional(openIdOf('Organization', 'The legal person that it is. 所属法人')),
};

export const MedicalInstitutionActions = actionsOf(medicalInstitutionWorkflow, {
  registerMedicalInstitution: taking(
    'Which institution, and where; what is not known is left out. 登记内容',
    {
      name: NAME,
      kind: KIND,
      region: regionOf('Code of where it lies, in the region of the office. 所在地'),
      facility: optional(
        openIdOf('Facility', 'The care home whose in-house clinic it is. 所属养老机构'),
      ),
      ...UNKNOWN_AT_FIRST,
    },
    async (step, { region: regionCode, facility, organization, ...given }) => {
      const { context } = step;
      const { name, kind, licensedOn } = given;
      const place = { regionCode, regionAt: regionAt(regionCode) };
      await step.own(place);
      if (facility !== null) await step.own(placeOf(await openHome(context, facility)));
      if (organization !== null) await activeOrganization(context, organization, 'organization');
      requireLicenceDay(licensedOn, context.today);
      await requireNew(step, { name, regionCode });
      const told = { ...place, name, kind, licensedOn, facilityId: facility };
      return { ...told, organizationId: organization, cancelledOn: null, synthetic: false };
    },
  ),

  correctMedicalInstitution: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { name: optional(NAME), kind: optional(KIND), ...UNKNOWN_AT_FIRST },
    async ({ row, context, em }, { name, kind, licensedOn, organization }) => {
      if (organization !== null) await activeOrganization(context, organization, 'organization');
      requireLicenceDay(licensedOn, context.today);
      const { regionCode } = row;
      await requireNew({ context, em, key: row.id }, { name: name ?? row.name, regionCode });
      return {
        name: name ?? row.name,
        kind: kind ?? row.kind,
        licensedOn: licensedOn ?? row.licensedOn,
        organizationId: organization ?? row.organizationId,
      };
    },
  ),

  cancelMedicalInstitution: taking(
    'Since when it is no more. 注销内容',
    { cancelledOn: day('First day without it, not to come. 注销日期') },
    async ({ row, context, em }, { cancelledOn, note }) => {
      const from = row.licensedOn ?? '1900-01-01';
      if (cancelledOn < from || cancelledOn > context.today) {
        throw REFUSES.CANCELLATION_DAY('cancelledOn');
      }
      await endWithInstitution({ context, em }, row.id, daysLater(cancelledOn, -1), note);
      return { cancelledOn };
    },
  ),

  reinstateMedicalInstitution: async ({ row, context, em }) => {
    if (row.facilityId !== null) await openHome(context, row.facilityId, 'id');
    await requireNew({ context, em, key: row.id }, row, 'id');
    return { cancelledOn: null };
  },
});

/** @throws Refusal with INVALID_VALUE for a licence of a day to come. */
function requireLicenceDay(day: string | null, today: string): void {
  if (day !== null && day > today) throw REFUSES.LICENCE_DAY('licensedOn');
}

function placeOf({ regionCode, regionAt: at }: { regionCode: string; regionAt: number }) {
  return { regionCode, regionAt: at };
}
