import { choice, openIdOf } from '../../../ground/row/arguments.ts';
import { datedRegister } from '../../../ground/workflow/dated-register.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { inPractice } from '../medical-institution/conditions.ts';
import { MedicalInstitution } from '../medical-institution/entity.ts';
import { MedicalFeature } from './entity.ts';
import { GRADES, MedicalFeatureKind } from './kinds.ts';
import { MEDICAL_FEATURE } from './machine.ts';

export const medicalFeatures = datedRegister(MedicalFeature, MEDICAL_FEATURE, 'p0', {
  about: 'What an institution has, and since when. 登记内容',
  takes: {
    institution: openIdOf('MedicalInstitution', 'The institution. 医疗机构'),
    feature: choice(MedicalFeatureKind, 'What it has. 内容'),
  },
  at: 'feature',
  async columns({ context, own }, { institution: institutionId, feature }) {
    const known = await context.rows.by(MedicalInstitution, 'id', institutionId);
    if (!known) throw REFUSED.NOT_KNOWN('institution');
    const { regionCode, regionAt } = known;
    await own({ regionCode });
    await inPractice(context, institutionId);
    return { institutionId, regionCode, regionAt, feature, synthetic: false };
  },
  like: ({ institutionId, feature }) => ({
    sql: 'e.institution_id = ?::uuid and e.feature = any(array[?]::text[])',
    params: [institutionId, GRADES.includes(feature) ? [...GRADES] : [feature]],
  }),
});
