import type { SubgraphContext } from '../../ground/serving/context.ts';
import { ElderFact, elderFacts } from '../../ground/facts/elder-fact.ts';
import { FacilityFact, facilityFacts } from '../../ground/facts/facility-fact.ts';
import { FactPosition } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { answer, type TargetQuestion } from '../../ground/figures/target-actual.ts';
import { BasicServiceList } from './basic-service-list.ts';
import { BasicServiceListResolver } from './basic-service-list.resolver.ts';
import { CatalogueItem } from './catalogue-item.ts';
import { CatalogueItemResolver } from './catalogue-item.resolver.ts';
import { ElderResolver } from './elder.resolver.ts';
import { elderOf } from './elder.stub.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { facilityOf } from './facility.stub.ts';
import { HomeCareBed } from './home-care-bed.ts';
import { HomeCareBedMutations } from './home-care-bed.mutations.ts';
import { HomeCareBedResolver } from './home-care-bed.resolver.ts';
import { HomeCareBedWorkflowFields } from './home-care-bed.workflow.ts';
import { HomeCareDelivery } from './home-care-delivery.ts';
import { Initial } from './migrations/0001-initial.ts';
import { Workflows } from './migrations/0002-workflows.ts';
import { KeyAge } from './migrations/0003-key-age.ts';
import { RegionResolver } from './region.resolver.ts';
import { FreeHomeCareResolver } from './rules/free-home-care.resolver.ts';
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
    ...WORKFLOW_TABLES,
    ElderFact,
    FacilityFact,
    FactPosition,
  ],
  resolvers: [
    BasicServiceListResolver,
    CatalogueItemResolver,
    ServiceTypeResolver,
    HomeCareBedResolver,
    HomeCareBedMutations,
    HomeCareBedWorkflowFields,
    VisitPlanResolver,
    VisitRecordResolver,
    ElderResolver,
    FreeHomeCareResolver,
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
  subscriptions: [elderFacts, facilityFacts],
  migrations: [
    { name: '0001-initial', class: Initial },
    { name: '0002-workflows', class: Workflows },
    { name: '0003-key-age', class: KeyAge },
  ],
};
