import type { SubgraphContext } from '../../ground/serving/context.ts';
import { OutboxFact } from '../../ground/facts/facts.ts';
import type { SubgraphDefinition } from '../../ground/serving/subgraph.ts';
import { WORKFLOW_TABLES } from '../../ground/workflow/workflow-tables.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { EnumLabelResolver } from './enum-label/resolver.ts';
import { FacilityPlan } from './facility-plan.ts';
import { FacilityPlanResolver, RegionFacilityPlanResolver } from './facility-plan.resolver.ts';
import { LimitsResolver } from './limits/limits.resolver.ts';
import { PactSignature } from './pact-signature.ts';
import { PolicyDocument } from './policy-document.ts';
import { PolicyDocumentResolver } from './policy-document.resolver.ts';
import { RegionPact } from './region-pact.ts';
import { RegionPactMutations } from './region-pact.mutations.ts';
import { PactSignatureResolver, RegionPactResolver } from './region-pact.resolver.ts';
import { regionPactWorkflow } from './region-pact.workflow.ts';
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
    regionPactWorkflow.resolver,
    PactSignatureResolver,
    PolicyDocumentResolver,
    FacilityPlanResolver,
    RegionFacilityPlanResolver,
    TargetResolver,
    LimitsResolver,
    EnumLabelResolver,
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
  migrations: () => migrationsBeside(import.meta.url),
};
