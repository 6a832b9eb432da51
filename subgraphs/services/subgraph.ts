import type { SubgraphContext } from '../shared/context.ts';
import type { SubgraphDefinition } from '../shared/subgraph.ts';
import { answer, type TargetQuestion } from '../shared/target-actual.ts';
import { BasicServiceList } from './basic-service-list.ts';
import { BasicServiceListResolver } from './basic-service-list.resolver.ts';
import { CatalogueItem } from './catalogue-item.ts';
import { CatalogueItemResolver } from './catalogue-item.resolver.ts';
import { ElderResolver } from './elder.resolver.ts';
import { elderOf } from './elder.stub.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { facilityOf } from './facility.stub.ts';
import { HomeCareBed } from './home-care-bed.ts';
import { HomeCareBedResolver } from './home-care-bed.resolver.ts';
import { HomeCareDelivery } from './home-care-delivery.ts';
import { Initial } from './migrations/0001-initial.ts';
import { RegionResolver } from './region.resolver.ts';
import { regionOf } from './region.stub.ts';
import { ServiceTypeResolver } from './service-type.resolver.ts';
import { VisitAbsence } from './visit-absence.ts';
import { VisitPlan } from './visit-plan.ts';
import { VisitPlanResolver } from './visit-plan.resolver.ts';
import { VisitRecord } from './visit-record.ts';
import { VisitRecordResolver } from './visit-record.resolver.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { ServicesActual } from './target-actual.ts';

type Ref<K extends string> = Record<K, string>;

export const services: SubgraphDefinition = {
  name: 'services',
  port: 4103,
  entities: [
    BasicServiceList,
    CatalogueItem,
    HomeCareBed,
    HomeCareDelivery,
    VisitPlan,
    VisitAbsence,
    VisitRecord,
  ],
  resolvers: [
    BasicServiceListResolver,
    CatalogueItemResolver,
    ServiceTypeResolver,
    HomeCareBedResolver,
    VisitPlanResolver,
    VisitRecordResolver,
    ElderResolver,
    FacilityResolver,
    RegionResolver,
  ],
  orphanedTypes: [ServicesActual],
  references: {
    BasicServiceList: ({ id }: Ref<'id'>, { rows }: SubgraphContext) =>
      rows.by(BasicServiceList, 'id', id),
    CatalogueItem: ({ id }: Ref<'id'>, { rows }: SubgraphContext) =>
      rows.by(CatalogueItem, 'id', id),
    HomeCareBed: ({ key }: Ref<'key'>, { rows }: SubgraphContext) =>
      rows.by(HomeCareBed, 'key', key),
    VisitPlan: ({ key }: Ref<'key'>, { rows }: SubgraphContext) => rows.by(VisitPlan, 'key', key),
    VisitRecord: ({ key }: Ref<'key'>, { rows }: SubgraphContext) =>
      rows.by(VisitRecord, 'key', key),
    Elder: ({ key }: Ref<'key'>) => elderOf(key),
    Facility: ({ id }: Ref<'id'>) => facilityOf(id),
    Region: ({ code }: Ref<'code'>) => regionOf(code),
    ServicesActual: (question: TargetQuestion, context: SubgraphContext) =>
      answer(new ServicesActual(), context, question, INDICATOR_MEASURES),
  },
  migrations: [{ name: '0001-initial', class: Initial }],
};
