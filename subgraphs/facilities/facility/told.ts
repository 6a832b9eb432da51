import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import {
  choice,
  flagged,
  line,
  nested,
  openIdOf,
  optional,
  phone,
  several,
  whole,
} from '../../../ground/row/arguments.ts';
import type { Changes } from '../../../ground/workflow/workflow.ts';
import { REFUSES } from './conditions.ts';
import { GeoPoint } from './distance.ts';
import type { Facility } from './entity.ts';
import { AdminLevel, FireStatus, MedicalLink, ResidentGroup } from './traits.ts';

/** The extent of the country, in degrees (WGS 84). */
const MAP = { south: 18, north: 54, west: 73, east: 136 };
const MOST_METRES = 1_000_000;

/** What every facility has. */
export const IDENTITY = {
  name: line('Chinese name. 名称', 100),
  type: choice(FacilityType, 'Type. 类型'),
  operationMode: choice(OperationMode, 'Who built it and who runs it. 运营方式'),
  adminLevel: choice(AdminLevel, 'Level it belongs to or serves. 行政级别'),
  organization: openIdOf('Organization', 'Who runs it. 运营主体'),
};

/** The same where it is corrected. */
export const CORRECTIONS = {
  name: optional(IDENTITY.name),
  type: optional(IDENTITY.type),
  operationMode: optional(IDENTITY.operationMode),
  adminLevel: optional(IDENTITY.adminLevel),
  organization: optional(IDENTITY.organization),
};

/** How it is reached and whom it takes. */
export const CONTACT = {
  phone: optional(phone('Telephone: digits, at most 20. 联系电话')),
  residentGroups: optional(
    several(choice(ResidentGroup, 'Whom it takes. 收住对象'), Object.keys(ResidentGroup).length),
  ),
};

/** What need not be known. */
export const TRAITS = {
  ...CONTACT,
  address: optional(line('Address, at most 200 characters. 地址', 200)),
  location: optional(nested(GeoPoint, 'Where it is, WGS 84. 位置')),
  areaSquareMetres: optional(whole('Floor area in square metres. 建筑面积', [1, MOST_METRES])),
  inclusive: optional(flagged('Whether its prices are inclusive ones. 普惠')),
  membershipBased: optional(flagged('Whether it sells memberships. 会员制')),
  disabledDestituteSpecialist: optional(
    flagged('Whether it is the home for destitute people in need of care. 失能特困专业照护机构'),
  ),
  ltcDesignated: optional(
    flagged('Whether long-term-care insurance has designated it. 长期护理保险定点'),
  ),
  fireStatus: optional(choice(FireStatus, 'Fire approval. 消防状态')),
  medicalLink: optional(choice(MedicalLink, 'Medical care. 医养结合')),
};

interface Told {
  location?: GeoPoint | null;
  organization?: string | null;
  note?: string | null;
}

/** The columns of what was given; what was not stays as it is. @throws Refusal with INVALID_VALUE */
export function columnsOf({ location, organization, ...given }: Told): Changes<Facility> {
  const known = Object.entries(given).filter(([name, value]) => name !== 'note' && value !== null);
  return {
    ...Object.fromEntries(known),
    ...(organization && { organizationId: organization }),
    ...(location && { ...onTheMap(location), locationApproximate: false }),
  };
}

function onTheMap({ latitude, longitude }: GeoPoint): GeoPoint {
  const { south, north, west, east } = MAP;
  if (!(latitude >= south && latitude <= north && longitude >= west && longitude <= east)) {
    throw REFUSES.OFF_THE_MAP('location');
  }
  return { latitude, longitude };
}
