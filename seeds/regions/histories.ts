import type { TableHistory } from '../history/history.ts';
import { ACCESS_GRANT } from '../../subgraphs/regions/access-grant/machine.ts';
import { ACCOUNT_BLOCK } from '../../subgraphs/regions/account-block/machine.ts';
import { API_CLIENT } from '../../subgraphs/regions/api-client/machine.ts';
import { AUTHORIZED_RELATIVE } from '../../subgraphs/regions/authorized-relative/machine.ts';
import { CONSENT } from '../../subgraphs/regions/consent/machine.ts';
import { GOVERNMENT_OFFICE } from '../../subgraphs/regions/government-office/machine.ts';
import { GUARDIANSHIP } from '../../subgraphs/regions/guardianship/machine.ts';
import { MILESTONE } from '../../subgraphs/regions/milestone/machine.ts';
import { REFERRAL } from '../../subgraphs/regions/referral/machine.ts';
import { REGION_ATTRIBUTE } from '../../subgraphs/regions/region-attribute/machine.ts';
import { REGION_POPULATION } from '../../subgraphs/regions/region-population/machine.ts';
import { STANDARD_ADOPTION } from '../../subgraphs/regions/standard-adoption/machine.ts';

const PARTNER = 'partner-office-';

/** How rows of regions, and of who may look where, came to their state. */
export const REGIONS_HISTORIES: Readonly<Record<string, TableHistory>> = {
  access_grant: {
    machine: ACCESS_GRANT,
    key: 'id',
    days: {
      ...{ requestGrant: 'requested_on', approveGrant: 'decided_on', refuseGrant: 'decided_on' },
      endGrant: 'ended_on',
    },
    concern: ({ organisation }) => ({ partner: String(organisation).slice(PARTNER.length) }),
  },
  account_block: { machine: ACCOUNT_BLOCK },
  api_client: { machine: API_CLIENT, key: 'id' },
  authorized_relative: {
    machine: AUTHORIZED_RELATIVE,
    days: {
      ...{ authorizeRelative: 'valid_from', endRelativeAuthorization: 'ended_on' },
      revokeRelativeAuthorization: 'ended_on',
    },
  },
  consent: {
    machine: CONSENT,
    days: { grantConsent: 'granted_on', withdrawConsent: 'withdrawn_on' },
  },
  government_office: { machine: GOVERNMENT_OFFICE, key: 'id' },
  guardianship: {
    machine: GUARDIANSHIP,
    days: { recordGuardianship: 'valid_from', endGuardianship: 'ended_on' },
  },
  milestone: { machine: MILESTONE, key: 'id', days: { publishMilestone: 'decided_on' } },
  referral: {
    machine: REFERRAL,
    days: { issueReferral: 'issued_on', cancelReferral: 'cancelled_on' },
  },
  region_attribute: {
    machine: REGION_ATTRIBUTE,
    key: 'id',
    before: { publishRegionAttribute: 'valid_from' },
  },
  region_population: { machine: REGION_POPULATION, key: 'id' },
  standard_adoption: {
    machine: STANDARD_ADOPTION,
    key: 'id',
    before: { publishStandardAdoption: 'valid_from' },
  },
};
