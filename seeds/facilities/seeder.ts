import { residenceFactsSql } from '../../subgraphs/facilities/admission/facts.ts';
import { facilityFactsSql } from '../../subgraphs/facilities/facility/facts.ts';
import { gradeFactsSql } from '../../subgraphs/facilities/grade-rating/facts.ts';
import { FACILITY_PUBLISHED } from '../../subgraphs/facilities/facility/publication.ts';
import { CREDIT_PUBLISHED } from '../../subgraphs/facilities/credit-case/publication.ts';
import { GRADE_PUBLISHED } from '../../subgraphs/facilities/grade-rating/publication.ts';
import { publicationsSql } from '../../ground/facts/publication.ts';
import { organizationFactsSql } from '../../subgraphs/facilities/organization/facts.ts';
import { daysLater } from '../../ground/china/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import type { Seeder } from '../seeder.ts';
import { FACILITIES_HISTORIES } from './histories.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { type Supplier, suppliersOf } from '../world/suppliers.ts';
import { trainingBasesOf } from '../world/training-bases.ts';
import { type Vendor, vendorsOf } from '../world/vendors.ts';
import type { WorldAdmission, WorldFacility, WorldOrganization } from '../world/types.ts';
import { caseRow, entryRow } from './credit-rows.ts';
import { roomRows } from './room-rows.ts';
import { MedicalRows } from './medical-rows.ts';
import { bedSnapshots, Occupancy, snapshotDays } from './bed-snapshots.ts';

/** Organisations and facilities of the world, the stays of its elders, and the beds they take. */
export const facilitiesSeeder: Seeder = {
  name: 'facilities',
  histories: FACILITIES_HISTORIES,
  appeals: {
    ...{ table: 'facility_appeal', columns: ['facility_id'] },
    about: {
      facility: ({ id }) => ({ facility_id: id }),
      medical_institution: (row) => row,
      organization: () => ({}),
    },
  },
  evidence: {
    table: 'credit_evidence',
    about: { credit_case: (row) => ({ whose: row['organization_id'] }) },
  },
  async load(world, loader, progress) {
    if (!world) return;
    const facilities = world.facilities();
    const roles = operatorRoles(world.organizations(), facilities);
    const since = new Map(roles.map((role) => [role['organization_id'], role['valid_from']]));
    for (const organization of world.organizations()) {
      const days = { registerOrganization: registeredBefore(organization, since) };
      await loader.add('organization', organizationRow(organization), { days });
      const { blacklisted } = organization;
      if (blacklisted === null) continue;
      await loader.add('blacklist_entry', entryRow(organization, blacklisted));
      await loader.add('credit_case', caseRow(organization, blacklisted));
    }

    await loader.addAll('organization_role', roles);
    await loader.addAll('organization_role', suppliersOf(world).map(supplierRole));
    await loader.addAll('organization_role', vendorsOf(world).map(vendorRole));
    const bases = [...trainingBasesOf(world).values()];
    await loader.addAll('organization_role', bases.map(trainingBaseRole));
    const days = snapshotDays(world);
    const occupancy = new Occupancy(days);
    for (const admission of world.residents()) {
      const facility = facilities[admission.facility - 1]!;
      const elder = world.elder(admission.elder);
      await loader.add('admission', admissionRow(admission, elder, facility));
      occupancy.add(admission);
    }
    for (const facility of facilities) {
      await loader.add('facility', facilityRow(facility));
      await loader.addAll('bed_inventory', bedSnapshots(facility, days, occupancy));
      for (const { key, grade, status, grantedOn, validUntil } of facility.grades) {
        await loader.add('grade_rating', {
          id: key,
          facility_id: facility.key,
          grade,
          asked_grade: grade,
          status,
          granted_on: grantedOn,
          valid_until: validUntil,
          synthetic: true,
          region_code: facility.regionCode,
          region_at: regionAt(facility.regionCode),
        });
      }
      if (facility.n % 1000 === 0) progress(facility.n / facilities.length);
    }
    await loader.addAll('facility_room', roomRows(facilities));
    const medical = new MedicalRows(facilities, world.asOf);
    await loader.addAll('medical_institution', medical.institutions);
    await loader.addAll('medical_feature', medical.features);
    await loader.addAll('medical_cooperation', medical.cooperations);
    await loader.run(organizationFactsSql('true'));
    await loader.run(facilityFactsSql('true'));
    await loader.run(gradeFactsSql('true'));
    await loader.run(residenceFactsSql('true'));
    await loader.run(publicationsSql(FACILITY_PUBLISHED, 'true'));
    await loader.run(publicationsSql(CREDIT_PUBLISHED, 'true'));
    await loader.run(publicationsSql(GRADE_PUBLISHED, 'true'));
  },
};

/** An organisation is older than the first facility that it runs. */
function registeredBefore({ n, key }: WorldOrganization, since: ReadonlyMap<unknown, unknown>) {
  const first = since.get(key);
  const days = new Dice('organization-registered', n).between(20, 400);
  return first === undefined ? null : daysLater(String(first), -days);
}

function organizationRow(organization: WorldOrganization): Row {
  const { key, registrarRegion, chain } = organization;
  return {
    id: key,
    credit_code: organization.creditCode,
    name: organization.name,
    legal_type: organization.legalType,
    brand: organization.brand,
    foreign_invested: organization.foreignInvested,
    synthetic: true,
    chain_id: chain === null ? null : keyOf('organization', chain),
    region_code: registrarRegion,
    region_at: regionAt(registrarRegion),
  };
}

/** Who runs facilities does so since the first of them was registered. */
function operatorRoles(
  organizations: readonly WorldOrganization[],
  facilities: readonly WorldFacility[],
): Row[] {
  const since = new Map<number, string>();
  for (const { organization, registeredOn } of facilities) {
    const first = since.get(organization);
    if (registeredOn !== null && (first === undefined || registeredOn < first)) {
      since.set(organization, registeredOn);
    }
  }
  return organizations
    .filter(({ n }) => since.has(n))
    .map(({ n, key, registrarRegion }) => ({
      id: keyOf('organizationRole', n),
      organization_id: key,
      status: 'HOLDS',
      role: 'OPERATOR',
      valid_from: since.get(n)!,
      region_code: registrarRegion,
      region_at: regionAt(registrarRegion),
    }));
}

function supplierRole({ organization, since }: Supplier): Row {
  return {
    id: keyOf('supplierRole', organization.n),
    organization_id: organization.key,
    status: 'HOLDS',
    role: 'SUPPLIER',
    valid_from: since,
    region_code: organization.registrarRegion,
    region_at: regionAt(organization.registrarRegion),
  };
}

function vendorRole({ organization }: Vendor): Row {
  return {
    id: keyOf('vendorRole', organization.n),
    organization_id: organization.key,
    status: 'HOLDS',
    role: 'DEVICE_VENDOR',
    valid_from: '2022-01-01',
    region_code: organization.registrarRegion,
    region_at: regionAt(organization.registrarRegion),
  };
}

function trainingBaseRole(organization: WorldOrganization): Row {
  return {
    id: keyOf('trainingBaseRole', organization.n),
    organization_id: organization.key,
    status: 'HOLDS',
    role: 'TRAINING_BASE',
    valid_from: '2021-01-01',
    region_code: organization.registrarRegion,
    region_at: regionAt(organization.registrarRegion),
  };
}

function facilityRow(facility: WorldFacility): Row {
  return {
    id: facility.key,
    name: facility.name,
    type: facility.type,
    operation_mode: facility.operationMode,
    admin_level: facility.adminLevel,
    status: facility.status,
    inclusive: facility.inclusive,
    membership_based: facility.membershipBased,
    disabled_destitute_specialist: facility.disabledDestituteSpecialist,
    fire_status: facility.fireStatus,
    medical_link: facility.medicalLink,
    ltc_designated: facility.ltcDesignated,
    stars: facility.stars,
    registered_on: facility.registeredOn,
    filed_on: facility.filedOn,
    filing_number: facility.filingNumber,
    opened_on: facility.openedOn,
    area_square_metres: facility.areaSquareMetres,
    phone: facility.phone,
    latitude: facility.location.latitude,
    longitude: facility.location.longitude,
    location_approximate: true,
    synthetic: true,
    organization_id: keyOf('organization', facility.organization),
    region_code: facility.regionCode,
    region_at: regionAt(facility.regionCode),
  };
}

function admissionRow(
  admission: WorldAdmission,
  elder: { key: string; militaryFamily: boolean },
  facility: WorldFacility,
): Row {
  return {
    key: admission.key,
    status: admission.status,
    bed_class: admission.bedClass,
    emergency: false,
    priority_tier: admission.priorityTier,
    priority_grounds: admission.priorityGrounds,
    queue_rule_version: admission.queueRuleVersion,
    military_family: elder.militaryFamily,
    applied_on: admission.appliedOn,
    queued_on: admission.appliedOn,
    admitted_on: admission.admittedOn,
    discharged_on: admission.dischargedOn,
    discharge_reason: admission.dischargeReason,
    synthetic: true,
    elder_key: elder.key,
    facility_id: facility.key,
    region_code: facility.regionCode,
    region_at: regionAt(facility.regionCode),
  };
}
