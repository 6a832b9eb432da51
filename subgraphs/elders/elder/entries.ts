import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ContactPerson } from '../contact-person/entity.ts';
import { DestituteSupport } from '../destitute-support/entity.ts';
import { DisabilityCertificate } from '../disability-certificate/entity.ts';
import { EligibilityRecord } from '../eligibility-record/entity.ts';
import { FamilyDoctorContract } from '../family-doctor-contract/entity.ts';
import { HouseholdMembership } from '../household-membership/entity.ts';
import { HealthManagement } from '../health-management/entity.ts';
import { SupportAgreement } from '../support-agreement/entity.ts';

interface Entry {
  elderKey: string;
  regionCode: string;
  regionAt: number;
}

/** What offices record about an elder, each entry a row. */
export const ENTRIES: readonly EntityClass<Entry>[] = [
  ContactPerson,
  HouseholdMembership,
  SupportAgreement,
  EligibilityRecord,
  DestituteSupport,
  DisabilityCertificate,
  HealthManagement,
  FamilyDoctorContract,
];

/**
 * What an office has recorded about an elder goes with her, where she stays in its own region. What
 * another city has recorded stays there: row security leaves those rows alone.
 */
export async function moveEntries(
  em: SqlEntityManager,
  elderKey: string,
  place: Pick<Entry, 'regionCode' | 'regionAt'>,
): Promise<void> {
  for (const entity of ENTRIES) await em.nativeUpdate(entity, { elderKey }, place);
}
