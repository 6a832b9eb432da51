import { elderFacts } from '../../ground/facts/elder-fact.ts';
import { facilityFacts } from '../../ground/facts/facility-fact.ts';
import { row } from '../../ground/row/row.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { BasicServiceList } from './basic-service-list.ts';
import { BasicServiceListResolver } from './basic-service-list.resolver.ts';
import { catalogueItem } from './catalogue-item/row.ts';
import { deviceLoan } from './device-loan/row.ts';
import { ElderResolver } from './elder.resolver.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { homeCareBed } from './home-care-bed/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { RegionResolver } from './region.resolver.ts';
import { FreeHomeCareResolver } from './rules/free-home-care.resolver.ts';
import { ServiceTypeResolver } from './service-type.resolver.ts';
import { Elder, Facility, Region } from './stubs.ts';
import { ServicesActual } from './target-actual.ts';
import { VisitAbsence } from './visit-absence.ts';
import { VisitPlan } from './visit-plan.ts';
import { VisitPlanResolver } from './visit-plan.resolver.ts';
import { VisitRecord } from './visit-record.ts';
import { VisitRecordResolver } from './visit-record.resolver.ts';

export const services = subgraphOf({
  name: 'services',
  port: 4103,
  rows: [
    row(BasicServiceList, { keys: ['id'], resolvers: [BasicServiceListResolver] }),
    catalogueItem,
    deviceLoan,
    homeCareBed,
    row(VisitPlan, { resolvers: [VisitPlanResolver], tables: [VisitAbsence] }),
    row(VisitRecord, { resolvers: [VisitRecordResolver] }),
  ],
  stubs: [Elder, Facility, Region],
  resolvers: [
    ServiceTypeResolver,
    ElderResolver,
    FreeHomeCareResolver,
    FacilityResolver,
    RegionResolver,
  ],
  subscriptions: [elderFacts, facilityFacts],
  targets: { actual: ServicesActual, measures: INDICATOR_MEASURES },
  migrations: () => migrationsBeside(import.meta.url),
});
