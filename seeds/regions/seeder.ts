import { ADOPTION_PUBLISHED } from '../../subgraphs/regions/standard-adoption/publication.ts';
import { publicationsSql } from '../../ground/facts/publication.ts';
import { POLICY_PUBLISHED } from '../../subgraphs/regions/policy-document/publication.ts';
import { PACT_PUBLISHED } from '../../subgraphs/regions/region-pact/publication.ts';
import { grantsSql } from '../../subgraphs/regions/access-grant/access.ts';
import { accountsSql } from '../../subgraphs/regions/account-block/access.ts';
import { clientsSql } from '../../subgraphs/regions/api-client/access.ts';
import { sharesSql } from '../../subgraphs/regions/consent/access.ts';
import { referralsSql } from '../../subgraphs/regions/referral/access.ts';
import { authorizationsSql } from '../../subgraphs/regions/authorized-relative/access.ts';
import { guardianshipsSql } from '../../subgraphs/regions/guardianship/access.ts';
import { pactFactsSql, pactsSql } from '../../subgraphs/regions/region-pact/facts.ts';
import { attributeFactsSql } from '../../subgraphs/regions/region-attribute/facts.ts';
import {
  populationFactsSql,
  populationShownSql,
} from '../../subgraphs/regions/region-population/facts.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { outboxRow } from '../../ground/facts/facts.ts';
import { policyRows } from '../policies/policy-rows.ts';
import type { Seeder } from '../seeder.ts';
import { REGIONS_HISTORIES } from './histories.ts';
import { indicatorRows } from '../targets/indicator-rows.ts';
import { targetRows } from '../targets/target-rows.ts';
import { standardAdoptionRows, syntheticAdoptionRows } from './standard-adoption-rows.ts';
import { governmentOfficeRows } from './government-office-rows.ts';
import { reportedRows } from '../targets/reported-rows.ts';
import {
  censusPopulationRows,
  regionAttributeRows,
  syntheticAttributeRows,
} from './denominator-rows.ts';
import { accessGrantRows } from './access-grant-rows.ts';
import { authorizedRelativeRows } from './authorized-relative-rows.ts';
import { apiClientRows } from './api-clients.ts';
import { consentRows } from './consent-rows.ts';
import { guardianshipRows } from './guardianship-rows.ts';
import { facilityPlanRows } from './facility-plans.ts';
import { syntheticMilestoneRows } from './milestone-rows.ts';
import { pactRows } from './pacts.ts';
import { REDEEM_SEEDED, referralRows } from './referral-rows.ts';
import { regionRows } from './region-rows.ts';
import { sampleOf } from './sample-of.ts';

const STATISTICAL_ONLY = new Set(['CITY_GROUP', 'COUNTY_ZONE', 'TOWNSHIP_ZONE', 'VIRTUAL']);

/** The real facts: regions, pacts, policy documents, targets; and synthetic facility plans. */
export const regionsSeeder: Seeder = {
  name: 'regions',
  histories: REGIONS_HISTORIES,
  async load(world, loader) {
    const regions = regionRows();
    const zones = regions.filter(({ kind }) => kind === 'COUNTY_ZONE').map(({ code }) => code);
    for (const region of regions) {
      // What lies in a county that statistics alone know is counted by statistics alone, too.
      const statisticalOnly =
        STATISTICAL_ONLY.has(region.kind) || zones.some((zone) => region.code.startsWith(zone));
      const { code: subject, level, settlement } = region;
      const payload = { level, settlement, statisticalOnly };
      await loader.add('fact_outbox', outboxRow({ kind: 'REGION', subject, payload }));
      await loader.add('region', {
        code: region.code,
        name: region.name,
        level: region.level,
        settlement: region.settlement,
        statistical_only: statisticalOnly,
        parent_code: region.parent,
        region_at: regionAt(region.code),
        population60: region.population60,
        population65: region.population65,
        sample: sampleOf(region.code, world),
      });
    }
    for (const pact of pactRows()) {
      await loader.add('region_pact', {
        id: pact.id,
        name: pact.nameEn,
        label_zh: pact.nameZh,
        agreement: pact.agreementZh,
        status: pact.status,
        member_codes: pact.members,
        scopes: pact.scopes,
        accepted_standards: pact.acceptedStandards,
        policy_document_id: pact.policyDocumentId,
        note: pact.note,
      });
      for (const region_code of pact.signedBy) {
        await loader.add('pact_signature', { pact_id: pact.id, region_code, signed_on: null });
      }
    }
    await loader.run(pactFactsSql('true'));
    await loader.run(pactsSql('true'));
    await loader.run(publicationsSql(PACT_PUBLISHED, 'true'));
    for (const policy of policyRows()) {
      await loader.add('policy_document', {
        id: policy.id,
        title: policy.title,
        title_en: policy.titleEn,
        document_number: policy.documentNumber,
        kind: policy.kind,
        standing: policy.status,
        issuer: policy.issuer,
        published_on: policy.publishedOn,
        effective_from: policy.effectiveFrom,
        effective_to: policy.effectiveTo,
        note: policy.note,
        region_code: policy.regionCode,
        synthetic: false,
        cited_by_ids: policy.citedBy,
      });
    }
    await loader.run(publicationsSql(POLICY_PUBLISHED, 'true'));
    const labels = new Map(indicatorRows().map((row) => [row.code, row.labelEn]));
    for (const target of targetRows()) {
      await loader.add('target', {
        id: target.id,
        indicator: target.indicatorDefinition,
        label: labels.get(target.indicatorDefinition),
        label_zh: target.indicatorZh,
        kind: target.kind,
        comparison: target.operator,
        value: target.value,
        unit: target.unitZh,
        deadline_text: target.deadlineText,
        deadline: target.deadline,
        numerator_text: target.numeratorText,
        denominator_text: target.denominatorText,
        periodicity: target.periodicity,
        source: target.source,
        owner: target.owner.toUpperCase(),
        note: target.noteText,
        region_code: target.regionCode,
        synthetic: false,
        region_at: regionAt(target.regionCode),
        policy_document_id: target.policyDocumentId,
      });
    }
    for (const { target, printed, reportedOn, periodText } of reportedRows()) {
      await loader.add('reported_value', {
        id: target.id,
        status: 'PUBLISHED',
        indicator: target.indicatorDefinition,
        label_zh: target.indicatorZh,
        comparison: target.operator,
        value: target.value,
        unit: target.unitZh,
        printed,
        reported_on: reportedOn,
        period_text: periodText,
        owner: target.owner.toUpperCase(),
        policy_document_id: target.policyDocumentId,
        synthetic: false,
        region_code: target.regionCode,
        region_at: regionAt(target.regionCode),
      });
    }
    await loader.addAll('region_attribute', regionAttributeRows());
    await loader.addAll('region_population', censusPopulationRows());
    await loader.addAll('standard_adoption', standardAdoptionRows());
    if (world) {
      await loader.addAll('standard_adoption', syntheticAdoptionRows());
      await loader.addAll('milestone', syntheticMilestoneRows());
      await loader.addAll('government_office', governmentOfficeRows());
      await loader.addAll('region_attribute', syntheticAttributeRows());
    }
    await loader.run(publicationsSql(ADOPTION_PUBLISHED, 'true'));
    await loader.run(attributeFactsSql('true'));
    const counted = 'exists (select from regions.region_population p where p.region_code = r.code)';
    await loader.run(populationShownSql(counted));
    await loader.run(populationFactsSql(counted));
    if (!world) return;
    const names = new Map(regions.map(({ code, name }) => [code, name]));
    const clients = apiClientRows(pactRows(), names);
    for (const client of clients) {
      await loader.add('api_client', { ...client, status: 'ACTIVE', synthetic: true });
    }
    const organisations = clients.map(({ organisation }) => organisation);
    for (const elder of world.elders()) {
      const herself = { elder: elder.n };
      const consents = consentRows(elder, organisations, world.asOf);
      await loader.addAll('consent', consents, () => herself);
      await loader.addAll('referral', referralRows(elder, world.asOf), ({ made_by }) =>
        made_by === 'PERSON' ? herself : undefined,
      );
      await loader.addAll('guardianship', guardianshipRows(elder, world.asOf));
      const relatives = authorizedRelativeRows(elder, world.asOf);
      await loader.addAll('authorized_relative', relatives, ({ authorized_by }) =>
        authorized_by === 'ELDER' ? herself : undefined,
      );
    }
    // Accounts that were shut out once, so that their list is not empty; nobody has them.
    for (const n of [1, 2]) {
      const account = { key: keyOf('accountBlock', n), subject: keyOf('account', n) };
      await loader.add('account_block', { ...account, status: 'RELEASED', synthetic: true });
    }
    await loader.run(accountsSql('true'));
    for (const grant of accessGrantRows(world.asOf)) await loader.add('access_grant', grant);
    await loader.run(clientsSql('true'));
    await loader.run(grantsSql('true'));
    await loader.run(sharesSql('true'));
    await loader.run(referralsSql('true'));
    await loader.run(REDEEM_SEEDED);
    await loader.run(guardianshipsSql('true'));
    await loader.run(authorizationsSql('true'));
    for (const plan of facilityPlanRows(names)) {
      await loader.add('facility_plan', {
        id: plan.id,
        title: plan.title,
        approved_on: plan.approvedOn,
        synthetic: true,
        region_code: plan.regionCode,
        region_at: regionAt(plan.regionCode),
      });
    }
  },
};
