import { elderFacts } from '../../ground/facts/elder-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { accessGrant } from './access-grant/row.ts';
import { accountBlock } from './account-block/row.ts';
import { accessRecord } from './access-record/row.ts';
import { accessWithholding } from './access-withholding/row.ts';
import { apiClient } from './api-client/row.ts';
import { authorizedRelative } from './authorized-relative/row.ts';
import { consent } from './consent/row.ts';
import { EnumLabelsQuery } from './enum-label/query.ts';
import { facilityPlan } from './facility-plan/row.ts';
import { governmentOffice } from './government-office/row.ts';
import { guardianship } from './guardianship/row.ts';
import { LimitsQuery } from './limits/query.ts';
import { milestone } from './milestone/row.ts';
import { policyDocument } from './policy-document/row.ts';
import { publicationFacts } from './publication/facts.ts';
import { publication } from './publication/row.ts';
import { RegionChangeFields, RegionCodeChangeFields } from './region-code-change/fields.ts';
import { regionCodeNotice } from './region-code-notice/row.ts';
import { regionPact } from './region-pact/row.ts';
import { regionAttribute } from './region-attribute/row.ts';
import { regionPopulation } from './region-population/row.ts';
import { reportedValue } from './reported-value/row.ts';
import { referral } from './referral/row.ts';
import { region } from './region/row.ts';
import { RuleFields } from './rule/fields.ts';
import { RulesQuery } from './rule/query.ts';
import { Elder, Facility } from './stubs.ts';
import { standardAdoption } from './standard-adoption/row.ts';
import { ACTUALS } from './target/actual.ts';
import { target } from './target/row.ts';
import { ViewerFields, ViewerQuery } from './viewer/query.ts';

export const regions = subgraphOf({
  name: 'regions',
  port: 4101,
  rows: [
    region,
    regionPact,
    policyDocument,
    publication,
    facilityPlan,
    target,
    milestone,
    reportedValue,
    regionAttribute,
    regionPopulation,
    regionCodeNotice,
    standardAdoption,
    governmentOffice,
    apiClient,
    accountBlock,
    accessGrant,
    consent,
    referral,
    guardianship,
    authorizedRelative,
    accessRecord,
    accessWithholding,
  ],
  stubs: [Elder, Facility],
  resolvers: [
    RegionCodeChangeFields,
    RegionChangeFields,
    RuleFields,
    RulesQuery,
    LimitsQuery,
    EnumLabelsQuery,
    ViewerQuery,
    ViewerFields,
  ],
  subscriptions: [elderFacts, ...publicationFacts],
  publishes: true,
  keepsAccess: true,
  keepsRecord: true,
  types: ACTUALS,
  migrations: () => migrationsBeside(import.meta.url),
});
