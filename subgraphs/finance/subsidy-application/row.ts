import { INSTALMENTS, PAYMENT } from './answers.ts';
import { RESIDENTS_OF_MONTHS } from './residents.ts';
import { row } from '../../../ground/row/row.ts';
import { SAME_KIND } from './same-kind.ts';
import { SubsidyApplicationActions, subsidyApplicationWorkflow } from './actions.ts';
import { SubsidyApplication } from './entity.ts';
import {
  ElderApplicationFields,
  FacilityApplicationFields,
  SubsidyApplicationFields,
} from './fields.ts';
import { subsidyApplications } from './list.ts';

export const subsidyApplication = row(SubsidyApplication, {
  list: subsidyApplications,
  workflow: subsidyApplicationWorkflow,
  resolvers: [
    SubsidyApplicationFields,
    SubsidyApplicationActions,
    ElderApplicationFields,
    FacilityApplicationFields,
  ],
  answers: [INSTALMENTS, PAYMENT, RESIDENTS_OF_MONTHS, SAME_KIND],
});
