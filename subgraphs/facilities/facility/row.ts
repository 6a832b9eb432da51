import { peopleAnswers } from '../../../ground/figures/people.ts';
import { FacilityTypesQuery } from './types-query.ts';
import { DEMENTIA_BEDS, RESIDENTS } from '../region/residents.ts';
import { row } from '../../../ground/row/row.ts';
import { FacilityActions } from './actions.ts';
import { HAS_RESIDENTS } from './conditions.ts';
import { Facility } from './entity.ts';
import { FACILITY_IS_USED, facilityExchange } from './exchange.ts';
import { FacilityFields, RegionFacilityFields } from './fields.ts';
import { facilities } from './list.ts';
import { facilityWorkflow } from './workflow.ts';

export const facility = row(Facility, {
  keys: ['id'],
  list: facilities,
  workflow: facilityWorkflow,
  resolvers: [
    ...[FacilityFields, RegionFacilityFields, FacilityTypesQuery, FacilityActions],
    ...facilityExchange.resolvers,
  ],
  tables: facilityExchange.tables,
  answers: [HAS_RESIDENTS, FACILITY_IS_USED, ...peopleAnswers([RESIDENTS, DEMENTIA_BEDS])],
});
