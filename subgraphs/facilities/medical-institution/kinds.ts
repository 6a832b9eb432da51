import { labelled } from '../../../ground/schema/labelled.ts';

export const MedicalInstitutionKind = labelled(
  'MedicalInstitutionKind',
  'Kind of a medical institution. 医疗机构类别',
  {
    GENERAL_HOSPITAL: 'General hospital. 综合医院',
    TCM_HOSPITAL: 'Hospital of Chinese medicine. 中医医院',
    INTEGRATED_HOSPITAL: 'Hospital of Chinese and Western medicine. 中西医结合医院',
    ETHNIC_HOSPITAL: 'Hospital of an ethnic medicine, such as the Mongolian one. 民族医医院',
    SPECIALISED_HOSPITAL: 'Specialised hospital. 专科医院',
    GERIATRIC_HOSPITAL: 'Hospital for diseases of the old. 老年病医院',
    REHABILITATION_HOSPITAL: 'Rehabilitation hospital. 康复医院',
    NURSING_HOSPITAL: 'Nursing hospital. 护理院',
    COMMUNITY_HEALTH_CENTRE: 'Health centre or station of a community. 社区卫生服务机构',
    TOWNSHIP_HEALTH_CENTRE: 'Health centre of a town or township. 乡镇卫生院',
    VILLAGE_CLINIC: 'Clinic of a village. 村卫生室',
    CLINIC:
      'Outpatient clinic or infirmary, those inside care homes among them. 门诊部、诊所、医务室',
  },
);
export type MedicalInstitutionKind = keyof typeof MedicalInstitutionKind;

/** 中医类: of Chinese medicine, alone, with Western medicine or as an ethnic one. */
export const TCM_KINDS: readonly MedicalInstitutionKind[] = [
  'TCM_HOSPITAL',
  'INTEGRATED_HOSPITAL',
  'ETHNIC_HOSPITAL',
];
