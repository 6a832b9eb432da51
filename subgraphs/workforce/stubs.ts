import { stubOf } from '../../ground/row/stub.ts';

/** What other subgraphs own and this one points at or adds to. */
export const Elder = stubOf('Elder', 'key', 'An elder. 老年人');
export const Facility = stubOf('Facility', 'id', 'A facility or site. 养老机构或设施');
export const Organization = stubOf('Organization', 'id', 'A legal entity. 法人机构');
export const Region = stubOf('Region', 'code', 'An administrative region. 行政区划');

export type Elder = InstanceType<typeof Elder>;
export type Facility = InstanceType<typeof Facility>;
export type Organization = InstanceType<typeof Organization>;
export type Region = InstanceType<typeof Region>;
