import { INSTALMENTS, PAYMENT } from './answers.ts';
import { RESIDENTS_OF_MONTHS } from './residents.ts';
import { RESIDENTS_PRESENT } from './residents-paid-for.ts';
import { row } from '../../../ground/row/row.ts';
import { ACCEPTED_WORKS, PAID_TO_HOUSEHOLD } from './household.ts';
import { SAME_KIND } from './same-kind.ts';
import { SAME_KIND_ELSEWHERE } from './same-kind-elsewhere.ts';
import { LAST_NUMBER, SubsidyApplicationActions, subsidyApplicationWorkflow } from './actions.ts';
import { inSql, OF_ELDERS, ONE_BENEFIT } from '../benefit.ts';
import { ENDED, SubsidyApplication } from './entity.ts';
import {
  ElderApplicationFields,
  FacilityApplicationFields,
  OrganizationApplicationFields,
  SubsidyApplicationFields,
  WorkerApplicationFields,
} from './fields.ts';
import { subsidyApplications } from './list.ts';

const OVER = inSql(ENDED);

export const subsidyApplication = row(SubsidyApplication, {
  list: subsidyApplications,
  workflow: subsidyApplicationWorkflow,
  resolvers: [
    SubsidyApplicationFields,
    SubsidyApplicationActions,
    ElderApplicationFields,
    FacilityApplicationFields,
    WorkerApplicationFields,
    OrganizationApplicationFields,
  ],
  answers: [
    LAST_NUMBER,
    INSTALMENTS,
    PAYMENT,
    RESIDENTS_OF_MONTHS,
    SAME_KIND,
    SAME_KIND_ELSEWHERE,
    ACCEPTED_WORKS,
    PAID_TO_HOUSEHOLD,
    RESIDENTS_PRESENT,
  ],
  mergedElder: {
    ...OF_ELDERS,
    clash: `${ONE_BENEFIT} and t.status not in (${OVER}) and o.status not in (${OVER})`,
  },
});
