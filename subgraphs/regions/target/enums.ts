import { labelled } from '../../../ground/schema/labelled.ts';

export const TargetKind = labelled(
  'TargetKind',
  'What a row of the targets register is. 指标类型',
  {
    TARGET: 'A dated goal. 目标',
    STANDARD: 'A standing ratio or quantity. 标准',
    RATE: 'A rate that a rule uses. 费率',
    CAP: 'An upper limit that a rule uses. 上限',
    THRESHOLD: 'A line that a rule uses. 门槛',
    MILESTONE: 'Done or not done. 里程碑',
    BASELINE: 'A reported fact. 基线',
    RULE: 'A rule stated as a share. 规则',
  },
);
export type TargetKind = keyof typeof TargetKind;

export const Comparison = labelled(
  'Comparison',
  'How an actual figure is compared with the value; limits are inclusive (民法典 art. 1259). 比较方式',
  {
    AT_LEAST: 'Not less than the value. 不低于',
    AT_MOST: 'Not more than the value. 不超过',
    EQUAL: 'The value itself. 等于',
  },
);
export type Comparison = keyof typeof Comparison;

export const DataOwner = labelled(
  'DataOwner',
  'The register whose rows a figure is computed from. 数据归属',
  {
    ELDERS: 'Elders and assessments. 老年人',
    SERVICES: 'Services. 服务',
    FACILITIES: 'Facilities. 设施机构',
    WORKFORCE: 'Workforce. 人才',
    FINANCE: 'Money. 资金',
    REGIONS: 'Regions, policies and targets. 区域治理',
  },
);
export type DataOwner = keyof typeof DataOwner;

export const Periodicity = labelled('Periodicity', 'Whether and how a target recurs. 周期', {
  ONCE: 'To be met once, by a day. 一次性',
  ANNUAL: 'Every year. 每年',
  STANDING: 'At any time. 长期',
  PLAN_YEAR: 'In the plan’s year. 计划年度',
  REPORTED: 'A fact reported for a year. 报告期',
});
export type Periodicity = keyof typeof Periodicity;

export const TargetSource = labelled(
  'TargetSource',
  'Which part of a document a target stands in. 指标出处',
  {
    PLAN: 'The plan itself. 正文',
    DRAFTING_NOTE: 'Only the drafting note. 起草说明',
    REPORT: 'A report of work done. 工作报告',
  },
);
export type TargetSource = keyof typeof TargetSource;
