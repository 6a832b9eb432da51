import { labelled } from '../../../ground/schema/labelled.ts';

export const Department = labelled(
  'Department',
  'A department of government that has a part in elder care. 部门',
  {
    CIVIL_AFFAIRS: 'Civil affairs. 民政',
    HEALTH: 'Health. 卫生健康',
    MEDICAL_INSURANCE: 'Medical insurance. 医疗保障',
    FINANCE: 'Finance. 财政',
    HUMAN_RESOURCES: 'Human resources and social security. 人力资源社会保障',
    HOUSING: 'Housing and construction. 住房城乡建设',
    NATURAL_RESOURCES: 'Natural resources and planning. 自然资源',
    FIRE: 'Fire rescue. 消防救援',
    MARKET: 'Market supervision. 市场监管',
    DEVELOPMENT: 'Development and reform. 发展改革',
    STATISTICS: 'Statistics. 统计',
    VETERANS: 'Veterans affairs. 退役军人事务',
    DISABLED: 'Association of disabled persons. 残联',
    AGEING_COMMITTEE: 'Committee on ageing. 老龄委',
    OTHER: 'Any other. 其他部门',
  },
);
export type Department = keyof typeof Department;
