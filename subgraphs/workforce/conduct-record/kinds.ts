import { labelled } from '../../../ground/schema/labelled.ts';

/** What Ordos names (鄂府办发〔2023〕101号: 遵守职业道德, 惩处欺老虐老), and what else ends a trust. */
export const ConductKind = labelled('ConductKind', 'What a worker is held to have done. 行为类别', {
  ELDER_ABUSE: 'Abused or humiliated an elder. 欺老虐老',
  NEGLECT: 'Left an elder without the care that was due. 疏于照护',
  THEFT_OR_FRAUD: 'Stole from an elder, or deceived one. 侵占或诈骗老年人财物',
  FALSE_PAPERS: 'Used a false certificate or identity. 使用虚假证件',
  ETHICS: 'Broke the ethics of the occupation otherwise. 其他违反职业道德行为',
});
export type ConductKind = keyof typeof ConductKind;
