import { DWELLERS } from '../../ground/facts/dwelling.ts';
import { elderFacts } from '../../ground/facts/elder-fact.ts';
import { facilityFacts } from '../../ground/facts/facility-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { adaptationStandard } from './adaptation-standard/row.ts';
import { basicServiceList } from './basic-service-list/row.ts';
import { catalogueItem } from './catalogue-item/row.ts';
import { deviceLoan } from './device-loan/row.ts';
import { homeAdaptation } from './home-adaptation/row.ts';
import { homeCareBed } from './home-care-bed/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { serviceType } from './service-type/row.ts';
import { Elder, Facility, Household, Region } from './stubs.ts';
import { ServicesActual } from './target-actual.ts';
import { visitAbsence } from './visit-absence/row.ts';
import { visitPlan } from './visit-plan/row.ts';
import { visitRecord } from './visit-record/row.ts';

export const services = subgraphOf({
  name: 'services',
  port: 4103,
  rows: [
    adaptationStandard,
    basicServiceList,
    catalogueItem,
    deviceLoan,
    homeAdaptation,
    homeCareBed,
    serviceType,
    visitPlan,
    visitAbsence,
    visitRecord,
  ],
  stubs: [Elder, Facility, Household, Region],
  subscriptions: [elderFacts, facilityFacts],
  publishes: true,
  answers: [DWELLERS],
  targets: { actual: ServicesActual, measures: INDICATOR_MEASURES },
  migrations: () => migrationsBeside(import.meta.url),
});
