import { elderFacts } from '../../ground/facts/elder-fact.ts';
import { migrationsBeside } from '../../ground/process/migrations-in.ts';
import { subgraphOf } from '../../ground/serving/subgraph-of.ts';
import { admission } from './admission/row.ts';
import { bedInventory } from './bed-inventory/row.ts';
import { blacklistEntry } from './blacklist-entry/row.ts';
import { coverageUnitFacts } from './coverage-unit/facts.ts';
import { facilityPriceFacts } from './facility-price/facts.ts';
import { facilityStaffingFacts } from './facility-staffing/facts.ts';
import { facility } from './facility/row.ts';
import { facilityRoom } from './facility-room/row.ts';
import { creditCase } from './credit-case/row.ts';
import { gradeRating } from './grade-rating/row.ts';
import { INDICATOR_MEASURES } from './indicator-measures.ts';
import { medicalCooperation } from './medical-cooperation/row.ts';
import { medicalFeature } from './medical-feature/row.ts';
import { medicalInstitution } from './medical-institution/row.ts';
import { organization } from './organization/row.ts';
import { organizationRole } from './organization-role/row.ts';
import { regionAttributeFacts } from './region-attribute/facts.ts';
import { regionPopulationFacts } from './region-population/facts.ts';
import { RegionFigureFields } from './region/fields.ts';
import { RegionRuleFields } from './region/rule-fields.ts';
import { Elder, Region } from './stubs.ts';
import { FacilitiesActual } from './target-actual.ts';
import { facilityAppeal } from './facility-appeal/row.ts';
import { creditEvidence } from './credit-evidence/row.ts';

export const facilities = subgraphOf({
  name: 'facilities',
  port: 4104,
  rows: [
    creditEvidence,
    facilityAppeal,
    organization,
    organizationRole,
    blacklistEntry,
    creditCase,
    facility,
    facilityRoom,
    bedInventory,
    gradeRating,
    admission,
    medicalInstitution,
    medicalFeature,
    medicalCooperation,
  ],
  stubs: [Elder, Region],
  resolvers: [RegionFigureFields, RegionRuleFields],
  subscriptions: [
    ...[coverageUnitFacts, regionAttributeFacts, regionPopulationFacts],
    ...[facilityPriceFacts, facilityStaffingFacts, elderFacts],
  ],
  publishes: true,
  targets: { actual: FacilitiesActual, measures: INDICATOR_MEASURES, sampled: 'places' },
  migrations: () => migrationsBeside(import.meta.url),
});
