import { stubOf } from '../../ground/row/stub.ts';

/** What other subgraphs own and this one points at or adds to. */
export const Elder = stubOf('Elder', 'key', 'An elder. 老年人');
export const Facility = stubOf('Facility', 'id', 'A facility or site. 养老机构或设施');
export const Household = stubOf('Household', 'key', 'A household. 户');
export const HomeAdaptation = stubOf(
  'HomeAdaptation',
  'key',
  'The adaptation of the home of a household. 居家适老化改造',
);
export const Organization = stubOf('Organization', 'id', 'An organisation. 单位');
export const MonthlySettlement = stubOf(
  'MonthlySettlement',
  'key',
  'What a supplier is owed for a month. 月度结算',
);
export const Worker = stubOf('Worker', 'key', 'A person who works in elder care. 养老服务从业人员');
export const Region = stubOf('Region', 'code', 'An administrative region. 行政区划');

export type Elder = InstanceType<typeof Elder>;
export type Facility = InstanceType<typeof Facility>;
export type Household = InstanceType<typeof Household>;
export type HomeAdaptation = InstanceType<typeof HomeAdaptation>;
export type Organization = InstanceType<typeof Organization>;
export type MonthlySettlement = InstanceType<typeof MonthlySettlement>;
export type Worker = InstanceType<typeof Worker>;
export type Region = InstanceType<typeof Region>;
