import { labelled } from '../schema/labelled.ts';

/** 养老护理员国家职业技能标准 (2019): five levels, the fifth is the first one earns. */
export const CertificateLevel = labelled(
  'CertificateLevel',
  'Skill level, from L5 (lowest) to L1 (highest). 职业技能等级',
  {
    L5: 'Level 5, elementary. 五级/初级工',
    L4: 'Level 4, intermediate. 四级/中级工',
    L3: 'Level 3, senior. 三级/高级工',
    L2: 'Level 2, technician. 二级/技师',
    L1: 'Level 1, senior technician. 一级/高级技师',
  },
);
export type CertificateLevel = keyof typeof CertificateLevel;

/** Whether a level is at least another one. */
export function reaches(level: CertificateLevel, asked: CertificateLevel): boolean {
  return level <= asked;
}
