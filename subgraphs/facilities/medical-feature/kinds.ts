import { holdsOn } from '../../../ground/row/known-term.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const MedicalFeatureKind = labelled(
  'MedicalFeatureKind',
  'Grade, department or standing of a medical institution. 医疗机构等级、科室和资质',
  {
    GRADE_1: 'Hospital of grade 1. 一级医院',
    GRADE_2: 'Hospital of grade 2. 二级医院',
    GRADE_3: 'Hospital of grade 3. 三级医院',
    GERIATRIC_DEPARTMENT: 'Department of geriatrics. 老年医学科',
    REHABILITATION_DEPARTMENT: 'Department of rehabilitation. 康复科',
    TCM_DEPARTMENT: 'Department of Chinese medicine. 中医科',
    AGE_FRIENDLY: 'Recognised as friendly to elders. 老年友善医疗机构',
    GREEN_CHANNEL: 'Fast channel for elders. 老年人绿色通道、便捷通道',
    INSURANCE_DESIGNATED: 'Designated by the medical insurance. 医保定点',
    HOME_BEDS: 'Runs medical beds at home. 家庭病床',
  },
);
export type MedicalFeatureKind = keyof typeof MedicalFeatureKind;

/** Of these an institution has one at a time. */
export const GRADES: readonly MedicalFeatureKind[] = ['GRADE_1', 'GRADE_2', 'GRADE_3'];

/** SQL: whether institution `e` has a feature (first parameter) on a day (second one). */
export const HAS_FEATURE = `exists (select from medical_feature m where m.institution_id = e.id
  and m.feature = ? and ${holdsOn('m')})`;
