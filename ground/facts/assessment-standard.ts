import { labelled } from '../schema/labelled.ts';

/** Standards that the hub scores by, which pacts recognise across borders. */
export const AssessmentStandardCode = labelled(
  'AssessmentStandardCode',
  'A standard by which ability is assessed; `assessmentStandards` has their text. 评估标准',
  {
    MZT039_2013: 'MZ/T 039-2013. 老年人能力评估',
    GBT42195_2022: 'GB/T 42195-2022. 老年人能力评估规范',
    LTC_2021: 'Long-term-care scale of 2021. 长期护理失能等级评估标准(试行)',
  },
);
export type AssessmentStandardCode = keyof typeof AssessmentStandardCode;
