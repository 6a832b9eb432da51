import { stubOf } from '../../ground/row/stub.ts';

/** What other subgraphs own and this one points at or adds to. */
export const AssessmentOrganisation = stubOf(
  'AssessmentOrganisation',
  'id',
  'An organisation that assesses the ability of elders. 评估机构',
);
export const Region = stubOf('Region', 'code', 'An administrative region. 行政区划');
export const RegionPact = stubOf(
  'RegionPact',
  'id',
  'An agreement between regions on elder care. 区域养老服务协作',
);
export const Worker = stubOf('Worker', 'key', 'A person who works in elder care. 养老服务从业人员');

export type AssessmentOrganisation = InstanceType<typeof AssessmentOrganisation>;
export type Region = InstanceType<typeof Region>;
