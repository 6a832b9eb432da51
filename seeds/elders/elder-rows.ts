import { maskNationalId } from '../../ground/china/national-id.ts';
import type { KeyObject } from 'node:crypto';
import { sealText } from '../../ground/identity/sealed-text.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { nationalIdHash } from '../../ground/identity/national-id-hash.ts';
import type { Row } from '../loader.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { WorldElder } from '../world/types.ts';

interface NumberKeys {
  hash: Buffer;
  seal: KeyObject;
}

/** The row of an elder; of the identity number it has the mask, the keyed hash, and itself sealed. */
export function elderRow(elder: WorldElder, { hash, seal }: NumberKeys): Row {
  return {
    key: elder.key,
    name: elder.name,
    sex: elder.sex,
    birth_date: elder.birthDate,
    national_id_masked: maskNationalId(elder.nationalId),
    national_id_hash: nationalIdHash(hash, elder.nationalId),
    national_id_sealed: sealText(seal, elder.key, elder.nationalId),
    ethnicity: elder.ethnicity,
    hukou_region_code: elder.hukouRegion,
    hukou_region_at: regionAt(elder.hukouRegion),
    region_code: elder.residenceRegion,
    region_at: regionAt(elder.residenceRegion),
    address: elder.address,
    phone: elder.phone,
    living_situation: elder.livingSituation,
    marital_status: elder.maritalStatus,
    education: elder.education,
    income_sources: elder.incomeSources,
    medical_payments: elder.medicalPayments,
    life_status: elder.lifeStatus,
    life_status_on: elder.lifeStatusOn,
    synthetic: true,
  };
}

export function registrationRows(elder: WorldElder): Row[] {
  return elder.registrations.map(({ key, region, from, to }) => ({
    key,
    elder_key: elder.key,
    region_code: region,
    region_at: regionAt(region),
    valid_from: from,
    valid_to: to,
  }));
}

export function eligibilityRows(elder: WorldElder): Row[] {
  return elder.categories.map(({ key, category, from, to, authority, evidence }) => ({
    key,
    elder_key: elder.key,
    ...placeOf(elder, to),
    category,
    valid_from: from,
    valid_to: to,
    authority,
    evidence,
  }));
}

export function destituteSupportRows(elder: WorldElder): Row[] {
  const { n, key, destitute } = elder;
  if (destitute === null) return [];
  const { mode, willing, selfCare, since } = destitute;
  return [
    {
      key: keyOf('destituteSupport', n),
      elder_key: key,
      ...placeOf(elder),
      mode,
      willing,
      self_care: selfCare,
      valid_from: since,
      valid_to: null,
    },
  ];
}

export function disabilityCertificateRows(elder: WorldElder): Row[] {
  const { n, key, disability } = elder;
  if (disability === null) return [];
  const { number, disabilityClass, grade, issuedOn } = disability;
  return [
    {
      key: keyOf('disabilityCertificate', n),
      elder_key: key,
      ...placeOf(elder),
      // The identity number and two digits for what is told beside it.
      number_masked: maskNationalId(number.slice(0, 18)) + number.slice(18),
      disability_class: disabilityClass,
      grade,
      issued_on: issuedOn,
    },
  ];
}

/**
 * Where an entry about an elder belongs: one that holds to where she lives, whose office keeps it by now;
 * one that has ended to where she was registered then.
 */
export function placeOf(
  { registrations, residenceRegion }: WorldElder,
  endedOn: string | null = null,
): { region_code: string; region_at: number } {
  const then =
    endedOn !== null &&
    registrations.find(({ from, to }) => from <= endedOn && (to === null || endedOn <= to));
  const region = then ? then.region : residenceRegion;
  return { region_code: region, region_at: regionAt(region) };
}
