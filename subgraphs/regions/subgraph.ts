import type { SubgraphContext } from '../../ground/serving/context.ts';
import { OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { FacilityPlan } from './facility-plan.ts';
import { FacilityPlanResolver, RegionFacilityPlanResolver } from './facility-plan.resolver.ts';
import { Initial } from './migrations/0001-initial.ts';
import { FacilityPlans } from './migrations/0002-facility-plans.ts';
import { Workflows } from './migrations/0003-workflows.ts';
import { KeyAge } from './migrations/0004-key-age.ts';
import { NormalNames } from './migrations/0005-normal-names.ts';
import { PactSignature } from './pact-signature.ts';
import { PolicyDocument } from './policy-document.ts';
import { PolicyDocumentResolver } from './policy-document.resolver.ts';
import { RegionPact } from './region-pact.ts';
import { RegionPactMutations } from './region-pact.mutations.ts';
import { PactSignatureResolver, RegionPactResolver } from './region-pact.resolver.ts';
import { RegionPactWorkflowFields } from './region-pact.workflow.ts';
import { regionByCode } from './former-region.ts';
import { RegionCodeChangeResolver, RegionCodeResolver } from './region-code-change.resolver.ts';
import { Region } from './region.ts';
import { RegionResolver } from './region.resolver.ts';
import { Target } from './target.ts';
import { ACTUALS } from './target-actual.ts';
import { TargetResolver } from './target.resolver.ts';

type Ref<K extends string> = Record<K, string>;

export const regions: SubgraphDefinition = {
  name: 'regions',
  port: 4101,
  entities: [
    Region,
    RegionPact,
    PactSignature,
    PolicyDocument,
    FacilityPlan,
    Target,
    ...WORKFLOW_TABLES,
    OutboxFact,
  ],
  resolvers: [
    RegionResolver,
    RegionCodeResolver,
    RegionCodeChangeResolver,
    RegionPactResolver,
    RegionPactMutations,
    RegionPactWorkflowFields,
    PactSignatureResolver,
    PolicyDocumentResolver,
    FacilityPlanResolver,
    RegionFacilityPlanResolver,
    TargetResolver,
  ],
  orphanedTypes: ACTUALS,
  references: {
    Region: ({ code }: Ref<'code'>, { rows }: SubgraphContext) => regionByCode(rows, code),
    RegionPact: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(RegionPact, 'id', id),
    PolicyDocument: ({ id }: Ref<'id'>, { rows }: SubgraphContext) =>
      rows.by(PolicyDocument, 'id', id),
    FacilityPlan: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(FacilityPlan, 'id', id),
    Target: ({ id }: Ref<'id'>, { rows }: SubgraphContext) => rows.by(Target, 'id', id),
  },
  migrations: [
    { name: '0001-initial', class: Initial },
    { name: '0002-facility-plans', class: FacilityPlans },
    { name: '0003-workflows', class: Workflows },
    { name: '0004-key-age', class: KeyAge },
    { name: '0005-normal-names', class: NormalNames },
  ],
};
