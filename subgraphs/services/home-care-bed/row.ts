import { peopleAnswers } from '../../../ground/figures/people.ts';
import { BEDS_BY_PROVIDER, BEDS_OF_FACILITIES, HAS_HOME_CARE_BED } from './answers.ts';
import { BEDS_IN_SERVICE } from './figures.ts';
import { PLANNED_CARE } from './planned-care.ts';
import { row } from '../../../ground/row/row.ts';
import { HomeCareBedActions, homeCareBedWorkflow, LAST_NUMBER } from './actions.ts';
import { HomeCareDelivery } from './delivery.ts';
import { HomeCareBed } from './entity.ts';
import { ElderHomeCareBedFields, HomeCareBedFields } from './fields.ts';
import { homeCareBedFigures, ProviderHomeCareBeds } from './figures.ts';
import { homeCareBeds } from './list.ts';
import { HOME_CARE_BED_ENDS } from './ends.ts';
import { OVER } from './machine.ts';

export const homeCareBed = row(HomeCareBed, {
  list: homeCareBeds,
  workflow: homeCareBedWorkflow,
  resolvers: [HomeCareBedFields, HomeCareBedActions, ElderHomeCareBedFields, ...homeCareBedFigures],
  tables: [HomeCareDelivery, ProviderHomeCareBeds],
  answers: [
    LAST_NUMBER,
    HAS_HOME_CARE_BED,
    BEDS_OF_FACILITIES,
    BEDS_BY_PROVIDER,
    ...peopleAnswers([BEDS_IN_SERVICE, PLANNED_CARE]),
  ],
  endsWithElder: [HOME_CARE_BED_ENDS],
  mergedElder: { clash: `t.status not in ${OVER} and o.status not in ${OVER}` },
});
