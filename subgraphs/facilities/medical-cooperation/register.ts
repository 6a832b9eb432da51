import { choice, openIdOf } from '../../../ground/row/arguments.ts';
import { datedRegister } from '../../../ground/workflow/dated-register.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Facility } from '../facility/entity.ts';
import { inPractice, openHome } from '../medical-institution/conditions.ts';
import { MedicalCooperation } from './entity.ts';
import { MEDICAL_COOPERATION } from './machine.ts';
import { MedicalCooperationMode } from './mode.ts';

/** It belongs to the office of the care home; the institution may lie in another city. */
export const medicalCooperations = datedRegister(MedicalCooperation, MEDICAL_COOPERATION, 'p0', {
  about: 'Which care home works with whom, and since when. 登记内容',
  takes: {
    facility: openIdOf('Facility', 'The care home or site. 养老机构'),
    institution: openIdOf('MedicalInstitution', 'The medical institution. 医疗机构'),
    mode: choice(MedicalCooperationMode, 'Mode. 模式'),
  },
  at: 'institution',
  async columns({ context, own }, { facility, institution, mode }) {
    const known = await context.rows.by(Facility, 'id', facility);
    if (!known) throw REFUSED.NOT_KNOWN('facility');
    const { regionCode, regionAt } = known;
    await own({ regionCode });
    await openHome(context, facility);
    await inPractice(context, institution);
    const told = { facilityId: facility, institutionId: institution, mode };
    return { ...told, regionCode, regionAt, synthetic: false };
  },
  like: ({ facilityId, institutionId, mode }) => ({
    sql: 'e.facility_id = ?::uuid and e.institution_id = ?::uuid and e.mode = ?',
    params: [facilityId, institutionId, mode],
  }),
});
