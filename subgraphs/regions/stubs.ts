import { stubOf } from '../../ground/row/stub.ts';

/** What other subgraphs own and this one points at. */
export const Elder = stubOf('Elder', 'key', 'An elder. 老年人');

export const Facility = stubOf('Facility', 'id', 'A care facility. 养老服务设施');

export type Elder = InstanceType<typeof Elder>;
export type Facility = InstanceType<typeof Facility>;
