import { peopleAnswers } from '../../../ground/figures/people.ts';
import { DEMENTIA_BEDS, RESIDENTS } from '../region/residents.ts';
import { row } from '../../../ground/row/row.ts';
import { Facility } from './entity.ts';
import { FacilityFields, RegionFacilityFields } from './fields.ts';
import { facilities } from './list.ts';

export const facility = row(Facility, {
  keys: ['id'],
  list: facilities,
  resolvers: [FacilityFields, RegionFacilityFields],
  answers: [...peopleAnswers([RESIDENTS, DEMENTIA_BEDS])],
});
