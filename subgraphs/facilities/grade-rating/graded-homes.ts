import { labelled } from '../../../ground/schema/labelled.ts';
import { IS_PUBLIC } from '../facility/traits.ts';
import { isDestituteHome, isInstitution } from '../facility/kinds.ts';

export const GradedHomes = labelled(
  'GradedHomes',
  'The homes whose grades Ordos sets a share for (R-13). 等级评定对象',
  {
    TOWNSHIP_HOMES: 'Homes for the destitute in towns and sumus, grade 1 or more. 苏木乡镇敬老院',
    COUNTY_PUBLIC_HOMES: 'Public institutions of county level, grade 2 or more. 旗区级公办养老机构',
  },
);
export type GradedHomes = keyof typeof GradedHomes;

/** Which homes they are, as SQL over the facility alias `f`, and the grade they should have. */
export const GRADED_HOMES: Record<GradedHomes, { condition: string; grade: number }> = {
  TOWNSHIP_HOMES: {
    condition: `${isDestituteHome('f')} and f.admin_level = 'TOWNSHIP'`,
    grade: 1,
  },
  COUNTY_PUBLIC_HOMES: {
    condition: `f.admin_level = 'COUNTY' and ${IS_PUBLIC} and ${isInstitution('f')}`,
    grade: 2,
  },
};
