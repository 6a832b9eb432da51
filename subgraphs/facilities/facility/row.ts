import { row } from '../../../ground/row/row.ts';
import { Facility } from './entity.ts';
import { FacilityFields, RegionFacilityFields } from './fields.ts';
import { facilities } from './list.ts';

export const facility = row(Facility, {
  keys: ['id'],
  list: facilities,
  resolvers: [FacilityFields, RegionFacilityFields],
});
